using MoonVpn.Core.Data;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>A job with all it is about, as read when it was taken.</summary>
public sealed record PanelTask(PanelJob Job, ClientAccount Account, Inbound Inbound, Panel Panel, long? TelegramId)
{
    internal ClientSpec Target => AccountTarget.Of(Account, TelegramId);

    /// <summary>The inbound as of the last sync; its clients are not part of it.</summary>
    internal RemoteInbound Remote => new(
        Inbound.RemoteId, Inbound.Remark, EnumWords.Word(Inbound.Protocol), Inbound.Listen, Inbound.Port, Inbound.Tag, true,
        Inbound.SettingsJson, Inbound.StreamJson, Inbound.Sniffing, []);

    /// <summary>The same e-mail is not enough: it is ours only with our secret and our subscription id.</summary>
    internal bool IsOurs(RemoteClient client) => client.Is(Target);
}
