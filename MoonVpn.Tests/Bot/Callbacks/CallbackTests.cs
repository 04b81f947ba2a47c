using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Tests.Bot.Callbacks;

/// <summary>Buttons are a format that people keep.</summary>
public sealed class CallbackTests
{
    [Fact]
    public void Even_the_longest_fits_into_64_bytes_and_comes_back_as_it_was()
    {
        var longest = new Callback((CallbackAction)Enum.GetValues<CallbackAction>().Max(action => (int)action), long.MaxValue, long.MinValue, new string('Z', Callback.MostTokenLength));

        Assert.True(Encoding.UTF8.GetByteCount(longest.ToString()) <= 64);
        Assert.Equal(longest, Callback.Parse(longest.ToString()));
        Assert.Equal(new Callback(CallbackAction.Home), Callback.Parse(new Callback(CallbackAction.Home).ToString()));
    }

    [Fact]
    public void The_longest_discount_code_fits_beside_a_hundred_million_plans()
    {
        var longest = new Callback(CallbackAction.EnterGift, 99_999_999, 99_999_999, DraftToken.New(), new string('Z', Callback.MostCodeLength));

        Assert.True(Encoding.UTF8.GetByteCount(longest.ToString()) <= 64);
        Assert.Equal(longest, Callback.Parse(longest.ToString()));
        Assert.Equal(new Callback(CallbackAction.PayByCard, 1, 2, "", "NOWRUZ"), Callback.Parse("5:1:2::NOWRUZ"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("999:1")]
    [InlineData("-1")]
    [InlineData("buy:1")]
    [InlineData("3:x")]
    [InlineData("3:1:1:ABC:CODE:more")]
    [InlineData("3:1:1:ABC:ABCDEFGHJKLMNPQRSTUVWXYZ234567890")]
    [InlineData("3:1:1:ABCDEFGHJKLMNOPQRST")]
    public void What_is_none_of_ours_is_not_read(string? data) => Assert.Null(Callback.Parse(data));

    [Theory]
    [InlineData("4:12:3", 4)]
    [InlineData("30:81", 30)]
    [InlineData("5:12:3:K7WQ2M9RTX", 5)]
    public void Numbers_stay_what_they_are(string data, int action) => Assert.Equal(action, (int)Callback.Parse(data)!.Value.Action);

    [Fact]
    public async Task Every_action_has_exactly_one_handler()
    {
        await using var shop = await TestShop.OpenAsync(add: services => services.AddBot());

        var handled = shop.Services.GetServices<IButtonHandler>().SelectMany(handler => handler.Actions).Order();

        // What opens a gate leads on to what was wanted.
        Assert.Equal(Enum.GetValues<CallbackAction>().Except([CallbackAction.Nothing, CallbackAction.AcceptRules, CallbackAction.CheckChannels]).Order(), handled);
    }
}
