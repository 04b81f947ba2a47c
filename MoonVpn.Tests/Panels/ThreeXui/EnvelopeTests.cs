using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("Something went wrong (Duplicate email: u1001\n)", "Duplicate email: u1001")]
    [InlineData("Something went wrong! Failed: empty client ID\n", "Something went wrong! Failed: empty client ID")]
    [InlineData("خطا (record not found\n)", "record not found")]
    [InlineData("Something went wrong (Client Not Found In Inbound For ID: p@ss word\n)", "Client Not Found In Inbound For ID: …")]
    [InlineData("Something went wrong (subId already in use: k3v9x2m7q1w8e5r4\n)", "subId already in use: …")]
    [InlineData("Something went wrong (Duplicate subId: k3v9)", "Duplicate subId: …")]
    [InlineData("Something went wrong (no user b831381d-6324-4d53-ad4f-8cda48b30811 in xray)", "no user … in xray")]
    public void A_reason_is_what_the_panel_says_without_its_prefix_and_without_secrets(string message, string reason) =>
        Assert.Equal(reason, Envelope.Inner(message));
}
