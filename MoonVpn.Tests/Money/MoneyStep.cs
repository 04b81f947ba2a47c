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
}
