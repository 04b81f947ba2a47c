namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>Where the bot wants its updates brought.</summary>
internal sealed class Webhook(Uri url, string text, string secret, int maxConnections)
{
    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Url => url;

    /// <summary>As it was given.</summary>
    public string Text => text;

    public string Secret => secret;

    public int MaxConnections => maxConnections;

    public DateTimeOffset? FailedAt { get; private set; }

    public string? Failure { get; private set; }

    /// <summary>Completes when another one, or none, has taken its place.</summary>
    public Task Replaced => _replaced.Task;

    public void Fail(DateTimeOffset at, string reason) => (FailedAt, Failure) = (at, reason);

    public void Replace() => _replaced.TrySetResult();
}
