using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Core.Panels.ThreeXui.Lists;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>Lists of every size and of no sense are read within bounds.</summary>
public sealed class BigListTests
{
    private const int Many = 20_000;

    [Fact]
    public async Task Twenty_thousand_clients_in_inbounds_are_read_without_a_second_copy_of_the_answer()
    {
        var body = await BodyAsync(InboundsWith(Many, inbounds: 4));

        var (usage, allocated) = Measured(() => InboundList.Read(Answer(body), 100_000));

        Assert.Equal((Many, 4, 5000), (usage.Clients.Count, usage.Inbounds.Count, usage.Inbounds[3].Clients.Count));
        Assert.Equal((7, 8), (usage.Clients[7].UpBytes, usage.Clients[8].UpBytes));
        Assert.True(allocated < 32 << 20, $"{allocated >> 20} MB for {body.Length >> 20} MB of answer");
    }

    [Fact]
    public async Task Twenty_thousand_records_are_read_without_a_second_copy_of_the_answer()
    {
        var body = await BodyAsync(RecordsWith(Many));

        var (clients, allocated) = Measured(() => RecordList.Read(Answer(body), 100_000));

        Assert.Equal((Many, 9L), (clients.Count, clients[9].UpBytes));
        Assert.True(allocated < 32 << 20, $"{allocated >> 20} MB for {body.Length >> 20} MB of answer");
    }

    [Fact]
    public async Task One_of_many_is_found_without_making_the_others()
    {
        var body = await BodyAsync(InboundsWith(Many, inbounds: 1));

        var (usage, _) = Measured(() => InboundList.Read(Answer(body), 100_000, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "DE-19999" }));

