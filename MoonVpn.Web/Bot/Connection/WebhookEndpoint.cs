using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>
/// <c>POST /bot/{slug}</c>: an update that Telegram brings. It is in the inbox before 200 is answered; with anything else Telegram comes again.
/// Who does not know the address or the header learns nothing, and its body is not read.
/// </summary>
internal sealed class WebhookEndpoint(WebhookDoors doors, ILogger<WebhookEndpoint> logger)
{
    public const string Path = "/bot";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MostBytes = 1024 * 1024;

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = await StatusAsync(context);
    }

    private async Task<int> StatusAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || doors.Find(context.GetRouteValue("slug") as string) is not { } door)
        {
            return StatusCodes.Status404NotFound;
        }

        if (!door.Knows(context.Request.Headers[SecretHeader].ToString()))
        {
            logger.LogWarning("Somebody brought an update without the webhook's secret");
            return StatusCodes.Status401Unauthorized;
        }

        try
        {
            using var body = await ReadAsync(context);
            return await door.TakeAsync(body.RootElement) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException unreadable)
        {
            return unreadable.StatusCode;
        }
    }

    private static Task<JsonDocument> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        return JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
    }
}
