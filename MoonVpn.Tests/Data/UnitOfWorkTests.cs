using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Data;

public sealed class UnitOfWorkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_committed_stays_done_whatever_those_who_hear_of_it_throw()
    {
        await using var shop = await TestShop.OpenAsync();
        var heard = false;

        await shop.Get<UnitOfWork>().RunAsync(
            Actor.System("test"),
            work =>
            {
                work.AfterCommit(() => throw new InvalidOperationException("a page that is gone"));
                work.AfterCommit(() => heard = true);
                return Task.CompletedTask;
            },
            Ct);

        Assert.True(heard);
    }

    [Fact]
    public async Task Those_who_hear_of_a_commit_hold_up_nobody_who_wants_to_write()
    {
        await using var shop = await TestShop.OpenAsync();
        var unitOfWork = shop.Get<UnitOfWork>();

        var wrote = false;

        await unitOfWork.RunAsync(
            Actor.System("test"),
            work =>
            {
                work.AfterCommit(() => wrote = unitOfWork.RunAsync(Actor.System("other"), _ => Task.CompletedTask, Ct).Wait(TimeSpan.FromSeconds(5), Ct));
                return Task.CompletedTask;
            },
            Ct);

        Assert.True(wrote);
    }
}
