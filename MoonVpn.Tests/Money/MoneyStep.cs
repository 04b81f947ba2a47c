namespace MoonVpn.Tests.Money;

/// <summary>One thing that people or time do to the shop's money. The figures choose whom and what of what is there.</summary>
public readonly record struct MoneyStep(MoneyStepKind Kind, int Who, int Which, int How)
{
    public override string ToString() => $"{Kind}({Who}, {Which}, {How})";
}

public enum MoneyStepKind
{
    Buy,

    /// <summary>The same button pressed once more.</summary>
    BuyAgain,
    Renew,
    Upload,
    Approve,

    /// <summary>Two admins at the same instant.</summary>
    ApproveTogether,
    Reject,
    Cancel,

    /// <summary>Some minutes pass.</summary>
    Tick,

    /// <summary>A whole window passes.</summary>
    Expire,
    Deliver,

    /// <summary>The panel cannot be had: the order is given up.</summary>
    Fail,
    Adjust,

    /// <summary>By a code that serves four times, twice per customer.</summary>
    BuyWithCode,
    TopUp,
    Refund,

    /// <summary>A failed order once more.</summary>
    Retry,

    /// <summary>An approval is taken back.</summary>
    Undo,

    /// <summary>A superadmin overrules what became of a receipt.</summary>
    Override,

    /// <summary>The bank's message about a payment comes in, and is sent on twice.</summary>
    Sms,

    /// <summary>A gift code, which may have been redeemed already.</summary>
    Redeem,
}
