using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Telegram;

namespace MoonVpn.Tests.Sandbox.Telegram;

/// <summary>Requests shaped as other client libraries shape them, so that the sandbox is not bent to one.</summary>
public sealed class ForeignClientTests : SandboxTelegramTest
{
    private readonly HttpClient _http = new();

    [Fact]
    public async Task A_urlencoded_form_with_json_in_a_string_is_taken()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = "1001",
            ["text"] = "<b>فرم</b>",
            ["parse_mode"] = "hTmL",
            ["protect_content"] = "1",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}""",
        });

        var message = await ResultAsync(await _http.PostAsync(Address("SENDMESSAGE"), form));

        Assert.Equal("فرم", message["text"]!.GetValue<string>());
        Assert.True(message["has_protected_content"]!.GetValue<bool>());
        Assert.Equal("b", message["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_get_with_a_query_is_taken()
    {
        var message = await ResultAsync(await _http.GetAsync($"{Address("sendMessage")}?chat_id=1001&text={Uri.EscapeDataString("سلام")}"));

        Assert.Equal("سلام", message["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_part_named_after_its_field_needs_no_attach()
    {
        using var picture = new ByteArrayContent(TinyFiles.Jpeg());
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("1001"), "chat_id" }, { new StringContent("yes"), "has_spoiler" }, { picture, "photo", "a.jpg" },
        };

        var message = await ResultAsync(await _http.PostAsync(Address("sendPhoto"), form));

        Assert.True(message["has_media_spoiler"]!.GetValue<bool>());
        Assert.Equal(1, message["photo"]![0]!["width"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("filename=رسید.pdf")]
    [InlineData("filename=\"رسید.pdf\"")]
    [InlineData("filename = رسید.pdf ")]
    public async Task A_file_name_may_be_any_text_quoted_or_not(string fileName)
    {
        using var body = new StringContent(
            $"--b\r\ncontent-disposition:form-data;name=\"chat_id\"\r\n\r\n1001\r\n--b\r\ncontent-disposition:form-data;name=\"document\";{fileName}\r\ncontent-type:application/octet-stream\r\n\r\n%PDF-1.4\r\n--b--\r\n",
            Encoding.UTF8);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        var message = await ResultAsync(await _http.PostAsync(Address("sendDocument"), body));

        Assert.Equal("رسید.pdf", message["document"]!["file_name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("noSuchMethod", 404, "Not Found: method not found")]
    [InlineData("sendMessage", 400, "Bad Request: chat_id is empty")]
    [InlineData("deleteMessage?chat_id=1001&message_id=5", 400, "Bad Request: message to delete not found")]
    public async Task A_refusal_has_the_status_the_code_and_the_words(string call, int code, string words)
    {
        var response = await _http.GetAsync(Address(call));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal((HttpStatusCode)code, response.StatusCode);
        Assert.Equal((false, code, words), (body["ok"]!.GetValue<bool>(), body["error_code"]!.GetValue<int>(), body["description"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Results_without_content_are_true_and_a_body_that_is_no_json_is_refused()
    {
        var action = await ResultAsync(await _http.GetAsync($"{Address("sendChatAction")}?chat_id=1001&action=typing"));
        using var garbage = new StringContent("{", Encoding.UTF8, "application/json");

        Assert.True(action.GetValue<bool>());
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.PostAsync(Address("sendMessage"), garbage)).StatusCode);
    }

    [Fact]
    public async Task The_event_stream_tells_what_happens()
    {
        using var stream = new StreamReader(await _http.GetStreamAsync($"{Sandbox.Url}_tg/events"));
        await stream.ReadLineAsync();

        await Sara.SendAsync("در جریان");

        string? line;
        do
            line = await stream.ReadLineAsync();
        while (line?.StartsWith("data: ", StringComparison.Ordinal) != true);
        var happened = JsonNode.Parse(line["data: ".Length..])!;
        Assert.Equal(("message", "در جریان"), (happened["type"]!.GetValue<string>(), happened["message"]!["text"]!.GetValue<string>()));
    }

    private string Address(string method) => $"{Sandbox.Url}bot{SandboxTelegram.Token}/{method}";

    private static async Task<JsonNode> ResultAsync(HttpResponseMessage response)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return body["result"] ?? throw new InvalidOperationException(body.ToJsonString());
    }
}
