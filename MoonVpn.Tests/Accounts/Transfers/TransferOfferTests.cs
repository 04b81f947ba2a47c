using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Tests.Accounts.Transfers;

/// <summary>What a customer is told about other places.</summary>
public sealed class TransferOfferTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_whose_server_is_unwell_is_told_from_a_full_one_and_free_moves_are_counted()
    {
        await using var stage = await AccountStage.OpenAsync();
        var transfers = stage.Shop.Get<TransferService>();
        var well = Assert.Single(await transfers.OffersAsync(stage.Sara, stage.AccountId, Ct));

        await stage.Finland.PauseAsync();
        stage.Clock.Advance(TimeSpan.FromHours(1));
        await stage.Shop.RunAsync<PanelSyncJob>();
        var unwell = Assert.Single(await transfers.OffersAsync(stage.Sara, stage.AccountId, Ct));

        Assert.Equal((true, 1, 0), (well.IsOpen, well.FreeLeft, well.Price));
        Assert.Equal(Refusal.LocationUnwell, unwell.WhyNot?.Refusal);
    }

    [Fact]
    public async Task Whoever_asks_for_an_account_that_moved_is_told_where_it_is()
    {
        await using var stage = await AccountStage.OpenAsync();
        var transfers = stage.Shop.Get<TransferService>();
        var before = await transfers.WhereaboutsAsync(stage.Sara, stage.AccountId, Ct);
        await stage.MoveAsync();
        var onItsWay = await transfers.WhereaboutsAsync(stage.Sara, stage.AccountId, Ct);
        await stage.WorkAsync(8);
        var after = await transfers.WhereaboutsAsync(stage.Sara, stage.AccountId, Ct);

        Assert.Equal(new Whereabouts(stage.AccountId, null), before);
        Assert.Equal(new Whereabouts(stage.AccountId, "فنلاند 🇫🇮"), onItsWay);
        Assert.Equal(new Whereabouts((await stage.TransferAsync()).NewClientAccountId!.Value, null), after);
    }
}
