using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui.Faults;

/// <summary>Answers of every size and of no sense neither hurt the shop nor tell it anything false.</summary>
public sealed class GarbageTests
{
    public static TheoryData<string> Kinds => [.. TestPanel.Every];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Numbers_of_no_sense_are_read_as_numbers_that_make_some(string kind)
    {
        await using var cell = await FaultCell.OpenAsync(kind);
        await cell.Client.AddClientAsync(cell.Inbound, TestPanel.Spec(), CancellationToken.None);

        foreach (var fault in new[] { PanelFaultKind.NanNumbers, PanelFaultKind.NegativeNumbers, PanelFaultKind.OverflowNumbers, PanelFaultKind.FarExpiry })
        {
            cell.Sandbox.Faults.Add(new PanelFault(fault, "panel/api/", Times: 0));
            var usage = await cell.Client.ReadUsageAsync(CancellationToken.None);
            var found = await cell.Client.FindClientAsync("DE-1042", CancellationToken.None);
            cell.Sandbox.Faults.Clear();

            Assert.Equal(cell.Sandbox.State.Traffic.Count, usage.Clients.Count);
            foreach (var client in usage.Clients.Append(found!))
            {
                Assert.True(client.UpBytes >= 0 && client.DownBytes >= 0 && checked(client.UpBytes + client.DownBytes) >= 0, $"{fault}: {client}");
                Assert.True(client.ExpiryMs <= 0 || DateTimeOffset.FromUnixTimeMilliseconds(client.ExpiryMs).Year <= 9999, $"{fault}: {client}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_too_deep_or_too_large_is_not_known_and_never_absence(string kind)
    {
        await using var cell = await FaultCell.OpenAsync(kind);
        var direct = cell.Panel.Connection with { Url = new Uri(cell.Panel.Root, "/base").ToString() };
        using var patient = new ThreeXuiClient(direct, cell.Panel.Time, new WireLimits { AnswerBytes = 1 << 20, ListBytes = 2 << 20, BetweenWrites = TimeSpan.Zero });
        await patient.ListInboundsAsync(CancellationToken.None);

        foreach (var fault in new[] { new PanelFault(PanelFaultKind.DeepJson, "panel/api/", Times: 0), new PanelFault(PanelFaultKind.HugeBody, "panel/api/", Times: 0) })
        {
            cell.Sandbox.Faults.Add(fault);
            var calls = new Task[]
            {
                patient.ReadUsageAsync(CancellationToken.None),
                patient.FindClientAsync("nobody", CancellationToken.None),
                patient.OnlineAsync(CancellationToken.None),
                patient.ClientIpsAsync("nobody", CancellationToken.None),
            };
            foreach (var call in calls) Assert.Equal(PanelFailure.Unknown, (await Assert.ThrowsAsync<PanelException>(() => call)).Failure);
            cell.Sandbox.Faults.Clear();
        }

        Assert.Null(await patient.FindClientAsync("nobody", CancellationToken.None));
    }
}
