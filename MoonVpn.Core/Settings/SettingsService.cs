using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Settings;

/// <summary>Shows and changes settings. Only a superadmin does.</summary>
public sealed class SettingsService(UnitOfWork unitOfWork, SettingsStore store, SecretProtector protector)
{
    /// <summary>A secret's value is not told, only whether there is one.</summary>
    public IReadOnlyList<SettingRow> List(Actor actor)
    {
        actor.RequireSuperadmin();
        return [.. ShopSettings.All.Select(Row)];
    }

    /// <exception cref="RefusedException">The value is not one the setting may have.</exception>
    public Task SetAsync(Actor actor, SettingDeclaration setting, string value, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var text = value.Trim();
        if (!setting.Accepts(text))
        {
            throw new RefusedException(Refusal.SettingInvalid, setting.Key);
        }

        return unitOfWork.RunAsync(actor, work => WriteAsync(work, setting, text), ct);
    }

    private SettingRow Row(SettingDeclaration setting) => setting is SecretSetting secret
        ? new SettingRow(setting, "", store.Raw(setting).Length > 0, secret.Mask(store.Get(secret)))
        : new SettingRow(setting, store.Raw(setting), store.Raw(setting).Length > 0);

    private async Task WriteAsync(Work work, SettingDeclaration setting, string text)
    {
        var value = setting.IsSecret ? protector.Protect(text) : text;
        var row = await work.Db.Set<Setting>().FindAsync([setting.Key], work.Stopping).ConfigureAwait(false);
        work.Db.Add(new SettingChange
        {
            Key = setting.Key,
            OldValue = setting.IsSecret ? null : row?.Value,
            NewValue = setting.IsSecret ? null : value,
            ChangedBy = work.Actor.UserId,
            ChangedAt = work.Now,
        });
        if (row is null)
        {
            row = new Setting { Key = setting.Key };
            work.Db.Add(row);
        }

        row.Value = value;
        row.Type = setting.Type;
        row.Scope = setting.Scope;
        row.Description = setting.DescriptionEn;
        work.AfterCommit(() => store.Apply(setting.Key, value));
    }
}
