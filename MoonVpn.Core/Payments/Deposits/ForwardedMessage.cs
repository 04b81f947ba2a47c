namespace MoonVpn.Core.Payments.Deposits;

/// <summary>A message as a phone sent it on.</summary>
/// <param name="ReachedPhoneAt">By the phone's clock (UTC); null or absurd: when the shop had it.</param>
public sealed record ForwardedMessage(string From, string Text, DateTime? ReachedPhoneAt);

/// <summary>What proves that it is the phone.</summary>
/// <param name="Key">The key itself; null: it is signed.</param>
/// <param name="Timestamp">Unix milliseconds, part of what is signed.</param>
/// <param name="Signature">HMAC-SHA256 over timestamp, a point, and the body; hex.</param>
/// <param name="Body">As it came.</param>
public sealed record PhoneProof(string? Key, string? Timestamp, string? Signature, byte[] Body);

public enum IntakeOutcome
{
    /// <summary>Kept.</summary>
    Taken,

    /// <summary>The same message came before.</summary>
    Known,

    /// <summary>No such phone, a wrong key or signature, or too old: which of them is nobody's business.</summary>
    Refused,

    /// <summary>The phone is known, but the shop takes no messages at present; it may come again.</summary>
    Off,

    /// <summary>Nothing in it, or too much.</summary>
    Unreadable,
}
