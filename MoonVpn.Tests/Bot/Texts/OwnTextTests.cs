using System.Text;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Settings.Menu;
using MoonVpn.Core.Settings.Texts;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Tests.Bot.Texts;

/// <summary>The operator's own words in the bot, and its menu.</summary>
public sealed class OwnTextTests
{
    private static readonly string[] Pieces =
        ["{0}", "{1}", "{2}", "{0:N0}", "{", "}", "<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "<a href=\"https://t.me/x\">", "</a>", "<blockquote expandable>", "</blockquote>", "<div>",
         "<", ">", "&", "&lt;", "&amp;", "&nbsp;", "&#65;", "&#xD800;", "سلام", "Hello", "\n", " ", "\"", "'", "👍🏽", "🇮🇷"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_worded_otherwise_is_said_at_once_and_old_keyboards_still_work()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        await sara.SeeAsync("چه کاری برایتان انجام دهم");

        await SetAsync(shop, nameof(Say.Menu), "fa", "<b>بفرمایید</b> 🌙");
        await SetAsync(shop, nameof(Say.KeyWallet), "fa", "👛 کيف");
        await SetAsync(shop, nameof(Say.CommandStart), "fa", "شروع");
        await sara.SendAsync("/start");

        var menu = await sara.SeeAsync(message => message.Marked("bold").Contains("بفرمایید"));
        Assert.Contains("👛 کیف", menu.Labels);
        Assert.Contains("👛 کیف", await sara.KeyboardAsync());
        foreach (var word in new[] { "👛 کیف", "کیف پول", "Wallet", "👛 كيف" })
        {
            var said = await sara.SendAsync(word);
            var wallet = await sara.SeeAsync(message => message.Id > said && message.Text.Contains("موجودی", StringComparison.Ordinal));
            await sara.SendAsync("/start");
            await sara.SeeAsync(message => message.Id > wallet.Id && message.Text.Contains("بفرمایید", StringComparison.Ordinal));
        }

        await shop.Town.SeeCallAsync("setMyCommands", call => call["parameters"]!.ToJsonString().Contains("شروع", StringComparison.Ordinal) || call.ToJsonString().Contains("\\u0634\\u0631\\u0648\\u0639", StringComparison.OrdinalIgnoreCase));
        await shop.Shop.Get<BotTextService>().ResetAsync(BotShop.Setup, nameof(Say.Menu), "fa", Ct);
        await sara.SendAsync("/start");
        await sara.SeeAsync(message => message.Text.StartsWith("چه کاری", StringComparison.Ordinal) && message.Labels.Contains("👛 کیف"));
        Assert.Equal(
            ["bot_text.set", "bot_text.set", "bot_text.set", "bot_text.reset"],
            await shop.Shop.ReadAsync(db => Task.FromResult(db.Set<Core.Auditing.AuditEntry>().Where(entry => entry.TargetType == "bot_text").OrderBy(entry => entry.Id).Select(entry => entry.Action).ToList())));
    }

    [Fact]
    public async Task The_menu_has_the_order_and_the_keys_that_were_chosen_and_the_staffs_key_last()
    {
        await using var shop = await BotShop.OpenAsync();
        var (sara, boss) = (shop.Sara, shop.Town.Person(9001));
        await shop.SetAsync(MenuSettings.Menu, "support/2 accounts/2 buy -wallet -orders -prices -profile -guides trial");
        await shop.SetAsync(MenuSettings.ReplyMenu, "orders/2 prices/2 buy -wallet -accounts -support -guides trial/2 profile/2");

        await sara.SendAsync("/start");
        var menu = await sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        Assert.Equal(["پشتیبانی|سرویس‌های من", "خرید سرویس"], menu.Rows.Select(row => string.Join('|', row.Select(button => button["text"]!.GetValue<string>()))));
        Assert.Equal(["سفارش‌ها و پرداخت‌ها", "تعرفه‌ها", "خرید سرویس", "تست رایگان", "حساب کاربری"], await sara.KeyboardAsync());
        foreach (var (key, answer) in new[] { ("سفارش‌ها و پرداخت‌ها", "هنوز سفارشی"), ("تعرفه‌ها", "یک‌ماهه"), ("تست رایگان", "تست رایگانی برای شما"), ("حساب کاربری", "شناسه") })
        {
            await sara.SendAsync(key);
            await sara.SeeAsync(answer);
        }

        await boss.SendAsync("/start");
        var bosss = await boss.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        Assert.Equal(("مدیریت", "مدیریت"), (bosss.Labels[^1], (await boss.KeyboardAsync())[^1]));
        await boss.SendAsync("مدیریت");
        await boss.SeeAsync("رسیدهای در انتظار");

        await shop.SetAsync(MenuSettings.Keyboard, MenuSettings.Reply);
        await sara.SendAsync("/start");
        await sara.SeeAsync(message => message.Text.StartsWith("چه کاری", StringComparison.Ordinal) && message.Labels.Count == 0);
        await shop.SetAsync(MenuSettings.Keyboard, MenuSettings.Inline);
        await sara.SendAsync("/start");
        await sara.SeeAsync(message => message.Text.StartsWith("چه کاری", StringComparison.Ordinal) && message.Labels.Count == 3);
        Assert.Empty(await sara.KeyboardAsync());
    }

