using System.Text.Json;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class ClientIpsTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("\"No IP Record\"")]
    [InlineData("[]")]
    [InlineData("[null,1,\"\",{\"ip\":7}]")]
    [InlineData("{\"ip\":\"203.0.113.7\"}")]
    public void What_is_no_list_of_addresses_is_empty(string answer) => Assert.Empty(ClientIps.Read(JsonElement.Parse(answer)));

    [Theory]
    [InlineData("\"[\\\"203.0.113.7\\\"]\"", "")]
    [InlineData("[\"203.0.113.7 (2026-03-04 10:20:30)\"]", "2026-03-04 10:20:30")]
    [InlineData("[\"203.0.113.7\"]", "")]
    [InlineData("[{\"ip\":\"203.0.113.7\",\"time\":\"2026-03-04 10:20:30\",\"node\":\"\"}]", "2026-03-04 10:20:30")]
    public void Every_shape_there_was_is_read(string answer, string seenAt) =>
        Assert.Equal(new ClientIp("203.0.113.7", seenAt, ""), Assert.Single(ClientIps.Read(JsonElement.Parse(answer))));

    [Fact]
    public void The_node_is_named() => Assert.Equal(
        new ClientIp("2001:db8::7", "", "frankfurt"),
        Assert.Single(ClientIps.Read(JsonElement.Parse("""[{"ip":"2001:db8::7","time":"","node":"frankfurt"}]"""))));
}