        Assert.Equal(19_999, Assert.Single(usage.Clients).UpBytes);
    }

    [Fact]
    public async Task More_clients_than_any_panel_has_are_not_believed()
    {
        var (inbounds, records) = (await BodyAsync(InboundsWith(101, 1)), await BodyAsync(RecordsWith(101)));

        foreach (var read in new Action[] { () => InboundList.Read(Answer(inbounds), 100), () => RecordList.Read(Answer(records), 100) })
        {
            var problem = Assert.Throws<PanelException>(read);
            Assert.Equal((PanelFailure.Unknown, "The panel lists more than 100 clients."), (problem.Failure, problem.Message));
        }
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off_at_the_limit_for_lists()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        var sent = 0L;
        await using var endless = await StubServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"success":true,"obj":[""");
            var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{},", 20_000)));
            while (!context.RequestAborted.IsCancellationRequested && sent < 200 << 20)
            {
                await context.Response.Body.WriteAsync(piece);
                sent += piece.Length;
            }
        });
        using var client = new ThreeXuiClient(panel.Connection, TimeProvider.System, TestPanel.Quick with { ListBytes = 8 << 20, List = TimeSpan.FromSeconds(20) });
        await client.ProbeAsync(CancellationToken.None);
        panel.Front.Target = new Uri(endless.Url);

        var problem = await Assert.ThrowsAsync<PanelException>(() => client.ReadUsageAsync(CancellationToken.None));

        Assert.Equal((PanelFailure.Unknown, "The panel's answer is too large."), (problem.Failure, problem.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"success\":true,\"msg\":\"\",\"obj\":[{\"email\":\"a\"}")]
    [InlineData("{\"success\":true,\"msg\":\"\",\"obj\":[{\"email\":\"a\",\"totalGB\":NaN}]}")]
    [InlineData("{\"success\":true,\"msg\":\"\",\"obj\":\"none\"}")]
    [InlineData("{\"success\":true,\"msg\":\"\",\"obj\":[]} trailing")]
    [InlineData("{\"success\":false,\"msg\":\"database is locked\",\"obj\":null}")]
    public void What_is_no_whole_list_is_unknown(string body)
    {
        Assert.Equal(PanelFailure.Unknown, Assert.Throws<PanelException>(() => RecordList.Read(Answer(Encoding.UTF8.GetBytes(body)), 10)).Failure);
        Assert.Equal(PanelFailure.Unknown, Assert.Throws<PanelException>(() => InboundList.Read(Answer(Encoding.UTF8.GetBytes(body)), 10)).Failure);
    }

    [Fact]
    public void Text_that_is_no_text_is_unknown() => Assert.Equal(
        PanelFailure.Unknown,
        Assert.Throws<PanelException>(() => RecordList.Read(Answer("""{"success":true,"obj":[{"email":"\ud800"}]}"""u8.ToArray()), 10)).Failure);

    [Fact]
    public void Depth_without_end_is_unknown()
    {
        var deep = $$"""{"success":true,"obj":[{"email":"a","x":{{new string('[', 5000)}}{{new string(']', 5000)}}}]}""";

        Assert.Equal(PanelFailure.Unknown, Assert.Throws<PanelException>(() => RecordList.Read(Answer(Encoding.UTF8.GetBytes(deep)), 10)).Failure);
    }

    [Fact]
    public void Numbers_of_no_sense_are_cut_to_what_sums_and_dates_can_hold()
    {
        const string record =
            """
            {"success":true,"obj":[null,7,{"email":"a","enable":"true","totalGB":-1,"expiryTime":18446744073709551615,"limitIp":99999999999,
             "inboundIds":[1,"x",1e99,null,2],"traffic":{"up":1e400,"down":-9,"lastOnline":"1700000000000"}},
             {"email":"b","expiryTime":-9223372036854775808,"inboundIds":null,"traffic":[1,2]},{"email":"A"},{"email":""}]}
            """;

        var clients = RecordList.Read(Answer(Encoding.UTF8.GetBytes(record)), 10);

        Assert.Equal(["a", "b"], clients.Select(client => client.Email));
        var first = clients[0];
        Assert.Equal((false, 0, 253_402_300_799_999, int.MaxValue), (first.Enabled, first.TotalBytes, first.ExpiryMs, first.IpLimit));
        Assert.True(checked(first.UpBytes + first.DownBytes) > 1L << 60 && first.DownBytes == 0);
        Assert.Equal(9999, DateTimeOffset.FromUnixTimeMilliseconds(first.ExpiryMs).Year);
        Assert.Equal(2023, first.LastOnline!.Value.Year);
        Assert.Equal([1, 2], first.InboundIds);
        Assert.Empty(clients[1].InboundIds);
        Assert.Equal(-253_402_300_799_999, clients[1].ExpiryMs);
    }

    internal static string InboundsWith(int clients, int inbounds) =>
        $$"""{"success":true,"msg":"","obj":[{{string.Join(',', Enumerable.Range(1, inbounds).Select(id => Inbound(id, (id - 1) * (clients / inbounds), clients / inbounds)))}}]}""";

    internal static string RecordsWith(int clients) => $$"""{"success":true,"msg":"","obj":[{{string.Join(',', Enumerable.Range(0, clients).Select(Record))}}]}""";

    private static string Inbound(int id, int from, int count)
    {
        var entries = Enumerable.Range(from, count).Select(i =>
            $$"""
            {"id":"b831381d-6324-4d53-ad4f-{{i:D12}}","flow":"xtls-rprx-vision","email":"DE-{{i}}","limitIp":2,"totalGB":53687091200,
             "expiryTime":1790000000000,"enable":true,"tgId":123456789,"subId":"k3v9x2m7q1w8{{i:D6}}","comment":"order {{i}}","reset":0,
             "created_at":1787000000000,"updated_at":1787000000000}
            """);
        var rows = Enumerable.Range(from, count).Select(i =>
            $$"""
            {"id":{{i}},"inboundId":{{id}},"enable":true,"email":"DE-{{i}}","uuid":"b831381d-6324-4d53-ad4f-{{i:D12}}","subId":"k3v9x2m7q1w8{{i:D6}}",
             "up":{{i}},"down":{{i}},"allTime":{{i}},"expiryTime":1790000000000,"total":53687091200,"reset":0,"lastOnline":1787000000000}
            """);
        var settings = $$"""{"clients":[{{string.Join(',', entries)}}],"decryption":"none","encryption":"none","fallbacks":[]}""";
        return
            $$"""
            {"id":{{id}},"up":0,"down":0,"total":0,"allTime":0,"remark":"DE-{{id}}","enable":true,"expiryTime":0,"clientStats":[{{string.Join(',', rows)}}],
             "listen":"","port":443,"protocol":"vless","settings":{{JsonSerializer.Serialize(settings)}},"streamSettings":"{\"network\":\"tcp\"}","tag":"inbound-443","sniffing":""}
            """;
    }

    private static string Record(int i) =>
        $$"""
        {"id":{{i}},"email":"DE-{{i}}","subId":"k3v9x2m7q1w8{{i:D6}}","uuid":"b831381d-6324-4d53-ad4f-{{i:D12}}","password":"p{{i}}","auth":"p{{i}}",
         "flow":"xtls-rprx-vision","security":"auto","reverse":null,"privateKey":"","publicKey":"","allowedIPs":"","preSharedKey":"","keepAlive":0,
         "secret":"","adTag":"","limitIp":2,"totalGB":53687091200,"expiryTime":1790000000000,"enable":true,"tgId":123456789,"group":"shop",
         "comment":"order {{i}}","reset":0,"createdAt":1787000000000,"updatedAt":1787000000000,"inboundIds":[1],
         "traffic":{"id":{{i}},"inboundId":1,"enable":true,"email":"DE-{{i}}","up":{{i}},"down":0,"expiryTime":0,"total":0,"reset":0,"lastOnline":0} }
        """;

    private static async Task<ReadOnlySequence<byte>> BodyAsync(string text) =>
        await PanelBody.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), long.MaxValue, CancellationToken.None);

    private static PanelAnswer Answer(byte[] body) => Answer(new ReadOnlySequence<byte>(body));

    private static PanelAnswer Answer(ReadOnlySequence<byte> body) => new(200, "application/json", null) { Body = body };

    private static (T Result, long Allocated) Measured<T>(Func<T> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        return (read(), GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
