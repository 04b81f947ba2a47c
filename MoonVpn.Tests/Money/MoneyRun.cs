using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Money;

/// <summary>Takes the same steps in the shop and in the model, and compares after each. Every run has customers of its own in a shop that others use, too.</summary>
internal sealed class MoneyRun(MoneyHands hands, IReadOnlyList<long> planIds, IReadOnlyList<Actor> admins)
{
    public static readonly IReadOnlyList<long> Prices = [150_000, 99_999];

    private const int Customers = 3;

    private readonly MoneyModel _model = new(hands.Shop.Clock.GetUtcNow().UtcDateTime);
    private readonly List<Actor> _customers = [];
    private int _drafts;
    private RealMoney _real = new([], [], []);

    /// <returns>Null when shop and model agreed all the way; else where and how they did not.</returns>
    public async Task<string?> RunAsync(IReadOnlyList<MoneyStep> steps)
    {
        for (var index = 0; index < Customers; index++)
        {
            _customers.Add(await hands.Shop.CustomerAsync($"model {index}"));
            _model.Users.Add(new ModelUser());
        }

        for (var index = 0; index < steps.Count; index++)
        {
            if (await TryAsync(steps[index]) is { } difference)
            {
                return $"step {index + 1}, {steps[index]}: {difference}";
            }
        }

        // At the end everything is delivered and every window is over, so that no later run sees anything of this one.
        return await TryAsync(new MoneyStep(MoneyStepKind.Deliver, 0, 0, 0)) ?? await TryAsync(new MoneyStep(MoneyStepKind.Expire, 0, 0, 0)) ?? await TryAsync(new MoneyStep(MoneyStepKind.Expire, 0, 0, 0));
    }

