using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings.Texts;

namespace MoonVpn.Core.Catalog.Guides;

/// <summary>How to connect, app by app, as the operator words it.</summary>
public sealed class GuideService(UnitOfWork unitOfWork, GuideFiles files)
{
    public const int MostText = 3000;

    internal const string Target = "connect_guide";

    /// <summary>Whether a text is valid for Telegram; then it holds no markup but Telegram's few tags.</summary>
    public static bool IsWording(string text)
    {
        try
        {
            TelegramHtml.Visible(text);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    /// <summary>All of them, for the staff, by platform and in their order.</summary>
    public Task<IReadOnlyList<GuideRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return RowsAsync(onlyActive: false, ct);
    }

    /// <summary>What everybody is shown: there is nothing of anybody's in a guide.</summary>
    public Task<IReadOnlyList<GuideRow>> ShownAsync(CancellationToken ct) => RowsAsync(onlyActive: true, ct);

    /// <returns>The guide's id.</returns>
    public Task<long> SaveAsync(Actor actor, GuideDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        var checkedDraft = Checked(draft);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var guide = draft.Id == 0 ? await AddAsync(work, draft.Platform).ConfigureAwait(false) : await FindAsync(work, draft.Id).ConfigureAwait(false);
                if (guide.Platform != draft.Platform)
                {
                    (guide.Platform, guide.SortOrder) = (draft.Platform, await NextAsync(work, draft.Platform).ConfigureAwait(false));
                }

                Fill(guide, checkedDraft);
                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("guide.save", Target, guide.Id, new { guide.Platform, guide.App, guide.DownloadUrl, guide.ImportUrl, guide.IsActive });
                return guide.Id;
            },
            ct);
    }

    public Task SetActiveAsync(Actor actor, long guideId, bool active, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var guide = await FindAsync(work, guideId).ConfigureAwait(false);
                guide.IsActive = active;
                work.Audit(active ? "guide.on" : "guide.off", Target, guideId, new { guide.App });
            },
            ct);
    }

    /// <summary>Changes places with the one before or after it on the same platform; at the end nothing happens.</summary>
    public Task MoveAsync(Actor actor, long guideId, bool up, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var guide = await FindAsync(work, guideId).ConfigureAwait(false);
                var row = await InOrder(work.Db.Set<ConnectGuide>().Where(other => other.Platform == guide.Platform)).ToListAsync(work.Stopping).ConfigureAwait(false);
                var at = row.IndexOf(guide);
                row.RemoveAt(at);
                row.Insert(Math.Clamp(at + (up ? -1 : 1), 0, row.Count), guide);
                for (var place = 0; place < row.Count; place++)
                {
                    row[place].SortOrder = place + 1;
                }

                work.Audit("guide.move", Target, guideId, new { guide.App, place = guide.SortOrder });
            },
            ct);
    }

    public async Task DeleteAsync(Actor actor, long guideId, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        var media = await unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var guide = await FindAsync(work, guideId).ConfigureAwait(false);
                work.Db.Remove(guide);
                work.Audit("guide.delete", Target, guideId, new { guide.Platform, guide.App });
                return guide.MediaPath;
            },
            ct).ConfigureAwait(false);
        await files.ForgetAsync(media, ct).ConfigureAwait(false);
    }

    /// <summary>Puts the first guides in, once in the life of a shop: what the operator deleted stays deleted.</summary>
    public Task SeedAsync(Actor actor, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                // Whatever ever became of a guide is in the audit log, which nothing is deleted from.
                if (await work.Db.Set<AuditEntry>().AnyAsync(entry => entry.TargetType == Target, work.Stopping).ConfigureAwait(false))
                {
                    return;
                }

                foreach (var (draft, place) in FirstGuides.All.GroupBy(draft => draft.Platform).SelectMany(platform => platform.Select((draft, place) => (draft, place))))
                {
                    var guide = new ConnectGuide { Platform = draft.Platform, SortOrder = place + 1 };
                    Fill(guide, Checked(draft));
                    work.Db.Add(guide);
                }

                work.Audit("guide.seed", Target, null, new { FirstGuides.All.Count });
            },
            ct);
    }

    /// <summary>As it will be kept.</summary>
    private static GuideDraft Checked(GuideDraft draft)
    {
        var (fa, en) = (Wording("fa", draft.TextFa), Wording("en", draft.TextEn));
        if (fa.Length + en.Length == 0)
        {
            throw new RefusedException(Refusal.FieldRequired, "guide_text");
        }

        var download = draft.DownloadUrl.Trim();
        if (download.Length > 0 && !(download.Length <= 512 && Uri.TryCreate(download, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "", Host.Length: > 0 }))
        {
            throw new RefusedException(Refusal.GuideDownloadInvalid);
        }

        var import = draft.ImportUrl.Trim();
        if (import.Length > 0 && !(import.Length <= 512 && GuideImport.IsValid(import)))
        {
            throw new RefusedException(Refusal.GuideImportInvalid);
        }

        return new GuideDraft { App = Require.Text(draft.App, "app", 64), TextFa = fa, TextEn = en, DownloadUrl = download, ImportUrl = import, IsActive = draft.IsActive };
    }

    /// <summary>Tidied as the bot's other texts are, and valid for Telegram.</summary>
    private static string Wording(string language, string text)
    {
        var tidy = TextRules.TidyWords(language, text, hasLines: true);
        TelegramHtml.Visible(tidy);
        return tidy.Length <= MostText ? tidy : throw new RefusedException(Refusal.FieldTooLong, "guide_text", MostText);
    }

    private static void Fill(ConnectGuide guide, GuideDraft draft)
    {
        (guide.App, guide.TextFa, guide.TextEn, guide.IsActive) = (draft.App, draft.TextFa, draft.TextEn, draft.IsActive);
        guide.DownloadUrl = draft.DownloadUrl.Length > 0 ? draft.DownloadUrl : null;
        guide.ImportUrl = draft.ImportUrl.Length > 0 ? draft.ImportUrl : null;
    }

    private static async Task<ConnectGuide> AddAsync(Work work, ConnectPlatform platform)
    {
        var guide = new ConnectGuide { Platform = platform, SortOrder = await NextAsync(work, platform).ConfigureAwait(false) };
        work.Db.Add(guide);
        return guide;
    }

    private static async Task<int> NextAsync(Work work, ConnectPlatform platform) =>
        1 + (await work.Db.Set<ConnectGuide>().Where(guide => guide.Platform == platform).MaxAsync(guide => (int?)guide.SortOrder, work.Stopping).ConfigureAwait(false) ?? 0);

    private static async Task<ConnectGuide> FindAsync(Work work, long guideId) =>
        await work.Db.Set<ConnectGuide>().FindAsync([guideId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);

    private static IQueryable<ConnectGuide> InOrder(IQueryable<ConnectGuide> guides) => guides.OrderBy(guide => guide.SortOrder).ThenBy(guide => guide.Id);

    /// <summary>Platforms are kept as words; their order is that of the enum.</summary>
    private Task<IReadOnlyList<GuideRow>> RowsAsync(bool onlyActive, CancellationToken ct) => unitOfWork.ReadAsync<IReadOnlyList<GuideRow>>(
        async db =>
        {
            var rows = await InOrder(db.Set<ConnectGuide>().Where(guide => guide.IsActive || !onlyActive)).Select(guide => new GuideRow(
                guide.Id, guide.Platform, guide.App, guide.TextFa, guide.TextEn, guide.DownloadUrl, guide.ImportUrl, guide.MediaPath, guide.MediaIsVideo,
                guide.SortOrder, guide.IsActive)).ToListAsync(ct).ConfigureAwait(false);
            return [.. rows.OrderBy(guide => guide.Platform)];
        },
        ct);
}
