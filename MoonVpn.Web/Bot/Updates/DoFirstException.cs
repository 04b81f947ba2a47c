namespace MoonVpn.Web.Bot.Updates;

/// <summary>
/// Something must be done before this update can be handled, and not within its unit of work: a network is to be asked, or
/// what is done must stay done. The unit is undone, the step is taken, and the update is handled once more.
/// </summary>
#pragma warning disable CA1032, RCS1194 // It is no failure: it says what to do, so it is never made without that.
internal sealed class DoFirstException(Func<CancellationToken, Task> step, string? meanwhile = null) : Exception
#pragma warning restore CA1032, RCS1194
{
    public Func<CancellationToken, Task> Step => step;

    /// <summary>What to say on the button if it takes longer.</summary>
    public string? Meanwhile => meanwhile;
}
