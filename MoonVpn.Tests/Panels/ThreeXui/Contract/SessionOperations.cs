using MoonVpn.Core.Panels;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui.Contract;

internal static class SessionOperations
{
    public static async Task LogInAgainAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        var logins = cell.IsByToken ? 0 : 1;
        cell.Is(logins, cell.Panel.Front.Logins);

        foreach (var call in Calls(cell, inbound))
        {
            cell.Panel.EndSessions();
            await call();
            if (!cell.IsByToken) logins++;
            cell.Is(logins, cell.Panel.Front.Logins);
        }

        cell.Is(null, await cell.Client.FindClientAsync("DE-1042", CancellationToken.None));
    }

    public static async Task LoggedOutInTheMiddleAsync(ContractCell cell)
    {
        var inbound = await cell.InboundAsync();
        foreach (var call in Calls(cell, inbound))
        {
            // Whichever of its requests meets a closed door is repeated, once.
            cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.LoggedOut, "panel/api/", Skip: 1));
            await call();
            cell.Sandbox.Faults.Clear();
            cell.Holds(true, "");
        }

        cell.Is(null, await cell.Client.FindClientAsync("DE-1042", CancellationToken.None));
        cell.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.LoggedOut, "panel/api/", Times: 0));
        var logins = cell.Panel.Front.Logins;
        var problem = await Assert.ThrowsAsync<PanelException>(() => cell.Client.FindClientAsync("DE-1042", CancellationToken.None));
        cell.Holds(problem.Failure != PanelFailure.Refused, "a closed door was taken for a refusal");
        cell.Holds(cell.Panel.Front.Logins - logins <= 2, "a login loop");
    }

    public static async Task NoLockOutAsync(ContractCell cell)
    {
        using var wrong = cell.Panel.With(connection => connection with { Password = "wrong", ApiToken = connection.ApiToken is null ? null : "stale" });

        for (var i = 0; i < 20; i++)
        {
            await cell.FailsAsync(wrong.ListInboundsAsync(CancellationToken.None), PanelFailure.BadCredentials, PanelOutcome.NotApplied);
            cell.Time.Advance(TimeSpan.FromMinutes(1));
        }

        cell.Is(2, cell.Panel.Front.Logins);
        using var right = cell.Panel.With(connection => connection with { ApiToken = null });
        cell.Is(5, (await right.ListInboundsAsync(CancellationToken.None)).Count);
    }

    private static IEnumerable<Func<Task>> Calls(ContractCell cell, RemoteInbound inbound)
    {
        yield return () => cell.Client.ReadUsageAsync(CancellationToken.None);
        yield return () => cell.Client.AddClientAsync(inbound, cell.Spec(), CancellationToken.None);
        yield return () => cell.FindAsync("DE-1042");
        yield return () => cell.Client.UpdateClientAsync(inbound, cell.Spec(), CancellationToken.None);
        yield return () => cell.Client.SetEnabledAsync(inbound, "DE-1042", enabled: false, CancellationToken.None);
        yield return () => cell.Client.GetLinksAsync(inbound, cell.Spec(), CancellationToken.None);
        yield return () => cell.Client.OnlineAsync(CancellationToken.None);
        yield return () => cell.Client.DownloadBackupAsync(new MemoryStream(), CancellationToken.None);
        yield return () => cell.Client.ResetTrafficAsync(inbound, "DE-1042", CancellationToken.None);
        yield return () => cell.Client.DeleteClientAsync(inbound, cell.Spec(), CancellationToken.None);
    }
}
