using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Portal.Pages.Plans;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

public sealed class PlanFormTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private Actor _owner = null!;
    private PortalStage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _owner = await _shop.StaffAsync(UserRole.Superadmin);
        _stage = new PortalStage(_shop.Services, _owner);
    }

    [Fact]
    public async Task A_price_in_Persian_digits_is_a_price()
    {
        await _shop.LocationAsync();
        var closed = await OpenAsync();

        _stage.Dialogs.Type(FieldTexts.FullName, "یک‌ماهه");
        _stage.Dialogs.Type(PlanTexts.Price, "۱۵۰٬۰۰۰");
        _stage.Dialogs.Type(PlanTexts.Traffic, "۵۰");
        _stage.Dialogs.WaitFor("150,000 تومان = 1,500,000 ریال");
        _stage.Dialogs.Press(SharedTexts.Save);

        Assert.True(await closed.WaitAsync(TimeSpan.FromSeconds(20)));
        var plan = Assert.Single(await PlansAsync());
        Assert.Equal((150_000, 50, 30), (plan.Price, plan.TrafficGb, plan.DurationDays));
    }

    [Fact]
    public async Task A_plan_that_is_sold_nowhere_is_refused()
    {
        await _shop.LocationAsync();
        await _shop.LocationAsync("فنلاند", "FI", "🇫🇮");
        await OpenAsync();

        _stage.Dialogs.Type(FieldTexts.FullName, "یک‌ماهه");
        _stage.Dialogs.Type(PlanTexts.Price, "۱۵۰ هزار");
        _stage.Dialogs.Press(SharedTexts.Save);

        _stage.Dialogs.WaitFor(RefusalTexts.For(Refusal.PlanHasNoLocation));
        Assert.Empty(await PlansAsync());
    }

    [Fact]
    public async Task A_price_of_nothing_is_said_to_make_a_trial()
    {
        await OpenAsync();

        _stage.Dialogs.Type(PlanTexts.Price, "۰");

        _stage.Dialogs.WaitFor(PlanTexts.TrialNow);
    }

    [Fact]
    public async Task What_is_no_number_is_not_saved()
    {
        await _shop.LocationAsync();
        await OpenAsync();

        _stage.Dialogs.Type(FieldTexts.FullName, "یک‌ماهه");
        _stage.Dialogs.Type(PlanTexts.Price, "خیلی");
        _stage.Dialogs.Press(SharedTexts.Save);

        _stage.Dialogs.WaitFor("عدد درست نیست");
        _stage.Dialogs.WaitFor(FormTexts.Incomplete);
        Assert.Empty(await PlansAsync());
    }

    [Fact]
    public async Task Days_beyond_ten_years_are_refused_at_the_field()
    {
        await _shop.LocationAsync();
        await OpenAsync();

        _stage.Dialogs.Type(FieldTexts.FullName, "یک‌ماهه");
        _stage.Dialogs.Type(PlanTexts.Price, "1000");
        _stage.Dialogs.Type(PlanTexts.Days, "۴۰۰۰");
        _stage.Dialogs.Press(SharedTexts.Save);

        _stage.Dialogs.WaitFor(FormTexts.Between.With("1", "3,650"));
        Assert.Empty(await PlansAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _shop.DisposeAsync();
    }

    private Task<Task<bool>> OpenAsync() => _stage.OpenAsync(dialogs => PlanDialog.EditAsync(dialogs, new PlanDraft()));

    private Task<IReadOnlyList<PlanRow>> PlansAsync() => _shop.Get<PlanService>().ListAsync(_owner, CancellationToken.None);
}
