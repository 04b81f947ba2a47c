using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Users;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Every state's word and tone. A new state breaks the build here until it has both.</summary>
internal static class StatusTexts
{
    public static Status Of(OrderStatus status) => status switch
    {
        OrderStatus.Pending => new(new("در انتظار پرداخت", "Waiting for payment"), Tone.Attention),
        OrderStatus.Paid => new(new("پرداخت‌شده", "Paid"), Tone.Note),
        OrderStatus.Completed => new(new("تحویل‌شده", "Completed"), Tone.Good),
        OrderStatus.Failed => new(new("ناموفق", "Failed"), Tone.Bad),
        OrderStatus.Expired => new(new("منقضی", "Expired"), Tone.Quiet),
    };

    public static Status Of(ReceiptStatus status) => status switch
    {
        ReceiptStatus.Pending => new(new("در انتظار بررسی", "Pending"), Tone.Attention),
        ReceiptStatus.Approved => new(new("تأیید شد", "Approved"), Tone.Good),
        ReceiptStatus.Rejected => new(new("رد شد", "Rejected"), Tone.Bad),
        ReceiptStatus.Expired => new(new("مهلت تمام شد", "Expired"), Tone.Quiet),
    };

    public static Status Of(AccountStatus status) => status switch
    {
        AccountStatus.Active => new(new("فعال", "Active"), Tone.Good),
        AccountStatus.Expired => new(new("تمام‌شده", "Ended"), Tone.Quiet),
        AccountStatus.Switched => new(new("منتقل‌شده", "Moved"), Tone.Quiet),
        AccountStatus.Provisioning => new(new("در حال ساخت", "Being made"), Tone.Note),
        AccountStatus.Failed => new(new("ساخته نشد", "Failed"), Tone.Bad),
        AccountStatus.Disabled => new(new("غیرفعال", "Disabled"), Tone.Attention),
        AccountStatus.Deleted => new(new("حذف‌شده", "Deleted"), Tone.Quiet),
    };

    public static Status Of(PanelStatus status) => status switch
    {
        PanelStatus.Active => new(new("فعال", "Active"), Tone.Good),
        PanelStatus.Inactive => new(new("غیرفعال", "Inactive"), Tone.Quiet),
    };

    public static Status Of(PanelHealth health) => health switch
    {
        PanelHealth.Ok => new(new("سالم", "Healthy"), Tone.Good),
        PanelHealth.Degraded => new(new("کند یا ناپایدار", "Degraded"), Tone.Attention),
        PanelHealth.AuthFailed => new(new("ورود ناموفق", "Sign-in fails"), Tone.Bad),
        PanelHealth.Hold => new(new("متوقف", "On hold"), Tone.Attention),
    };

    public static Status Of(InboundStatus status) => status switch
    {
        InboundStatus.Active => new(new("فعال", "Active"), Tone.Good),
        InboundStatus.Full => new(new("پر", "Full"), Tone.Attention),
        InboundStatus.Disabled => new(new("غیرفعال", "Disabled"), Tone.Quiet),
        InboundStatus.Gone => new(new("در پنل نیست", "Gone"), Tone.Bad),
    };

    public static Status Of(PlanStatus status) => status switch
    {
        PlanStatus.Active => new(new("در حال فروش", "On sale"), Tone.Good),
        PlanStatus.Inactive => new(new("خارج از فروش", "Off sale"), Tone.Quiet),
    };

    public static Status Of(UserStatus status) => status switch
    {
        UserStatus.Active => new(new("فعال", "Active"), Tone.Good),
        UserStatus.Blocked => new(new("مسدود", "Blocked"), Tone.Bad),
    };

    public static Status Of(BotState state) => state switch
    {
        BotState.Off => new(new("خاموش", "Off"), Tone.Quiet),
        BotState.Connecting => new(new("در حال اتصال", "Connecting"), Tone.Note),
        BotState.Running => new(new("در حال کار", "Running"), Tone.Good),
        BotState.TokenRefused => new(new("توکن پذیرفته نشد", "Token refused"), Tone.Bad),
        BotState.Unreachable => new(new("تلگرام در دسترس نیست", "Telegram unreachable"), Tone.Attention),
    };

    public static Text Of(UserRole role) => role switch
    {
        UserRole.Superadmin => new("مدیر ارشد", "Superadmin"),
        UserRole.Admin => new("مدیر", "Admin"),
        UserRole.Seller => new("فروشنده", "Seller"),
        UserRole.User => new("مشتری", "Customer"),
    };
}
