using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

public sealed class TextQuirkTests : QuirkTest
{
    /// <summary>1.8: "prefix (text)" since 2.6.0, before "prefix Failed: text"; texts of the panel's own end in a new line.</summary>
    [Theory]
    [InlineData("2.3.15", "Something went wrong! Failed: Duplicate email: keep-de-1\n")]
    [InlineData("2.8.3", "Something went wrong (Duplicate email: keep-de-1\n)")]
    [InlineData("2.9.4", "Something went wrong (Duplicate email: keep-de-1\n)")]
    [InlineData("3.0.2", "Something went wrong (Duplicate email: keep-de-1\n)")]
    [InlineData("3.1.0", "Something went wrong (email already in use: keep-de-1\n)")]
    [InlineData("3.4.2", "Something went wrong (email already in use: keep-de-1\n)")]
    [InlineData("3.6.0", "Something went wrong (email already in use: keep-de-1\n)")]
    public async Task A_taken_email_is_refused_in_the_words_of_the_version(string version, string text)
    {
        var visitor = await OperatorAsync(version);

        var (success, msg, _) = await visitor.AddAsync("keep-de-1");

        Assert.False(success);
        Assert.Equal(text, msg);
    }

    /// <summary>2.1.4, 2.3.2: e-mails are compared without case.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_email_that_differs_by_case_is_taken(string version)
    {
        var visitor = await OperatorAsync(version);

        var (success, msg, _) = await visitor.AddAsync("Keep-DE-1");

        Assert.False(success);
        Assert.Contains("Duplicate email: Keep-DE-1", msg, StringComparison.Ordinal);
    }

    /// <summary>2.1.4: an object for settings is a bind error until 3.0; 2.2: since 3.1 an object will do.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Settings_as_an_object(string version)
    {
        var visitor = await OperatorAsync(version);
        var inbound = new JsonObject
        {
            ["remark"] = "new",
            ["enable"] = true,
            ["port"] = 5555,
            ["protocol"] = "vless",
            ["settings"] = new JsonObject { ["clients"] = new JsonArray() },
            ["streamSettings"] = "{}",
            ["sniffing"] = "{}",
        };

        var (success, msg, obj) = await visitor.PostAsync("panel/api/inbounds/add", inbound);

        Assert.Equal(Panel.Options.Traits.HasClientRecords, success);
        if (!success)
            Assert.Contains("cannot unmarshal object into Go struct field Inbound.settings of type string", msg, StringComparison.Ordinal);
        else
            Assert.Equal(version == "3.1.0" ? "inbound-5555" : "in-5555-tcp", obj!["tag"]!.GetValue<string>());
    }

    /// <summary>2.1.10, 2.2: the text of a port clash changed with 3.2.0, which also validates first (1.8).</summary>
    [Theory]
    [InlineData("2.3.15", "Port already exists: 443", true)]
    [InlineData("3.1.0", "Port already exists: 443", true)]
    [InlineData("3.4.2", "port 443 (tcp) already used by inbound 'DE-1' (#1) on *", false)]
    [InlineData("3.6.0", "port 443 (tcp) already used by inbound 'DE-1' (#1) on *", false)]
    public async Task A_taken_port_and_a_strange_protocol(string version, string text, bool takesAnything)
    {
        var visitor = await OperatorAsync(version);
        var inbound = new JsonObject { ["remark"] = "x", ["enable"] = true, ["port"] = 443, ["protocol"] = "vless", ["settings"] = "{}", ["streamSettings"] = "", ["sniffing"] = "" };

        var clash = await visitor.PostAsync("panel/api/inbounds/add", inbound);
        (inbound["port"], inbound["protocol"]) = (7777, "carrier-pigeon");
        var strange = await visitor.PostAsync("panel/api/inbounds/add", inbound);

        Assert.Contains(text, clash.Msg, StringComparison.Ordinal);
        Assert.Equal(takesAnything, strange.Success);
        Assert.Equal(takesAnything, strange.Msg != "request body failed validation");
    }
}
