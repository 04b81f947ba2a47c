using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using MoonVpn.Web.Bot.Sending;

namespace MoonVpn.Tests.Bot.Sending;

/// <summary>How the bot keeps to Telegram's pace.</summary>
public sealed class PacerTests
{
    private const long Sara = 1001;

    [Fact]
    public async Task One_person_is_written_to_once_a_second_after_a_short_burst()
    {
        var pacer = new Pacer();
        var watch = Stopwatch.StartNew();
        for (var message = 0; message < 3; message++)
        {
            await pacer.WaitAsync(Sara, TestContext.Current.CancellationToken);
        }

        var burst = watch.Elapsed;
        await pacer.WaitAsync(Sara, TestContext.Current.CancellationToken);
        await pacer.WaitAsync(Sara, TestContext.Current.CancellationToken);

        Assert.InRange(burst, TimeSpan.Zero, TimeSpan.FromSeconds(0.8));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Everybody_together_gets_twenty_five_messages_a_second()
    {
        var pacer = new Pacer();
        var watch = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(1, 26).Select(person => pacer.WaitAsync(person, TestContext.Current.CancellationToken)));

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Whoever_is_told_to_wait_waits(string isPaced)
    {
        var pacer = new Pacer(new ConfigurationBuilder().AddInMemoryCollection([new(Pacer.PacedKey, isPaced)]).Build());
        pacer.Pause(Sara, TimeSpan.FromSeconds(1));
        var watch = Stopwatch.StartNew();

        await pacer.WaitAsync(Sara, TestContext.Current.CancellationToken);

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5));
    }
}
