using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Gates;

/// <summary>The phone number is to be shared, by the key under the composer that Telegram made for that.</summary>
internal sealed class PhoneGate(SettingsStore settings) : IGate
{
    public Task<bool> StopsAsync(Visit visit, CancellationToken ct)
    {
        var isClosed = settings.Get(GateSettings.Phone) && !visit.Person.HasPhone;
        if (isClosed)
        {
            visit.Replies.Write(GateScreens.AskPhone(visit.Words, settings.Get(GateSettings.IranianPhone)), GateScreens.PhoneKeys(visit.Words));
        }

        return Task.FromResult(isClosed);
    }
}
