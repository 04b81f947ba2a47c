using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings.Menu;

namespace MoonVpn.Core.Settings;

/// <summary>Reads settings; what is stored is held in memory, because this process alone writes it.</summary>
public sealed class SettingsStore(UnitOfWork unitOfWork, SecretProtector protector)
{
    private FrozenDictionary<string, string> _stored = FrozenDictionary<string, string>.Empty;

    /// <summary>Raised after a change was committed, with its key.</summary>
    public event Action<string>? Changed;

    public async Task LoadAsync(CancellationToken ct)
    {
        await unitOfWork.RunAsync(Actor.System("start"), HideAsync, ct).ConfigureAwait(false);
        _stored = await unitOfWork.ReadAsync(
            async db => (await db.Set<Setting>().AsNoTracking().ToListAsync(ct).ConfigureAwait(false)).ToFrozenDictionary(setting => setting.Key, setting => setting.Value),
            ct).ConfigureAwait(false);
    }

    public string Get(TextSetting setting) => Raw(setting);

    public string Get(ChoiceSetting setting) => Raw(setting);

    public long Get(NumberSetting setting) => long.Parse(Raw(setting), CultureInfo.InvariantCulture);

    public bool Get(SwitchSetting setting) => Raw(setting) == "true";

    /// <returns>Without a slash at the end.</returns>
    public IReadOnlyList<string> Get(AddressesSetting setting) => AddressesSetting.Parse(Raw(setting));

    /// <returns>The smallest first.</returns>
    public IReadOnlyList<int> Get(LevelsSetting setting) => LevelsSetting.Parse(Raw(setting));

    /// <returns>Every entry once, hidden ones included.</returns>
    public IReadOnlyList<MenuItem> Get(MenuSetting setting) => setting.Parse(Raw(setting));

    /// <summary>Whether the hour it is in Tehran is one of the set ones.</summary>
    public bool IsNow(HoursSetting setting, DateTime utc) => HoursSetting.Contain(Raw(setting), TehranTime.ToTehran(utc).Hour);

    public TimeSpan Minutes(NumberSetting setting) => TimeSpan.FromMinutes(Get(setting));

    /// <returns>In clear; empty when it was never set or its key is gone.</returns>
    public string Get(SecretSetting setting) => _stored.TryGetValue(setting.Key, out var secret) ? protector.Unprotect(secret) ?? "" : "";

    internal string Raw(SettingDeclaration setting) =>
        _stored.TryGetValue(setting.Key, out var stored) && (setting.IsSecret || setting.Accepts(stored)) ? stored : setting.Default;

    internal void Apply(string key, string value)
    {
        _stored = _stored.Where(pair => pair.Key != key).Append(new(key, value)).ToFrozenDictionary(pair => pair.Key, pair => pair.Value);
        Changed?.Invoke(key);
    }

    /// <summary>What was stored in clear before it was declared a secret becomes one, and its former values are forgotten.</summary>
    private async Task HideAsync(Work work)
    {
        var secrets = ShopSettings.All.Where(setting => setting.IsSecret).ToDictionary(setting => setting.Key, setting => setting.Type);
        var rows = await work.Db.Set<Setting>().Where(row => secrets.Keys.Contains(row.Key)).ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var row in rows.Where(row => row.Type != secrets[row.Key]))
        {
            (row.Value, row.Type) = (protector.Protect(row.Value), secrets[row.Key]);
            await work.Db.Set<SettingChange>().Where(change => change.Key == row.Key).ExecuteDeleteAsync(work.Stopping).ConfigureAwait(false);
        }
    }
}
