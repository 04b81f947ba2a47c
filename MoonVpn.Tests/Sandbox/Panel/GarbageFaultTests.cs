using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Tests.Sandbox.Panel.Quirks;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

/// <summary>Answers that no panel should give.</summary>
public sealed class GarbageFaultTests : QuirkTest
{
    [Theory]
    [InlineData("nan-numbers", "totalGB", "\"NaN\"")]
    [InlineData("negative-numbers", "up", "-1234567")]
    [InlineData("overflow-numbers", "totalGB", "18446744073709551615")]
    [InlineData("far-expiry", "expiryTime", "253402300799999")]
    public async Task Figures_are_spoilt_in_objects_and_in_texts_alike(string kind, string name, string value)
    {
        var visitor = await OperatorAsync("2.9.4");
        Panel.Faults.Add(new PanelFault(PanelFault.KindOf(kind), "list"));

        var inbound = (await visitor.GetAsync("panel/api/inbounds/list"))![0]!;

        var row = inbound["clientStats"]![0]!.AsObject();
        var entry = JsonNode.Parse(inbound["settings"]!.GetValue<string>())!["clients"]![0]!.AsObject();
        Assert.Equal(value, (entry[name] ?? row[name])!.ToJsonString());
        Assert.Equal(value, (row[name] ?? row["total"])!.ToJsonString());
    }

    [Fact]
    public async Task A_huge_body_is_an_envelope_of_the_size_that_was_asked_for()
    {
        var visitor = await OperatorAsync("3.6.0");
        Panel.Faults.Add(new PanelFault(PanelFaultKind.HugeBody, "list", Size: 1_000_000));

        Assert.Equal(1_000_000, (await visitor.GetAsync("panel/api/inbounds/list"))!.GetValue<string>().Length);
    }

    [Fact]
    public async Task A_deep_body_is_valid_json_for_who_can_stand_it()
    {
        var visitor = await OperatorAsync("3.6.0");
        Panel.Faults.Add(new PanelFault(PanelFaultKind.DeepJson, "list", Size: 100));

        var text = await (await visitor.SendAsync("GET", "panel/api/inbounds/list")).Content.ReadAsStringAsync();

        using var parsed = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 200 });
        Assert.Contains(new string('[', 100) + new string(']', 100), text, StringComparison.Ordinal);
    }
}