    [Fact]
    public async Task A_key_is_not_given_the_words_of_another_nor_of_a_command()
    {
        await using var shop = await TestShop.OpenAsync(add: services => Web.Bot.BotSetup.AddBot(services));
        var texts = shop.Get<BotTextService>();
        await texts.SetAsync(BotShop.Setup, nameof(Say.KeyBuy), "fa", "🛒 خرید", Ct);

        foreach (var taken in new[] { "🛒 خريد", "خرید سرویس", "Buy", "پشتیبانی", "/start" })
        {
            Assert.Equal(Refusal.TextKeyTaken, (await Assert.ThrowsAsync<RefusedException>(() => texts.SetAsync(BotShop.Setup, nameof(Say.KeyWallet), "fa", taken, Ct))).Refusal);
        }

        await texts.SetAsync(BotShop.Setup, nameof(Say.KeyBuy), "en", "🛒 خرید", Ct);
        Assert.Equal(Say.KeyBuy, new Voices(shop.Get<BotTextStore>()).KeyOf(PersianText.Fold("🛒 خرید")));
    }

    [Fact]
    public async Task A_wording_that_no_longer_fits_its_text_is_shown_as_such_and_not_said()
    {
        await using var shop = await TestShop.OpenAsync(add: services => Web.Bot.BotSetup.AddBot(services));
        await shop.Get<Core.Data.UnitOfWork>().RunAsync(
            BotShop.Setup,
            work =>
            {
                // As a former version of the program may have left them.
                work.Db.Add(new BotText { Key = nameof(Say.Welcome), Language = "fa", Text = "سلام {0}", UpdatedBy = "x" });
                work.Db.Add(new BotText { Key = "NoLongerThere", Language = "fa", Text = "سلام", UpdatedBy = "x" });
                work.Db.Add(new BotText { Key = nameof(Say.Menu), Language = "fa", Text = "بفرمایید", UpdatedBy = "x" });
                return Task.CompletedTask;
            },
            Ct);
        await shop.Get<BotTextStore>().LoadAsync(Ct);
        var words = new Voices(shop.Get<BotTextStore>()).In("fa");

        Assert.StartsWith("سلام سارا 👋", words.Html(Say.Welcome, "سارا", "فروشگاه").Value, StringComparison.Ordinal);
        Assert.Equal("بفرمایید", words.Html(Say.Menu).Value);
        var rows = (await shop.Get<BotTextService>().ListAsync(BotShop.Setup, Ct)).Where(row => row.IsChanged).ToDictionary(row => row.BuiltIn.Key);
        Assert.Equal((true, false), (rows[nameof(Say.Welcome)].IsOutdated, rows[nameof(Say.Menu)].IsOutdated));
    }

    [Fact]
    public async Task Whatever_an_operator_writes_is_refused_with_a_reason_or_can_be_sent()
    {
        await using var shop = await BotShop.OpenAsync();
        var (random, texts, taken) = (new Random(20261126), shop.Shop.Get<BotTextService>(), 0);
        var builtIns = shop.Shop.Get<IBuiltInTexts>();
        for (var round = 0; round < 6000; round++)
        {
            var (text, language) = (builtIns.All[random.Next(builtIns.All.Count)], random.Next(2) == 0 ? "fa" : "en");
            var wording = TextRules.Tidy(text, language, Typed(random, text.In(language)));
            if (texts.FaultOf(text, language, wording) is not null)
            {
                continue;
            }

            taken++;
            var words = new Words(language, _ => wording);
            var arguments = text.Values.Select(_ => (object)HostileText.Random(random, 0, 60)).ToArray();
            var said = text.IsHtml ? HtmlParser.Parse(words.Html(Say.Menu, arguments).Value).Text : words.Plain(Say.Menu, arguments);
            Assert.False(TextCleaner.IsBlank(said) && !wording.Contains('{', StringComparison.Ordinal), wording);
        }

        Assert.InRange(taken, 500, 5500);
        for (var round = 0; round < 12; round++)
        {
            await SayMenuAsync(shop, random);
        }

        Assert.DoesNotContain(await shop.Town.CallsAsync(), call => call["status"]!.GetValue<int>() == 400 && call["method"]!.GetValue<string>() == "sendMessage");
    }

    private static async Task SayMenuAsync(BotShop shop, Random random)
    {
        var texts = shop.Shop.Get<BotTextService>();
        var (menu, wording) = (shop.Shop.Get<IBuiltInTexts>().Find(nameof(Say.Menu))!, "");
        do
        {
            wording = TextRules.Tidy(menu, "fa", Typed(random, menu.Fa));
        }
        while (texts.FaultOf(menu, "fa", wording) is not null);
        await texts.SetAsync(BotShop.Setup, menu.Key, "fa", wording, Ct);
        var before = (await shop.Sara.MessagesAsync()).Select(message => message.Id).DefaultIfEmpty().Max();
        await shop.Sara.SendAsync("/start");
        await shop.Sara.SeeAsync(message => message.Id > before && message.Labels.Contains("خرید سرویس"));
    }

    /// <summary>The text itself with some pieces in it, or pieces alone.</summary>
    private static string Typed(Random random, string builtIn)
    {
        var typed = new StringBuilder(random.Next(3) == 0 ? "" : builtIn);
        for (var piece = random.Next(4); piece > 0; piece--)
        {
            typed.Insert(random.Next(typed.Length + 1), random.Next(5) == 0 ? HostileText.Random(random, 0, 40) : Pieces[random.Next(Pieces.Length)]);
        }

        return typed.ToString();
    }

    private static Task SetAsync(BotShop shop, string key, string language, string text) => shop.Shop.Get<BotTextService>().SetAsync(BotShop.Setup, key, language, text, Ct);
}
