using System.Globalization;
using MoonVpn.Core.Data;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Panels;

/// <summary>Tells the superadmins of changes that they should know of, each once, in the shop's language.</summary>
public sealed class PanelAlerts(Outbox outbox, SettingsStore settings)
{
    internal Task DownAsync(Work work, Panel panel) => TellAsync(
        work, $"panel-down:{panel.Id}", $"🔴 پنل «{panel.Name}» در دسترس نیست: {panel.HealthMessage}", $"🔴 The panel “{panel.Name}” is down: {panel.HealthMessage}");

    internal Task TurnedAwayAsync(Work work, Panel panel) => TellAsync(
        work,
        $"panel-auth:{panel.Id}",
        $"🔑 پنل «{panel.Name}» ورود فروشگاه را نپذیرفت؛ تا اصلاح نشود دوباره امتحان نمی‌شود: {panel.HealthMessage}",
        $"🔑 The panel “{panel.Name}” refused our login and is not tried again before you do: {panel.HealthMessage}");

    internal Task BackAsync(Work work, Panel panel) => TellAsync(
        work, $"panel-back:{panel.Id}", $"🟢 پنل «{panel.Name}» دوباره در دسترس است.", $"🟢 The panel “{panel.Name}” is back.");

    internal Task HeldAsync(Work work, Panel panel, int differing) => TellAsync(
        work,
        $"panel-hold:{panel.Id}",
        $"✋ {differing} اکانت پنل «{panel.Name}» با فروشگاه نمی‌خواند. تعمیر خودکار متوقف است؛ صفحهٔ پنل را ببینید و تصمیم بگیرید.",
        $"✋ {differing} accounts of the panel “{panel.Name}” differ from the shop. Nothing is repaired until you have looked at the panel's page.");

    internal Task AgreesAgainAsync(Work work, Panel panel) => TellAsync(
        work, $"panel-agrees:{panel.Id}", $"🟢 پنل «{panel.Name}» دوباره با فروشگاه می‌خواند.", $"🟢 The panel “{panel.Name}” agrees with the shop again.");

    internal Task ConflictAsync(Work work, Panel panel, string email) => TellAsync(
        work,
        $"panel-conflict:{panel.Id}:{email}",
        $"⚠️ روی پنل «{panel.Name}» کاربر دیگری با نام {email} هست که مال فروشگاه نیست.",
        $"⚠️ On the panel “{panel.Name}” somebody else's client bears the name {email}.");

    internal Task PausedAsync(Work work, long locationId, string location) => TellAsync(
        work,
        $"location-paused:{locationId}",
        $"⏸ لوکیشن {location} چیزی برای تحویل ندارد و تا اطلاع بعدی پُر نشان داده می‌شود.",
        $"⏸ Nothing can be delivered in {location}; it is shown as full for now.");

    internal Task ResumedAsync(Work work, long locationId, string location) => TellAsync(
        work, $"location-resumed:{locationId}", $"▶️ لوکیشن {location} دوباره فروخته می‌شود.", $"▶️ {location} is on sale again.");

    /// <summary>Each change is an occasion of its own; whoever calls has just seen it change.</summary>
    private Task TellAsync(Work work, string occasion, string fa, string en) => outbox.AlertAsync(
        work,
        $"{occasion}:{work.Now.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}",
        settings.Get(ShopSettings.DefaultLanguage) == "fa" ? fa : en);
}
