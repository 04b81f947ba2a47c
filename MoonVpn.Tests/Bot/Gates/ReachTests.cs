using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Gates;

namespace MoonVpn.Tests.Bot.Gates;

/// <summary>How far each button and each question reaches.</summary>
public sealed class ReachTests
{
    [Fact]
    public void Every_button_has_its_reach_and_money_moves_behind_the_gates_alone()
    {
        var all = Enum.GetValues<CallbackAction>().ToDictionary(action => action, Reaches.Of);

        Assert.All(all.Where(pair => pair.Key is >= CallbackAction.Renew and <= CallbackAction.MoveByCard), pair => Assert.Equal(Reach.Buy, pair.Value));
        Assert.All(all.Where(pair => pair.Key.ToString().StartsWith("Admin", StringComparison.Ordinal) || (int)pair.Key is >= 30 and < 60), pair => Assert.Equal(Reach.Staff, pair.Value));
        Assert.All(all.Keys.Where(Reaches.IsPayment), action => Assert.True(
            all[action] == Reach.Buy || action is CallbackAction.Payment or CallbackAction.CancelOrder, action.ToString()));
        CallbackAction[] owned = [CallbackAction.Accounts, CallbackAction.Account, CallbackAction.AccountQr, CallbackAction.Doctor, CallbackAction.NewLink,
            CallbackAction.Orders, CallbackAction.Wallet, CallbackAction.Statement, CallbackAction.Payment, CallbackAction.CancelOrder, CallbackAction.Support];
        Assert.All(owned, action => Assert.Equal(Reach.Own, all[action]));
    }

    [Theory]
    [InlineData("discount-code", "7:3", "60:7:3", "Buy")]
    [InlineData("renewal-code", "12:0", "74:12", "Buy")]
    [InlineData("top-up", "{}", "62:0", "Buy")]
    [InlineData("gift-code", "{}", "61:0", "Own")]
    [InlineData("rename-account", "12", "89:12", "Own")]
    public void An_answer_reaches_as_far_as_its_question(string flow, string data, string asked, string reach)
    {
        var question = Reaches.AskedBy(flow, data)!.Value;

        Assert.Equal(Callback.Parse(asked), question);
        Assert.Equal(reach, Reaches.Of(question.Action).ToString());
    }

    [Fact]
    public void Every_extra_is_asked_by_its_button_and_the_staffs_questions_by_none()
    {
        Assert.All(Extra.All, extra => Assert.Equal(new Callback(extra.Choose, 5), Reaches.AskedBy(extra.Flow, "5")));
        Assert.Null(Reaches.AskedBy("receipt-amount", "81:12"));
        Assert.Null(Reaches.AskedBy(null, "{}"));
    }
}
