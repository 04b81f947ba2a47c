namespace MoonVpn.Core.Notifications;

/// <summary>What can be told. The content of each is an id, named in the comment.</summary>
public enum NotificationType
{
    /// <summary>To the customer: link and QR. Content: order id.</summary>
    OrderCompleted,

    /// <summary>To the customer: money is back in the wallet. Content: order id.</summary>
    OrderFailed,

    /// <summary>To the customer: nothing was sent in time. Content: order id.</summary>
    OrderExpired,

    /// <summary>To the customer: 10 or 5 minutes are left. Content: receipt id.</summary>
    PaymentReminder,

    /// <summary>To the customer. Content: receipt id.</summary>
    ReceiptApproved,

    /// <summary>To the customer: less arrived than is due. Content: receipt id.</summary>
    ReceiptShort,

    /// <summary>To the customer. Content: receipt id.</summary>
    ReceiptRejected,

    /// <summary>To the customer: nobody answered in time, the payment is safe. Content: receipt id.</summary>
    ReceiptDelayed,

    /// <summary>To the card's channel or admin. Content: receipt id.</summary>
    ReceiptReview,

    /// <summary>To wherever a receipt was posted: edit every copy. Content: receipt id.</summary>
    ReceiptCopies,

    /// <summary>To admins: a receipt waits. Content: receipt id.</summary>
    ReceiptWaiting,

    /// <summary>To the customer: the account ended. Content: account id.</summary>
    AccountExpired,

    /// <summary>To the customer: a renewal, an extra or a period that was paid ahead is in force. Content: account id.</summary>
    AccountChanged,

    /// <summary>To the customer: a renewal begins when the running period is over. Content: account id.</summary>
    PeriodQueued,

    /// <summary>To the customer: the account is elsewhere now, with a new link. Content: id of the new account.</summary>
    AccountMoved,

    /// <summary>To the customer: the account has new secrets and a new link. Content: account id.</summary>
    AccountRotated,

    /// <summary>To the customer: an approval was taken back. Content: receipt id.</summary>
    ReceiptUndone,

    /// <summary>To the customer: money of a delivered order is back in the wallet. Content: order id.</summary>
    OrderRefunded,

    /// <summary>To the seller: the operator booked a settlement. Content: transaction id.</summary>
    SellerSettled,

    /// <summary>To the customer: a level of traffic was used. Content: reminder id.</summary>
    TrafficReminder,

    /// <summary>To the customer: few days are left. Content: reminder id.</summary>
    TimeReminder,

    /// <summary>To the customer: an ended account will soon be removed. Content: reminder id.</summary>
    RemovalReminder,

    /// <summary>To the customer: renewing by itself did not work. Content: account id.</summary>
    AutoRenewalFailed,

    /// <summary>To the giver: the account is the receiver's now. Content: gift id.</summary>
    AccountGiven,

    /// <summary>To one person, from the staff. Content: which <see cref="StaffWord"/>, with its words.</summary>
    StaffMessage,

    /// <summary>To superadmins: somebody must look. Content: a sentence.</summary>
    OperatorAlert,
}
