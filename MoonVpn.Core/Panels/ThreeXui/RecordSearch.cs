using System.Text.Json;
using MoonVpn.Core.Panels.ThreeXui.Lists;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Finds a record of 3.1 and later, or shows that there is none.</summary>
internal sealed class RecordSearch(PanelSession session, WireLimits limits)
{
    public const string Root = "panel/api/clients";

    private const int PageSize = 200;

    public static PanelCall All { get; } = PanelCall.Get($"{Root}/list") with { IsList = true };

    /// <summary>
    /// The record with its attachments. The panel takes the e-mail literally, but no two may differ by case only; and it says no for
    /// many reasons, so that only a list without the client shows that there is none.
    /// </summary>
    public async Task<JsonElement?> FindAsync(string email, CancellationToken ct)
    {
        if (await GetAsync(email, ct) is { } found) return found;
        if (await SpellingAsync(email, ct) is not { } spelling) return null;
        return await GetAsync(spelling, ct)
            ?? throw new PanelException(PanelFailure.Unknown, "The panel lists the client, but does not show it.");
    }

    /// <summary>The client as the list of all has it.</summary>
    public async Task<RemoteClient?> ListedAsync(string email, CancellationToken ct) =>
        RecordList.Read(await session.SendAsync(All, ct), limits.Clients).Find(client => client.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    public static IReadOnlyList<int> InboundIds(JsonElement found) =>
        [.. found.Items("inboundIds").Where(id => id.ValueKind == JsonValueKind.Number).Select(id => id.GetInt32())];

    private async Task<JsonElement?> GetAsync(string email, CancellationToken ct)
    {
        var answer = await session.CallAsync(PanelCall.Get($"{Root}/get/{PanelCall.Segment(email)}"), ct);
        if (!answer.Success) return null;
        return answer.Content.Member("client").ValueKind == JsonValueKind.Object
            ? answer.Content
            : throw new PanelException(PanelFailure.Unknown, "The panel's client is not an object.");
    }

    /// <summary>The e-mail as the panel writes it; null when nobody has it.</summary>
    private async Task<string?> SpellingAsync(string email, CancellationToken ct)
    {
        var call = PanelCall.Get($"{Root}/list/paged?page=1&pageSize={PageSize}&search={Uri.EscapeDataString(email)}");
        var page = (await session.CallAsync(call, ct)).OrUnknown();
        var emails = page.Items("items").Select(item => item.Text("email")).ToList();
        // A short e-mail is part of too many others: then all of them are looked through.
        if (emails.Count >= PageSize || page.Number("filtered") > emails.Count) return (await ListedAsync(email, ct))?.Email;
        return emails.Find(found => found.Equals(email, StringComparison.OrdinalIgnoreCase));
    }
}
