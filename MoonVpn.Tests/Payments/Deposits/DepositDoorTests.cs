using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Payments.Deposits;

/// <summary>Over HTTP: a phone that proves itself is heard, once; everybody else is refused, counted, and changes nothing.</summary>
public sealed class DepositDoorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_message_ten_times_is_answered_well_ten_times_and_is_one_deposit()
    {
        await using var site = await DepositSite.OpenAsync();
        var body = site.Phone.Body(150_000);
        var answers = new List<(HttpStatusCode, string)>();
        for (var time = 0; time < 10; time++)
        {
            answers.Add(await site.SignedAsync(body));
        }

        Assert.Equal([(HttpStatusCode.OK, "Taken."), .. Enumerable.Repeat((HttpStatusCode.OK, "Already known."), 9)], answers);
        Assert.Equal((1, 0L), (await site.KeptAsync(), await site.RefusedAsync()));
    }

    [Theory]
    [InlineData("no proof")]
    [InlineData("key of another")]
    [InlineData("key where a signature is asked for")]
    [InlineData("signature of another text")]
    [InlineData("no timestamp")]
    [InlineData("timestamp that was not signed")]
    [InlineData("too old")]
    [InlineData("from the future")]
    [InlineData("timestamp that is no number")]
    [InlineData("switched off")]
    public async Task What_does_not_prove_the_phone_is_refused_and_counted(string what)
    {
        await using var site = await DepositSite.OpenAsync();
        var (phone, body) = (site.Phone, site.Phone.Body(150_000));
        var (_, anothers) = await site.Shop.Get<DepositPhones>().EnrolAsync(DepositSite.Owner, "another", mustSign: true, Ct);
        if (what == "switched off")
        {
            await site.Shop.Get<DepositPhones>().SetActiveAsync(DepositSite.Owner, phone.Id, active: false, Ct);
        }

        var answer = await (what switch
        {
            "no proof" => site.PostAsync(phone.Id, body),
            "key of another" => site.SignedAsync(body, key: anothers),
            "key where a signature is asked for" => site.PostAsync(phone.Id, body, ("Authorization", $"Bearer {phone.Key}"), ("X-Key", phone.Key)),
            "signature of another text" => site.PostAsync(phone.Id, body, ("X-Timestamp", phone.Stamp), ("X-Signature", BankPhone.Sign(phone.Key, phone.Stamp, phone.Body(151_000)))),
            "no timestamp" => site.PostAsync(phone.Id, body, ("X-Signature", BankPhone.Sign(phone.Key, "", body))),
            "timestamp that was not signed" => site.PostAsync(phone.Id, body, ("X-Timestamp", Stamp(site, 1)), ("X-Signature", BankPhone.Sign(phone.Key, phone.Stamp, body))),
            "too old" => site.SignedAsync(body, Stamp(site, -601_000)),
            "from the future" => site.SignedAsync(body, Stamp(site, 601_000)),
            "timestamp that is no number" => site.SignedAsync(body, "yesterday"),
            _ => site.SignedAsync(body),
        });

        Assert.Equal((HttpStatusCode.Unauthorized, "Not known."), answer);
        Assert.Equal((0, 1L), (await site.KeptAsync(), await site.RefusedAsync()));
    }

    [Theory]
    [InlineData("987")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("abc")]
    public async Task An_unknown_phone_is_answered_like_a_wrong_key(string phone)
    {
        await using var site = await DepositSite.OpenAsync();
        var body = site.Phone.Body(150_000);

        var answer = await site.PostAsync(
            $"/api/deposits/{phone}", body, "application/json", ("X-Timestamp", site.Phone.Stamp), ("X-Signature", BankPhone.Sign(site.Phone.Key, site.Phone.Stamp, body)));

        Assert.Equal((HttpStatusCode.Unauthorized, "Not known."), answer);
        Assert.Equal((0, 0L), (await site.KeptAsync(), await site.RefusedAsync()));
    }

    [Fact]
    public async Task A_signed_request_that_was_overheard_adds_nothing_and_dies_with_its_time()
    {
        await using var site = await DepositSite.OpenAsync();
        var (body, stamp) = (site.Phone.Body(150_000), site.Phone.Stamp);
        await site.SignedAsync(body, stamp);

        Assert.Equal((HttpStatusCode.OK, "Already known."), await site.SignedAsync(body, stamp));
        site.Shop.Clock.Advance(TimeSpan.FromMinutes(10.1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.SignedAsync(body, stamp)).Status);
        Assert.Equal((1, 1L), (await site.KeptAsync(), await site.RefusedAsync()));
    }

    [Fact]
    public async Task A_key_that_was_replaced_opens_no_more()
    {
        await using var site = await DepositSite.OpenAsync();
        var fresh = await site.Shop.Get<DepositPhones>().RotateAsync(DepositSite.Owner, site.Phone.Id, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.SignedAsync(site.Phone.Body(150_000))).Status);
        Assert.Equal((HttpStatusCode.OK, "Taken."), await site.SignedAsync(site.Phone.Body(150_000), key: fresh));
    }

    [Fact]
    public async Task A_phone_that_can_only_send_its_key_is_heard_by_it_as_JSON_and_as_a_form()
    {
        await using var site = await DepositSite.OpenAsync();
        var (id, key) = await site.Shop.Get<DepositPhones>().EnrolAsync(DepositSite.Owner, "simple", mustSign: false, Ct);
        var form = Encoding.UTF8.GetBytes($"from=Bank+Mellat&text={Uri.EscapeDataString("حساب1234567890\nواریز2,500,000\nمانده21,250,000\n05/09/03-11:20")}");

        Assert.Equal((HttpStatusCode.OK, "Taken."), await site.PostAsync(id, site.Phone.Body(150_000), ("Authorization", $"Bearer {key}")));
        Assert.Equal((HttpStatusCode.OK, "Taken."), await site.PostAsync($"/api/deposits/{id}", form, "application/x-www-form-urlencoded", ("X-Key", key)));
        Assert.Equal([150_000L, 250_000L], await site.Shop.ReadAsync(db => db.Set<BankDeposit>().OrderBy(deposit => deposit.Id).Select(deposit => deposit.Amount!.Value).ToListAsync(Ct)));
    }

    [Fact]
    public async Task While_messages_are_off_a_known_phone_is_told_so_and_to_come_again_and_a_stranger_is_not()
    {
        await using var site = await DepositSite.OpenAsync();
        await site.SetAsync(MoneySettings.DepositMode, "off");
        var body = site.Phone.Body(150_000);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Bank messages are off in the shop's settings."), await site.SignedAsync(body));
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync(site.Phone.Id, body)).Status);
        Assert.Equal((0, 2L), (await site.KeptAsync(), await site.RefusedAsync()));

        await site.SetAsync(MoneySettings.DepositMode, "assist");
        Assert.Equal((HttpStatusCode.OK, "Taken."), await site.SignedAsync(body));
    }

    public static TheoryData<string, byte[]> NoMessages => new()
    {
        { "application/json", [] },
        { "application/json", "{"u8.ToArray() },
        { "application/json", "[1,2]"u8.ToArray() },
        { "application/json", """{"from":"Bank"}"""u8.ToArray() },
        { "application/json", """{"from":"Bank","text":""}"""u8.ToArray() },
        { "application/json", """{"from":"Bank","text":{"a":1}}"""u8.ToArray() },
        { "application/json", """{"from":"Bank","text":"\ud800"}"""u8.ToArray() },
        { "application/json", [.. "{\"text\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8] },
        { "application/json", Encoding.Unicode.GetBytes("{\"text\":\"واریز\"}") },
        { "application/json", Encoding.UTF8.GetBytes(new string('[', 3000)) },
        { "application/json", DepositSite.Json($$"""{"text":"{{new string('1', DepositReader.MostText + 1)}}"}""") },
        { "application/x-www-form-urlencoded", [.. "text="u8, 0xC3, 0x28] },
    };

    [Theory]
    [MemberData(nameof(NoMessages))]
    public async Task What_is_no_message_in_UTF_8_is_refused_even_from_a_known_phone(string type, byte[] body)
    {
        await using var site = await DepositSite.OpenAsync();

        var answer = await site.PostAsync(
            $"/api/deposits/{site.Phone.Id}", body, type, ("X-Timestamp", site.Phone.Stamp), ("X-Signature", BankPhone.Sign(site.Phone.Key, site.Phone.Stamp, body)));

        Assert.Equal((HttpStatusCode.BadRequest, "No message in it."), answer);
        Assert.Equal((0, 1L), (await site.KeptAsync(), await site.RefusedAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_huge_body_is_not_read_to_its_end_whether_it_says_its_length_or_not(bool saysLength)
    {
        await using var site = await DepositSite.OpenAsync();

        var answer = await RawAsync(site, saysLength);

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Equal((0, 0L), (await site.KeptAsync(), await site.RefusedAsync()));
    }

    [Fact]
    public async Task Only_POST_is_a_message()
    {
        await using var site = await DepositSite.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/deposits/{site.Phone.Id}");

        using var answer = await site.SendAsync(request);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST", "no-store"), (answer.StatusCode, answer.Content.Headers.Allow.Single(), answer.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public async Task Whoever_tries_keys_is_shut_out_before_the_next_is_looked_at()
    {
        await using var site = await DepositSite.OpenAsync();
        var body = site.Phone.Body(150_000);
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 25; guess++)
        {
            answers.Add((await site.SignedAsync(body, key: guess.ToString("d48", CultureInfo.InvariantCulture))).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 20), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 5)], answers);
        Assert.Equal(20, await site.RefusedAsync());
    }

    [Fact]
    public async Task A_flood_of_good_messages_is_slowed_down_after_more_than_any_bank_writes()
    {
        await using var site = await DepositSite.OpenAsync();
        var body = site.Phone.Body(150_000);
        var answers = new List<(HttpStatusCode Status, string)>();
        for (var time = 0; time < 310; time++)
        {
            answers.Add(await site.SignedAsync(body));
        }

        Assert.Equal((300, (HttpStatusCode.TooManyRequests, "Too many requests.")), (answers.Count(answer => answer.Status == HttpStatusCode.OK), answers[^1]));
        Assert.Equal(1, await site.KeptAsync());
    }

    private static string Stamp(DepositSite site, long shift) => (long.Parse(site.Phone.Stamp, CultureInfo.InvariantCulture) + shift).ToString(CultureInfo.InvariantCulture);

    /// <summary>Begins to send a gigabyte and reads what is answered meanwhile.</summary>
    private static async Task<string> RawAsync(DepositSite site, bool saysLength)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port, Ct);
        await using var stream = socket.GetStream();
        var head = $"POST /api/deposits/{site.Phone.Id} HTTP/1.1\r\nHost: shop\r\n{(saysLength ? "Content-Length: 1073741824" : "Transfer-Encoding: chunked")}\r\n\r\n";
        var chunk = $"{(saysLength ? "" : "2000\r\n")}{new string('a', 0x2000)}{(saysLength ? "" : "\r\n")}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + chunk), Ct);
        var answer = new byte[4096];
        return Encoding.ASCII.GetString(answer, 0, await stream.ReadAsync(answer, Ct));
    }
}
