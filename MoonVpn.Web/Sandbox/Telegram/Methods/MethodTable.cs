using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>Every method the sandbox answers, by name, in any case.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, Func<CallArguments, JsonNode>> _methods = new(StringComparer.OrdinalIgnoreCase);

    public MethodTable(Cloud cloud)
    {
        var access = new Access(cloud);
        var wording = new Wording(cloud);
        var sending = new Sending(cloud, access, wording);
        AddSending(sending, new Copying(access, wording, sending));
        AddChanging(new Editing(cloud, access, wording, sending), new Upkeep(cloud, access), new Answering(cloud));
        AddChats(new Chats(cloud, access));
        AddProfile(new Profiles(cloud, access));
        AddConnection(new Webhooks(cloud), new Downloads(cloud));
    }

    public Func<CallArguments, JsonNode> Find(string method) =>
        _methods.GetValueOrDefault(method) ?? throw new TelegramRefusal(404, "Not Found: method not found");

    private void AddSending(Sending sending, Copying copying)
    {
        _methods["sendMessage"] = sending.SendText;
        _methods["sendMediaGroup"] = sending.SendAlbum;
        _methods["sendContact"] = sending.SendContact;
        _methods["sendChatAction"] = sending.SendChatAction;
        foreach (var kind in new[] { "photo", "document", "video", "animation", "audio", "voice", "sticker" })
            _methods[$"send{kind}"] = call => sending.SendMedia(call, kind);
        _methods["sendVideoNote"] = call => sending.SendMedia(call, "video_note");
        _methods["copyMessage"] = copying.Copy;
        _methods["copyMessages"] = copying.CopyMany;
        _methods["forwardMessage"] = copying.Forward;
        _methods["forwardMessages"] = copying.ForwardMany;
    }

    private void AddChanging(Editing editing, Upkeep upkeep, Answering answering)
    {
        _methods["editMessageText"] = editing.EditText;
        _methods["editMessageCaption"] = editing.EditCaption;
        _methods["editMessageReplyMarkup"] = editing.EditKeyboard;
        _methods["editMessageMedia"] = editing.EditMedia;
        _methods["deleteMessage"] = upkeep.Delete;
        _methods["deleteMessages"] = upkeep.DeleteMany;
        _methods["pinChatMessage"] = upkeep.Pin;
        _methods["unpinChatMessage"] = upkeep.Unpin;
        _methods["unpinAllChatMessages"] = upkeep.UnpinAll;
        _methods["setMessageReaction"] = upkeep.React;
        _methods["answerCallbackQuery"] = answering.AnswerTap;
    }

    private void AddChats(Chats chats)
    {
        _methods["getChat"] = chats.GetChat;
        _methods["getChatMember"] = chats.GetMember;
        _methods["getChatAdministrators"] = chats.GetAdministrators;
        _methods["getChatMemberCount"] = chats.CountMembers;
        _methods["leaveChat"] = chats.Leave;
        _methods["banChatMember"] = chats.Ban;
        _methods["unbanChatMember"] = chats.Unban;
        _methods["createForumTopic"] = chats.CreateTopic;
        _methods["editForumTopic"] = chats.EditTopic;
        _methods["closeForumTopic"] = chats.CloseTopic;
        _methods["reopenForumTopic"] = chats.ReopenTopic;
    }

    private void AddProfile(Profiles profiles)
    {
        _methods["getMe"] = profiles.GetMe;
        _methods["setMyCommands"] = profiles.SetCommands;
        _methods["getMyCommands"] = profiles.GetCommands;
        _methods["deleteMyCommands"] = profiles.DeleteCommands;
        _methods["setChatMenuButton"] = profiles.SetMenuButton;
        _methods["getChatMenuButton"] = profiles.GetMenuButton;
        foreach (var (name, field) in new[] { ("Name", "name"), ("Description", "description"), ("ShortDescription", "short_description") })
        {
            _methods[$"setMy{name}"] = call => profiles.SetWords(call, field);
            _methods[$"getMy{name}"] = call => profiles.GetWords(call, field);
        }
    }

    private void AddConnection(Webhooks webhooks, Downloads downloads)
    {
        _methods["setWebhook"] = webhooks.Set;
        _methods["deleteWebhook"] = webhooks.Delete;
        _methods["getWebhookInfo"] = webhooks.Describe;
        _methods["getFile"] = downloads.GetFile;
        _methods["logOut"] = _ => true;
        _methods["close"] = _ => true;
    }
}
