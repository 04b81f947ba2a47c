using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Money;

/// <summary>A shop in which sequence after sequence is run; its books are checked from the tables when asked.</summary>
internal sealed class MoneyStage : IAsyncDisposable
{
    private readonly ShopWithPanel _selling;
    private readonly IReadOnlyList<long> _plans;
    private readonly IReadOnlyList<Actor> _admins;
    private readonly BankPhone _phone;
    private readonly MoneyHands _hands;

    private MoneyStage(ShopWithPanel selling, IReadOnlyList<long> plans, IReadOnlyList<Actor> admins, BankPhone phone, MoneyHands hands) =>
        (_selling, _plans, _admins, _phone, _hands) = (selling, plans, admins, phone, hands);

    /// <param name="hands">How the shop is touched; null: as it is.</param>
    public static async Task<MoneyStage> OpenAsync(Func<ShopWithPanel, MoneyHands>? hands = null)
    {
        var selling = await ShopWithPanel.OpenAsync();
        await selling.Shop.Get<SettingsService>().SetAsync(Actor.System("model"), MoneySettings.MaxOrdersPerDay, "1000", CancellationToken.None);
        await selling.Shop.Get<SettingsService>().SetAsync(Actor.System("model"), MoneySettings.CodeGuesses, "100", CancellationToken.None);
        var second = await selling.Shop.PlanAsync(selling.LocationId, MoneyRun.Prices[1], "دوم");
        return new MoneyStage(
            selling, [selling.PlanId, second],
            [await selling.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, "one"), await selling.Shop.StaffAsync(UserRole.Admin, Permission.Receipts, "two")],
            await BankPhone.EnrolAsync(selling),
            hands?.Invoke(selling) ?? new MoneyHands(selling));
    }

    /// <returns>Null when shop and model agreed.</returns>
    public Task<string?> RunAsync(IReadOnlyList<MoneyStep> steps) => new MoneyRun(_hands, _plans, _admins, _phone).RunAsync(steps);

    /// <summary>All invariants, from the tables alone.</summary>
    /// <returns>Null when none is violated.</returns>
    public async Task<string?> VerifyAsync()
    {
        var violations = await _selling.Shop.ViolationsAsync();
        return violations.Count == 0 ? null : string.Join("; ", violations.Take(5));
    }

    public ValueTask DisposeAsync() => _selling.DisposeAsync();
}
