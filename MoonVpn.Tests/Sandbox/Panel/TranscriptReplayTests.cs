using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

public sealed class TranscriptReplayTests(ITestOutputHelper output)
{
    /// <summary>What the sandbox does not play, and why nothing rests on it.</summary>
    private static readonly Dictionary<string, string> NotPlayed294 = new()
    {
        ["#14 new x25519 key pair"] = "the product makes no inbounds, so it asks for no keys",
        ["#81 subscription, browser Accept"] = "the page is another one; status and type were alike",
        ["#83 subscription clash"] = "the product hands out no Clash profiles",
    };

    private static readonly Dictionary<string, string> NotPlayed360 = new()
    {
        ["#19 new x25519 key pair"] = "the product makes no inbounds, so it asks for no keys",
        ["#99 subscription, browser Accept"] = "the page is another one; status and type were alike",
    };

    [Fact]
    public Task The_sandbox_answers_every_recorded_call_as_a_real_2_9_4() => ReplayAsync("v2.9.4", PanelProfile.V294, NotPlayed294);

    [Fact]
    public Task The_sandbox_answers_every_recorded_call_as_a_real_3_6_0() => ReplayAsync("v3.6.0", PanelProfile.V360, NotPlayed360);

    private async Task ReplayAsync(string version, PanelProfile profile, Dictionary<string, string> notPlayed)
    {
        var transcript = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "panel", version + ".json")))!;
        var replay = new TranscriptReplay(transcript, profile);
        var differences = await replay.RunAsync();
        output.WriteLine($"{version}: {replay.Count - differences.Count} of {replay.Count} calls answered alike");
        foreach (var (call, difference) in differences)
            output.WriteLine($"{call}: {(notPlayed.TryGetValue(call, out var why) ? why : difference)}");
        Assert.Equal(notPlayed.Keys.Order(), differences.Keys.Order());
    }
}
