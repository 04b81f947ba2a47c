using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Accounts;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Accounts;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Portal;

/// <summary>One account's page: what an admin does there reaches the panel, and the page shows it.</summary>
public sealed class AccountPageTests
{
    private const long Gigabyte = DataSize.Gigabyte;

    [Fact]
    public async Task Days_and_traffic_that_are_given_are_shown_before_and_reach_the_panel()
    {
        await using var stage = await AccountStage.OpenAsync();
        var ends = (await stage.AccountAsync()).ExpiresAt!.Value;
        await using var desk = await OpenAsync(stage);

        desk.Press(".extend");
        desk.Type(".days", "۷");
        desk.Type(".traffic", "10");
        desk.Sees(Web.Portal.Shared.Moment.Short(ends.AddDays(7)));
        desk.Sees("60 GB");
        Reason(desk, "for the outage");
        desk.Press(".form-save");
        desk.Sees("Added.");
        desk.Sees("The admin's change is on its way to the panel");
        await stage.WorkAsync();

        var row = await stage.RowAsync();
        Assert.Equal((60 * Gigabyte, new DateTimeOffset(ends.AddDays(7)).ToUnixTimeMilliseconds()), (row!.Total, row.ExpiryTime));
        stage.Clock.Advance(TimeSpan.FromSeconds(5));
        desk.SeesNo("The admin's change is on its way to the panel");
        desk.Sees("Time or traffic was added");
        desk.Sees("7 days · 10 GB · Reason: for the outage");
        desk.Sees("0 MB of 60 GB");
    }

    [Fact]
    public async Task Nothing_is_done_without_a_reason_and_a_refusal_stands_in_the_dialog()
    {
        await using var stage = await AccountStage.OpenAsync();
        await using var desk = await OpenAsync(stage);

        desk.Press(".extend");
        desk.Press(".form-save");
        desk.Sees("Please mend the fields marked in red.");
        Reason(desk, "by mistake");
        desk.Press(".form-save");

        desk.Sees("must be between 1 and 3,650.");
        Assert.Empty(await stage.Shop.ReadAsync(db => db.Set<PanelJob>().Where(job => job.Reason == PanelJobReason.Adjust).ToListAsync()));
    }

    [Fact]
    public async Task A_reset_zeroes_the_panels_counter()
    {
        await using var stage = await AccountStage.OpenAsync();
        stage.Germany.Panel.Tick((await stage.AccountAsync()).EmailName, 0, 3 * Gigabyte);
        await stage.Shop.RunAsync<PanelSyncJob>();
        await using var desk = await OpenAsync(stage);
        desk.Sees("3 GB of 50 GB");

        desk.Press(".reset");
        Reason(desk, "a gift");
        desk.Press(".form-save");
        desk.Sees("The usage is being reset.");
        await stage.WorkAsync();
        stage.Clock.Advance(TimeSpan.FromSeconds(5));

        desk.Sees("0 MB of 50 GB");
        Assert.Equal(0, (await stage.RowAsync())!.Down);
    }

    [Fact]
    public async Task Off_and_on_again_is_done_on_the_panel_and_says_why()
    {
        await using var stage = await AccountStage.OpenAsync();
        await using var desk = await OpenAsync(stage);

        desk.Press(".switch-off");
        Reason(desk, "shared with others");
        desk.Press(".form-save");
        desk.Sees("Being switched off on the panel");
        await stage.WorkAsync();
        Assert.False((await stage.RowAsync())!.Enable);
        stage.Clock.Advance(TimeSpan.FromSeconds(5));
        desk.SeesNo("Being switched off on the panel");
        desk.Sees("shared with others");

        desk.Press(".switch-on");
        Reason(desk, "settled");
        desk.Press(".form-save");
        desk.Sees("The account was switched on.");
        await stage.WorkAsync();
        Assert.True((await stage.RowAsync())!.Enable);
    }

    [Fact]
    public async Task A_new_link_replaces_the_secrets_and_the_page_shows_it()
    {
        await using var stage = await AccountStage.OpenAsync();
        var before = await stage.AccountAsync();
        await using var desk = await OpenAsync(stage);
        desk.Sees(before.ConfigUrl!);

        desk.Press(".rotate");
        desk.Press(".form-save");
        desk.Sees("A new link was made.");
        await stage.WorkAsync();
        stage.Clock.Advance(TimeSpan.FromSeconds(5));

        desk.Sees((await stage.AccountAsync()).ConfigUrl!);
        desk.SeesNo(before.ConfigUrl!);
    }

