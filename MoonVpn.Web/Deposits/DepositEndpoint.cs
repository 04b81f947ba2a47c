using System.Globalization;
using System.Net;
using MoonVpn.Core.Payments.Deposits;

namespace MoonVpn.Web.Deposits;

/// <summary>
/// <c>POST /api/deposits/{phone}</c>: what a phone forwards. Signed (<c>X-Timestamp</c>, <c>X-Signature</c>: HMAC-SHA256 over timestamp, a point and
/// the body) or with the key itself (<c>Authorization: Bearer</c> or <c>X-Key</c>). Every wrong one gets the same answer.
/// </summary>
internal sealed class DepositEndpoint(DepositIntake intake, DepositLimits limits)
{
    private const int MostBytes = 4096;

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var from = context.Connection.RemoteIpAddress;
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "POST";
            await SayAsync(context, StatusCodes.Status405MethodNotAllowed, "Only POST.");
        }
        else if (!context.Request.IsHttps && from is not null && !IPAddress.IsLoopback(from))
        {
            await SayAsync(context, StatusCodes.Status403Forbidden, "HTTPS only.");
        }
        else if (limits.Refuses(from))
        {
            context.Response.Headers.RetryAfter = "60";
            await SayAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests.");
        }
        else if (await ReadAsync(context.Request) is { } body)
        {
            await TakeAsync(context, body, from);
        }
        else
        {
            await SayAsync(context, StatusCodes.Status413PayloadTooLarge, "Too long.");
        }
    }

    private async Task TakeAsync(HttpContext context, byte[] body, IPAddress? from)
    {
        var phone = long.TryParse(context.GetRouteValue("phone") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        var isForm = context.Request.HasFormContentType;
        switch (await intake.TakeAsync(phone, ProofOf(context.Request, body), bytes => ForwardedBody.Read(bytes, isForm), context.RequestAborted))
        {
            case IntakeOutcome.Taken:
                await SayAsync(context, StatusCodes.Status200OK, "Taken.");
                break;
            case IntakeOutcome.Known:
                await SayAsync(context, StatusCodes.Status200OK, "Already known.");
                break;
            case IntakeOutcome.Unreadable:
                await SayAsync(context, StatusCodes.Status400BadRequest, "No message in it.");
                break;
            case IntakeOutcome.Off:
                // Forwarding apps keep what is answered so and come again, more and more seldom.
                context.Response.Headers.RetryAfter = "600";
                await SayAsync(context, StatusCodes.Status503ServiceUnavailable, "Bank messages are off in the shop's settings.");
                break;
            case IntakeOutcome.Refused:
                limits.NoteWrong(from);
                await SayAsync(context, StatusCodes.Status401Unauthorized, "Not known.");
                break;
        }
    }

    private static PhoneProof ProofOf(HttpRequest request, byte[] body)
    {
        var bearer = request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
        return new PhoneProof(bearer ?? Header(request, "X-Key"), Header(request, "X-Timestamp"), Header(request, "X-Signature"), body);
    }

    private static string? Header(HttpRequest request, string name) => request.Headers[name].ToString() is { Length: > 0 } value ? value : null;

    /// <returns>Null when it is too long.</returns>
    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var buffer = new byte[MostBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        return read > MostBytes ? null : buffer[..read];
    }

    private static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
