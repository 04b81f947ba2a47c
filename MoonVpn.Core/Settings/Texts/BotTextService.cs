using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Settings.Texts;

/// <summary>Shows what the bot says and lets the operator word it otherwise. Only a superadmin does.</summary>
public sealed class BotTextService(UnitOfWork unitOfWork, BotTextStore store, IBuiltInTexts builtIns)
{
    public static readonly IReadOnlyList<string> Languages = ["fa", "en"];

    public async Task<IReadOnlyList<BotTextRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var own = await unitOfWork.ReadAsync(
            async db => (await db.Set<BotText>().AsNoTracking().ToListAsync(ct).ConfigureAwait(false)).ToDictionary(text => (text.Key, text.Language), text => text.Text),
            ct).ConfigureAwait(false);
        return [.. builtIns.All.Select(Row)];

        BotTextRow Row(BuiltInText builtIn)
        {
            var (fa, en) = (own.GetValueOrDefault((builtIn.Key, "fa")), own.GetValueOrDefault((builtIn.Key, "en")));
            return new BotTextRow(builtIn, fa, IsOutdated(builtIn.Key, "fa", fa), en, IsOutdated(builtIn.Key, "en", en));
        }
    }

    /// <summary>Words a text otherwise, from the next message on.</summary>
    public Task SetAsync(Actor actor, string key, string language, string text, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var builtIn = Find(key, language);
        var wording = TextRules.Tidy(builtIn, language, text);
        if (FaultOf(builtIn, language, wording) is { } fault)
        {
            throw fault;
        }

        return wording == builtIn.In(language)
            ? ResetAsync(actor, key, language, ct)
            : unitOfWork.RunAsync(actor, work => WriteAsync(work, key, language, wording), ct);
    }

    /// <summary>Back to the built-in text.</summary>
    public Task ResetAsync(Actor actor, string key, string language, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        Find(key, language);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await work.Db.Set<BotText>().FindAsync([key, language], work.Stopping).ConfigureAwait(false) is { } row)
                {
                    work.Db.Remove(row);
                    work.Audit("bot_text.reset", "bot_text", null, new { key, language, from = row.Text });
                    work.AfterCommit(() => store.Apply(key, language, null));
                }
            },
            ct);
    }

    /// <returns>Why this cannot be said in the text's place; null: it can.</returns>
    /// <param name="wording">As <see cref="TextRules.Tidy"/> leaves it.</param>
    public RefusedException? FaultOf(BuiltInText builtIn, string language, string wording) =>
        TextRules.Fault(builtIn, language, wording) ?? (builtIn.IsReplyKey && IsTaken(builtIn, wording) ? new RefusedException(Refusal.TextKeyTaken, wording) : null);

    /// <summary>The bot knows a key under the composer by its words alone.</summary>
    private bool IsTaken(BuiltInText builtIn, string wording)
    {
        var word = PersianText.Fold(wording);
        return word.StartsWith('/') || builtIns.All.Where(other => other.IsReplyKey && other.Key != builtIn.Key)
            .SelectMany(other => Languages.SelectMany(language => new[] { other.In(language), store.Own(other.Key, language) }))
            .Any(taken => taken is not null && PersianText.Fold(taken) == word);
    }

    private BuiltInText Find(string key, string language) =>
        Languages.Contains(language) && builtIns.Find(key) is { } builtIn ? builtIn : throw new RefusedException(Refusal.NotFound);

    private bool IsOutdated(string key, string language, string? own) => own is not null && store.Own(key, language) is null;

    private async Task WriteAsync(Work work, string key, string language, string wording)
    {
        var row = await work.Db.Set<BotText>().FindAsync([key, language], work.Stopping).ConfigureAwait(false);
        work.Audit("bot_text.set", "bot_text", null, new { key, language, from = row?.Text, to = wording });
        if (row is null)
        {
            row = new BotText { Key = key, Language = language };
            work.Db.Add(row);
        }

        (row.Text, row.UpdatedAt, row.UpdatedBy) = (wording, work.Now, work.Actor.Name);
        work.AfterCommit(() => store.Apply(key, language, wording));
    }
}
