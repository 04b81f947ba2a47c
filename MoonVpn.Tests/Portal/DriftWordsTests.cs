using System.Globalization;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Web.Portal.Pages.Panels;

namespace MoonVpn.Tests.Portal;

/// <summary>What differs, as people read it.</summary>
public sealed class DriftWordsTests
{
    [Theory]
    [InlineData(DriftField.Expiry, "1796157000000", "0", "en", "expiry: shop \u20662026-12-02 00:00\u2069, panel never")]
    [InlineData(DriftField.Expiry, "1796157000000", "0", "fa", "پایان: فروشگاه \u20661405/09/11 00:00\u2069، پنل بدون پایان")]
    [InlineData(DriftField.Expiry, "-2592000000", "0", "en", "expiry: shop 30 days after the first use, panel never")]
    [InlineData(DriftField.Traffic, "53687091200", "0", "en", "traffic: shop 50 GB, panel no limit")]
    [InlineData(DriftField.Enabled, "true", "false", "fa", "فعال بودن: فروشگاه روشن، پنل خاموش")]
    [InlineData(DriftField.IpLimit, "2", "0", "en", "devices: shop 2, panel no limit")]
    [InlineData(DriftField.Inbound, "1", "2,3", "en", "inbound: shop \u2066#1\u2069, panel \u2066#2 #3\u2069")]
    [InlineData(DriftField.Secret, "", "", "en", "connection key differs")]
    [InlineData(DriftField.SubscriptionId, "", "", "fa", "شناسهٔ سابسکریپشن یکی نیست")]
    public void A_change_is_told_in_words(DriftField field, string shop, string panel, string language, string words)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            Assert.Equal(words, DriftWords.Of(new DriftChange(field, shop, panel)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
