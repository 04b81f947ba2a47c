using Bunit;
using MoonVpn.Core.Kernel;
using MoonVpn.Tests.Accounts;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Accounts;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Tests.Portal;

/// <summary>The list of what was sold.</summary>
public sealed class AccountsPageTests
{
    [Fact]
    public async Task Accounts_are_narrowed_by_status_place_and_panel_and_found_by_secret_and_customer()
    {
        await using var stage = await AccountStage.OpenAsync();
        var germany = await stage.AccountAsync();
        await stage.MoveAsync();
        await stage.WorkAsync(rounds: 6);
        var finland = await stage.AccountAsync((await stage.TransferAsync()).NewClientAccountId);

        await SeesAsync(stage, "", finland.EmailName, germany.EmailName);
        await SeesAsync(stage, "?status=active", finland.EmailName);
        await SeesAsync(stage, "?status=switched", germany.EmailName);
        await SeesAsync(stage, $"?location={stage.GermanyId}", germany.EmailName);
        await SeesAsync(stage, $"?panel={finland.PanelId}", finland.EmailName);
        await SeesAsync(stage, $"?q={finland.RemoteUuid}", finland.EmailName);
        await SeesAsync(stage, "?q=سارا&sort=name", germany.EmailName, finland.EmailName);
        await SeesAsync(stage, "?sort=expires&desc=1", finland.EmailName, germany.EmailName);
        await SeesAsync(stage, "?status=deleted");
    }

    [Fact]
    public async Task A_filter_that_is_chosen_stands_in_the_address()
    {
        await using var stage = await AccountStage.OpenAsync();
        await using var desk = await OpenAsync(stage, UserRole.Superadmin, Permission.None, "");
        desk.Sees((await stage.AccountAsync()).EmailName);

        desk.Find("select").Change(stage.FinlandId.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.EndsWith($"/accounts?location={stage.FinlandId}", desk.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_cannot_be_done_is_marked_with_what_is_wrong()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Changes.ResetTrafficAsync(AccountStage.Boss, stage.AccountId, "test", CancellationToken.None);
        await using (var desk = await OpenAsync(stage, UserRole.Superadmin, Permission.None, ""))
        {
            desk.Sees("The usage is being reset on the panel");
        }

        await stage.Germany.PauseAsync();
        await stage.WorkAsync();
        await using var later = await OpenAsync(stage, UserRole.Superadmin, Permission.None, "");

        later.Sees("The panel does not answer.");
    }

    [Fact]
    public async Task An_admin_without_customers_sees_no_list_and_one_without_panels_no_panels()
    {
        await using var stage = await AccountStage.OpenAsync();
        await using (var desk = await OpenAsync(stage, UserRole.Admin, Permission.Panels, ""))
        {
            desk.Sees("You are not allowed to do this.");
            Assert.Empty(desk.All("select"));
        }

        await using var other = await OpenAsync(stage, UserRole.Admin, Permission.Customers, "");
        other.Sees((await stage.AccountAsync()).EmailName);
        Assert.Single(other.All("select"));
    }

    private static async Task SeesAsync(AccountStage stage, string query, params string[] names)
    {
        await using var desk = await OpenAsync(stage, UserRole.Superadmin, Permission.None, query);
        desk.Waits(() => Assert.NotEmpty(desk.All(names.Length > 0 ? ".table tbody tr" : ".empty")));
        Assert.Equal(names, desk.All(".table tbody td:first-child .code").Select(cell => cell.TextContent));
    }

    private static async Task<PortalDesk> OpenAsync(AccountStage stage, UserRole role, Permission permissions, string query)
    {
        var desk = new PortalDesk(stage.Shop, await stage.Shop.StaffAsync(role, permissions, "Owner"));
        desk.Open<AccountsPage>($"/accounts{query}");
        return desk;
    }
}
