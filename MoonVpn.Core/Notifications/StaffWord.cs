namespace MoonVpn.Core.Notifications;

/// <summary>What a message from the staff is.</summary>
public enum StaffWord
{
    /// <summary>To a customer: words of their own. Id: who wrote them; 0: the shop.</summary>
    Message,

    /// <summary>To whoever wrote it: a message did not arrive. Id: the customer, Text: why.</summary>
    Undelivered,

    /// <summary>To a customer: they are blocked. Text: why.</summary>
    Blocked,

    /// <summary>To a customer: they are not blocked any more.</summary>
    Unblocked,
}
