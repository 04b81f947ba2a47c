using System.Buffers;
using System.Text;
using System.Text.Json;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Core.Panels.ThreeXui.Lists;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class RemoteReadingTests
{
    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public void A_recorded_list_of_inbounds_reads_the_same_from_either_generation(string version)
    {
        var inbounds = Recorded(version).Inbounds;

        Assert.Equal(["vless-ws", "vless-reality", "vmess-ws-tls", "trojan-tls"], inbounds.Select(inbound => inbound.Remark));
        var reality = inbounds[1];
        Assert.Equal("vless", reality.Protocol);
        Assert.Equal("reality", JsonElement.Parse(reality.StreamJson).Text("security"));
        Assert.False(JsonElement.Parse(reality.SettingsJson).Has("clients"));
        var client = Assert.Single(reality.Clients);
        Assert.Equal(("c2", "subc2", true), (client.Email, client.SubscriptionId, client.Enabled));
        Assert.Contains(2, client.InboundIds);
    }

    [Fact]
    public void A_client_attached_to_many_inbounds_names_them_all()
    {
        var client = Recorded("3.6.0").Inbounds[0].Clients.Single(client => client.Email == "c2");

        Assert.Equal([1, 2, 3, 4], client.InboundIds);
    }

    [Fact]
    public void Odd_shapes_and_sizes_are_read_without_harm()
    {
        const string settings = """{"clients":[{"email":"a","id":"x","totalGB":1e30,"expiryTime":"12","tgId":""},{"email":"A","id":"twice"},{"email":"","id":"nobody"}]}""";
        var list =
            $$"""
            {"success":true,"msg":"","obj":[{"id":1,"protocol":"VLESS","port":"443","settings":{{JsonSerializer.Serialize(settings)}},"streamSettings":"","clientStats":null},
             {"id":2,"settings":null,"clientStats":[{"email":"a","up":18446744073709551615,"down":-5,"lastOnline":99999999999999999}]}]}
            """;

        var inbounds = InboundList.Read(Answer(list), 10).Inbounds;

        var client = Assert.Single(inbounds[0].Clients);
        Assert.Equal(("a", "x", 12L), (client.Email, client.Secret, client.ExpiryMs));
        Assert.True(client.TotalBytes > 1L << 60 && checked(client.UpBytes + client.TotalBytes) > 1L << 60);
        Assert.Equal((0L, null), (client.DownBytes, client.LastOnline));
        Assert.Equal((443, "vless", "{}"), (inbounds[0].Port, inbounds[0].Protocol, inbounds[0].StreamJson));
        Assert.Empty(inbounds[1].Clients);
    }

    private static PanelUsage Recorded(string version) =>
        InboundList.Read(Answer(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "panel", $"inbounds-{version}.json"))), 1000);

    private static PanelAnswer Answer(string body) => new(200, "application/json", null) { Body = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)) };
}
