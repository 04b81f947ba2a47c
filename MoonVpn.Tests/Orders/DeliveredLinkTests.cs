using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Panels.ThreeXui;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Orders;

/// <summary>What a customer gets is what the panel itself would print: the recorded vector with the customer's identity put in.</summary>
public sealed partial class DeliveredLinkTests
{
    [Theory]
    [InlineData("2.9.4")]
    [InlineData("3.6.0")]
    public async Task The_delivered_link_is_the_vector_of_its_inbound_with_uuid_email_and_host_put_in(string version)
    {
        await using var shop = await ShopWithPanel.OpenAsync(version);
        var (orderId, receiptId) = await shop.PayAsync(await shop.Shop.CustomerAsync());
        await shop.Shop.Get<ReceiptService>().ApproveAsync(Actor.System("test"), receiptId, null, CancellationToken.None);
        await shop.WorkAsync();
        var account = await shop.AccountAsync(orderId);
        var identity = await shop.Shop.ReadAsync(db => db.Set<ClientAccount>().FindAsync(account.Id).AsTask());

        // The first inbound of the sandbox panel is the one of this vector.
        var vector = PanelFixtures.LinkVector("vless-tcp-reality-vision").GetProperty("expect").GetProperty(version).GetString()!;
        var expected = vector
            .Replace("b831381d-6324-4d53-ad4f-8cda48b30811", identity!.RemoteUuid, StringComparison.Ordinal)
            .Replace("#DE-1-alice", $"#DE-1-{account.EmailName}", StringComparison.Ordinal);

        Assert.Equal(WithoutSpider(expected), WithoutSpider(account.ConfigUrl!));
        Assert.Equal($"%2F{SpiderOf(identity.SubscriptionId)}", Spider().Match(account.ConfigUrl!).Groups[1].Value);
    }

    [GeneratedRegex("spx=([^&#]+)")]
    private static partial Regex Spider();

    /// <summary>Random on a 2.9.4 panel, made of the subscription id on a 3.6.0 one (contract 3.4); we write the latter for both.</summary>
    private static string WithoutSpider(string link) => Spider().Replace(link, "spx=*");

    private static string SpiderOf(string subscriptionId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"/|{subscriptionId}")))[..15];
}
