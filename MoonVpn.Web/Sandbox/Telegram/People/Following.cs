using System.Globalization;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>For whoever waits to see something: a stream of events, one answer at the next event, and the files.</summary>
internal sealed class Following(Cloud cloud, CancellationToken stopping)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_tg/events", StreamAsync);
        routes.MapGet("/_tg/changes", NextAsync);
        routes.MapGet("/_tg/file/{id}", FileAsync);
    }

    /// <summary>Server-sent events from ?since (or Last-Event-ID) on; without either, from now on.</summary>
    private async Task StreamAsync(HttpContext http)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(": follow\n\n", ended.Token);
        await http.Response.Body.FlushAsync(ended.Token);
        var last = Asked(http) ?? cloud.Events.Last;
        try
        {
            while (!ended.IsCancellationRequested)
                foreach (var happened in await AfterAsync(last, ended.Token))
                {
                    last = happened["seq"].Number()!.Value;
                    await http.Response.WriteAsync($"id: {last}\ndata: {Json.Write(happened)}\n\n", ended.Token);
                    await http.Response.Body.FlushAsync(ended.Token);
                }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The reader went away, which is how every stream ends.
        }
    }

    private async Task NextAsync(HttpContext http)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            var events = await AfterAsync(Asked(http) ?? 0, ended.Token);
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(Json.Write(new JsonObject { ["ok"] = true, ["result"] = events.ToJsonArray() }), ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            http.Abort();
        }
    }

    private async Task<JsonObject[]> AfterAsync(long number, CancellationToken ct)
    {
        while (true)
        {
            Task next;
            lock (cloud.Gate)
            {
                if (cloud.Events.Last > number)
                    return cloud.Events.Since(number);
                next = cloud.Events.Next;
            }
            await next.WaitAsync(ct);
        }
    }

    private async Task FileAsync(HttpContext http)
    {
        StoredFile? file;
        lock (cloud.Gate)
            file = cloud.Files.Find((string)http.Request.RouteValues["id"]!);
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // Only pictures are shown in place: a page that a person uploads must not run here.
        var picture = file.MimeType is "image/jpeg" or "image/png" or "image/gif" or "image/webp";
        http.Response.ContentType = picture ? file.MimeType! : "application/octet-stream";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!picture)
            http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file.Name ?? "file")}";
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    }

    private static long? Asked(HttpContext http)
    {
        var given = http.Request.Query["since"].ToString() is { Length: > 0 } since ? since : http.Request.Headers["Last-Event-ID"].ToString();
        return long.TryParse(given, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
