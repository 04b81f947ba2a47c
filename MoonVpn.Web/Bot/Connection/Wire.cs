namespace MoonVpn.Web.Bot.Connection;

/// <summary>The line that is open now.</summary>
internal sealed class Wire
{
    private Line? _line;

    /// <exception cref="InvalidOperationException">The bot is not connected.</exception>
    public Line Line => _line ?? throw new InvalidOperationException("The bot is not connected.");

    public bool IsOpen => _line is not null;

    public void Use(Line? line) => _line = line;
}