    private async Task<string?> TryAsync(MoneyStep step)
    {
        try
        {
            var told = await TakeAsync(step);
            _real = await MoneyLook.ReadAsync(hands.Shop, _customers);
            return told ?? MoneyLook.Differences(_model, _real);
        }
#pragma warning disable CA1031 // Whatever breaks is a finding, with the step that broke it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.ToString();
        }
    }

    private Task<string?> TakeAsync(MoneyStep step) => step.Kind switch
    {
        MoneyStepKind.Buy => BuyAsync(step, $"d{++_drafts}"),
        MoneyStepKind.BuyAgain => BuyAsync(step, $"d{_drafts}"),
        MoneyStepKind.Renew => RenewAsync(step),
        MoneyStepKind.Upload => WithOrderAsync(step, order => order.Current is not null, (order, real) =>
            BothAsync(_model.Upload(order), () => hands.UploadAsync(_customers[_model.Users.IndexOf(order.User)], real.ReceiptId!.Value))),
        MoneyStepKind.Approve => WithReceiptAsync(step, (receipt, id) =>
            BothAsync(_model.Approve(receipt, Arrived(receipt, step.How)), () => hands.ApproveAsync(admins[0], id, Arrived(receipt, step.How)))),
        MoneyStepKind.ApproveTogether => WithReceiptAsync(step, TogetherAsync),
        MoneyStepKind.Reject => WithReceiptAsync(step, (receipt, id) => BothAsync(_model.Reject(receipt), () => hands.RejectAsync(admins[0], id))),
        MoneyStepKind.Cancel => WithOrderAsync(step, _ => true, (order, real) =>
            BothAsync(_model.Cancel(order), () => hands.CancelAsync(_customers[_model.Users.IndexOf(order.User)], real.Id))),
        MoneyStepKind.Tick => PassAsync(TimeSpan.FromMinutes(7)),
        MoneyStepKind.Expire => PassAsync(TimeSpan.FromMinutes(31)),
        MoneyStepKind.Deliver => DeliverAsync(),
        MoneyStepKind.Fail => WithOrderAsync(step, order => order.Status == OrderStatus.Paid, async (order, real) =>
        {
            _model.Fail(order);
            await hands.FailAsync(real.AccountId!.Value);
            return null;
        }),
        MoneyStepKind.Adjust => AdjustAsync(step),
    };

    private Task<string?> BuyAsync(MoneyStep step, string draft)
    {
        var who = step.Who % Customers;
        var plan = step.Which % Prices.Count;
        var payWith = step.How % 2 == 0 ? PayWith.Card : PayWith.WalletFirst;
        return BothAsync(_model.Buy(_model.Users[who], Prices[plan], payWith, draft), () => hands.BuyAsync(_customers[who], planIds[plan], payWith, draft));
    }

    private Task<string?> RenewAsync(MoneyStep step) => WithOrderAsync(step, order => order is { Kind: OrderKind.Purchase, Account: not null }, (order, real) =>
    {
        var payWith = step.How % 2 == 0 ? PayWith.Card : PayWith.WalletFirst;
        var draft = $"d{++_drafts}";
        return BothAsync(_model.Renew(order, order.Price, payWith, draft), () => hands.RenewAsync(_customers[_model.Users.IndexOf(order.User)], real.AccountId!.Value, payWith, draft));
    });

    private async Task<string?> TogetherAsync(ModelReceipt receipt, long id)
    {
        var expected = _model.Approve(receipt, receipt.Amount);
        var met = await AtOnce.RunAsync([.. admins.Select<Actor, Func<Task>>(admin => () => hands.ApproveAsync(admin, id, receipt.Amount))]);
        var winners = met.Count(failure => failure is null);
        return winners == (expected is null ? 1 : 0) ? null : $"{winners} of {admins.Count} approved it; expected {expected?.ToString() ?? "one"}";
    }

    private async Task<string?> PassAsync(TimeSpan time)
    {
        _model.Pass(time);
        await hands.PassAsync(time);
        return null;
    }

    private async Task<string?> DeliverAsync()
    {
        _model.Deliver();
        await hands.DeliverAsync();
        return null;
    }

    private Task<string?> AdjustAsync(MoneyStep step)
    {
        var who = step.Who % Customers;
        // Odd and large, so that a rounded figure shows.
        var amount = (step.How % 3 == 0 ? -1 : 1) * (20_000_001L + (step.Which * 7919L));
        return BothAsync(_model.Adjust(_model.Users[who], amount), () => hands.AdjustAsync(_customers[who].UserId!.Value, amount));
    }

    private static long Arrived(ModelReceipt receipt, int how) => (how % 4) switch
    {
        0 => Math.Max(1, receipt.Amount / 2),
        1 => receipt.Amount + 5_000,
        _ => receipt.Amount,
    };

    private Task<string?> WithOrderAsync(MoneyStep step, Func<ModelOrder, bool> fits, Func<ModelOrder, RealOrder, Task<string?>> take)
    {
        var fitting = _model.Orders.Where(fits).ToList();
        if (fitting.Count == 0)
        {
            return Task.FromResult<string?>(null);
        }

        var order = fitting[step.Which % fitting.Count];
        return take(order, _real.Orders[_model.Orders.IndexOf(order)]);
    }

    private Task<string?> WithReceiptAsync(MoneyStep step, Func<ModelReceipt, long, Task<string?>> take)
    {
        if (_model.Receipts.Count == 0)
        {
            return Task.FromResult<string?>(null);
        }

        // Mostly one that waits, sometimes any.
        var waiting = _model.Receipts.Where(receipt => receipt.IsSubmitted && receipt.Status is ReceiptStatus.Pending or ReceiptStatus.Expired).ToList();
        var among = waiting.Count > 0 && step.Who % 5 != 0 ? waiting : _model.Receipts;
        var receipt = among[step.Which % among.Count];
        return take(receipt, _real.Receipts[_model.Receipts.IndexOf(receipt)].Id);
    }

    private static async Task<string?> BothAsync(Refusal? expected, Func<Task> act)
    {
        var told = await RefusalOfAsync(act);
        return told == expected ? null : $"was told {told?.ToString() ?? "nothing"}, expected {expected?.ToString() ?? "nothing"}";
    }

    private static async Task<Refusal?> RefusalOfAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
