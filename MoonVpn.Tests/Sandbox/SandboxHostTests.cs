using MoonVpn.Web.Sandbox;

namespace MoonVpn.Tests.Sandbox;

public sealed class SandboxHostTests
{
    [Theory]
    [InlineData("--bind", "0.0.0.0")]
    [InlineData("--bind", "192.0.2.1")]
    [InlineData("--Bot:Token", "123456:a-real-one")]
    public async Task The_sandbox_does_not_start_where_it_could_do_harm(string option, string value) =>
        Assert.Equal(1, await SandboxHost.RunAsync([option, value]));
}
