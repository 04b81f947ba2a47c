using System.Text;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Puts an answer on the wire, whole or spoilt by a fault.</summary>
internal sealed class PanelWire(PanelTraits traits, TimeProvider time)
{
    private const string ProxyPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
    private const string StrangePage = "<!DOCTYPE html>\n<html><head><title>Please wait</title></head><body>Checking your browser</body></html>\n";
    private const long HugeSize = 200L << 20;
    private const long DeepSize = 100_000;
    private const int Chunk = 1 << 16;

    /// <param name="answer">Applies the request and says what the panel would answer.</param>
    /// <returns>The status the caller sees; 0 when it sees none.</returns>
    public async Task<int> SendAsync(HttpContext http, PanelFault? fault, PanelRequest request, Func<PanelRequest, PanelAnswer> answer)
    {
        switch (fault?.Kind)
        {
            case PanelFaultKind.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), time, http.RequestAborted);
                break;
            case PanelFaultKind.LoggedOut:
                request = request.WithoutCredentials();
                break;
            case PanelFaultKind.HangAfterApply or PanelFaultKind.ResetAfterApply or PanelFaultKind.BadGatewayAfterApply or PanelFaultKind.Empty200:
                answer(request);
                break;
        }
        return fault?.Kind switch
        {
            PanelFaultKind.Hang or PanelFaultKind.HangAfterApply => await HangAsync(http),
            PanelFaultKind.ResetBefore or PanelFaultKind.ResetAfterApply => Cut(http),
            PanelFaultKind.BadGateway or PanelFaultKind.BadGatewayAfterApply => await WriteAsync(http, PanelAnswer.Html(502, ProxyPage)),
            PanelFaultKind.Html => await WriteAsync(http, PanelAnswer.Html(200, StrangePage)),
            PanelFaultKind.Empty200 => await WriteAsync(http, PanelAnswer.Empty(200)),
            PanelFaultKind.Refuse => await WriteAsync(http, PanelAnswer.Envelope(false, PanelTexts.Refusal(traits, PanelTexts.WentWrong, fault.Msg))),
            PanelFaultKind.Truncated => await CutInTheMiddleAsync(http, answer(request)),
            PanelFaultKind.HugeBody => await PourAsync(http, "\"", 'a', Or(fault.Size, HugeSize), "\""),
            PanelFaultKind.DeepJson => await PourAsync(http, "", '[', Or(fault.Size, DeepSize), new string(']', (int)Or(fault.Size, DeepSize))),
            _ => await WriteAsync(http, SpoiltNumbers.In(answer(request), fault?.Kind)),
        };
    }

    private static long Or(long asked, long usual) => asked > 0 ? asked : usual;

    private static async Task<int> WriteAsync(HttpContext http, PanelAnswer answer)
    {
        WriteHead(http, answer);
        await http.Response.Body.WriteAsync(answer.Bytes, http.RequestAborted);
        return answer.Status;
    }

    /// <summary>An envelope around one letter many times over, written piece by piece.</summary>
    private static async Task<int> PourAsync(HttpContext http, string open, char letter, long count, string close)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        var piece = Encoding.UTF8.GetBytes(new string(letter, Chunk));
        await http.Response.WriteAsync("{\"success\":true,\"msg\":\"\",\"obj\":" + open, http.RequestAborted);
        for (; count > 0; count -= Chunk)
            await http.Response.Body.WriteAsync(piece.AsMemory(0, (int)Math.Min(Chunk, count)), http.RequestAborted);
        await http.Response.WriteAsync(close + "}", http.RequestAborted);
        return StatusCodes.Status200OK;
    }

    private static async Task<int> CutInTheMiddleAsync(HttpContext http, PanelAnswer answer)
    {
        WriteHead(http, answer);
        await http.Response.Body.WriteAsync(answer.Bytes.AsMemory(0, answer.Bytes.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        return Cut(http);
    }

    private static void WriteHead(HttpContext http, PanelAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.Headers.ContentLength = answer.Bytes.Length;
        foreach (var (name, value) in answer.Headers)
            http.Response.Headers.Append(name, value);
    }

    private static int Cut(HttpContext http)
    {
        http.Abort();
        return 0;
    }

    private static async Task<int> HangAsync(HttpContext http)
    {
        var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Cut(http);
    }
}