    [Fact]
    public async Task A_move_is_offered_where_there_is_room_and_its_steps_can_be_followed()
    {
        await using var stage = await AccountStage.OpenAsync();
        await using var desk = await OpenAsync(stage);

        desk.Press(".move");
        desk.Choose($"input[value=location-{stage.FinlandId}]");
        Reason(desk, "Germany is slow");
        desk.Press(".form-save");
        desk.Sees("The move has begun.");
        desk.Sees("Moving to فنلاند");
        Assert.Equal("Make it at the new place", desk.Find(".move-now").TextContent);
        // Somebody looks at the link of the new account before it is anybody's.
        await stage.LinkAsync((await stage.TransferAsync()).NewClientAccountId!.Value);
        await stage.WorkAsync(rounds: 6);
        stage.Clock.Advance(TimeSpan.FromSeconds(5));

        var target = (await stage.TransferAsync()).NewClientAccountId!.Value;
        desk.Sees("The customer was moved to this account:");
        Assert.Equal($"/accounts/{target}", desk.Find(".callout a").GetAttribute("href"));
        Assert.NotNull(AccountStage.Row(stage.Finland, (await stage.AccountAsync(target)).EmailName));
        Assert.Empty(desk.All(".deed"));
    }

    [Fact]
    public async Task An_account_is_deleted_only_by_its_name()
    {
        await using var stage = await AccountStage.OpenAsync();
        var account = await stage.AccountAsync();
        await using var desk = await OpenAsync(stage);

        desk.Press(".delete");
        desk.Type(".confirm-name", "something else");
        Reason(desk, "fraud");
        desk.Press(".form-save");
        desk.Sees("This is not the account's name.");
        desk.Type(".confirm-name", account.EmailName);
        desk.Press(".form-save");
        desk.Sees("The account was deleted.");
        await stage.WorkAsync();

        Assert.Null(await stage.RowAsync());
        desk.Sees("This account was deleted for good.");
        Assert.Empty(desk.All(".deed"));
    }

    [Fact]
    public async Task A_job_that_fails_says_why_and_is_tried_again_at_once()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Germany.PauseAsync();
        await stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, false, "test", CancellationToken.None);
        await stage.WorkAsync(rounds: 3, pause: TimeSpan.FromMinutes(2));
        await using var desk = await OpenAsync(stage);

        desk.Sees("The panel does not answer. 3 failed attempts.");
        await stage.Germany.ResumeAsync();
        desk.Press(".try-now");
        desk.Sees("It is being tried again.");
        await stage.WorkAsync();
        stage.Clock.Advance(TimeSpan.FromSeconds(5));

        desk.SeesNo("failed attempts");
        Assert.False((await stage.RowAsync())!.Enable);
    }

    [Fact]
    public async Task An_admin_without_panels_sees_nothing_of_them()
    {
        await using var stage = await AccountStage.OpenAsync();
        await stage.Germany.PauseAsync();
        await stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, false, "test", CancellationToken.None);
        await stage.WorkAsync();
        await using var desk = await OpenAsync(stage, Permission.Customers);

        desk.Sees("The panel does not answer.");
        desk.SeesNo("germany");
        desk.SeesNo("refused");
        Assert.Empty(desk.All(".tabs"));
    }

    [Fact]
    public async Task An_admin_without_customers_sees_nothing()
    {
        await using var stage = await AccountStage.OpenAsync();
        await using var desk = await OpenAsync(stage, Permission.Panels);

        desk.SeesNo((await stage.AccountAsync()).EmailName);
        Assert.Empty(desk.All(".deed, .qr"));
    }

    [Fact]
    public async Task The_calls_that_were_made_for_it_can_be_narrowed_to_those_that_failed()
    {
        await using var stage = await AccountStage.OpenAsync();
        stage.Germany.Panel.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "update"));
        await stage.Changes.SetEnabledAsync(AccountStage.Boss, stage.AccountId, false, "test", CancellationToken.None);
        await stage.WorkAsync(rounds: 2, pause: TimeSpan.FromMinutes(1));
        await stage.Shop.RunAsync<PanelCallWriter>();
        await using var desk = await OpenAsync(stage, address: "?tab=calls&show=failed");

        desk.Sees("Refused");
        Assert.Single(desk.All(".table tbody tr"));
    }

    private static void Reason(PortalDesk desk, string why) => desk.Type(".reason-field", why);

    private static async Task<PortalDesk> OpenAsync(AccountStage stage, Permission? permissions = null, string address = "")
    {
        var person = await stage.Shop.StaffAsync(permissions is null ? UserRole.Superadmin : UserRole.Admin, permissions ?? Permission.None, "Owner");
        var desk = new PortalDesk(stage.Shop, person);
        desk.Open<AccountPage>($"/accounts/{stage.AccountId}{address}", ("Id", stage.AccountId));
        return desk;
    }
}
