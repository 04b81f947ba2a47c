using System.Collections.Frozen;
using MoonVpn.Core.Settings.Texts;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>What is put into the places of each text: an example to look at, and how long it may become.</summary>
internal static class TextValues
{
    private static readonly FrozenDictionary<string, TextValue> Kinds = new Dictionary<string, TextValue>
    {
        ["account"] = new("DE-1042", "DE-1042", 40),
        ["bank"] = new("بانک ملت", "Bank Mellat", 64),
        ["card"] = new("6037-9900-1234-5670", "6037-9900-1234-5670", 19),
        ["channel"] = new("خبرهای فروشگاه", "Shop news", 64),
        ["clock"] = new("21:30", "21:30", 5),
        ["code"] = new("ORD-7KQ2M9", "ORD-7KQ2M9", 20),
        ["day"] = new("1405/09/06", "2026-11-27", 10),
        ["device"] = new("🤖 اندروید", "🤖 Android", 20),
        ["discount"] = new("NOROOZ", "SPRING", 32),
        ["field"] = new("مبلغ", "amount", 24),
        ["key"] = new("عضو شدم", "I have joined", 64),
        ["kind"] = new("تمدید", "Renewal", 32),
        ["link"] = new("https://sub.example.com/sub/k3f8", "https://sub.example.com/sub/k3f8", 1500),
        ["moment"] = new("1405/09/06 21:30", "2026-11-27 21:30", 16),
        ["money"] = new("150,000 تومان", "150,000 Toman", 28),
        ["name"] = new("سارا رضایی", "Sara Rezaei", 66),
        ["number"] = new("3", "3", 13),
        ["piece"] = new("<b>", "<b>", 64),
        ["place"] = new("🇩🇪 آلمان", "🇩🇪 Germany", 82),
        ["plan"] = new("یک‌ماهه", "One month", 64),
        ["reason"] = new("مبلغ مغایر است", "The amount differs", 300),
        ["rial"] = new("1,500,000", "1,500,000", 20),
        ["sentence"] = new("این کد فعلاً معتبر نیست.", "This code is not valid at present.", 200),
        ["shop"] = new("MoonVPN", "MoonVPN", 64),
        ["since"] = new("2 ساعت پیش", "2 hours ago", 24),
        ["size"] = new("25 گیگابایت", "25 GB", 24),
        ["status"] = new("فعال", "active", 32),
        ["text"] = new("سلام! پرداخت شما رسید.", "Hello! Your payment arrived.", 2000),
        ["toman"] = new("150,000", "150,000", 20),
        ["until"] = new("3 روز دیگر", "in 3 days", 24),
        ["user"] = new("@sara", "@sara", 66),
    }.ToFrozenDictionary();

    /// <summary>By the kinds of their values, in the order of their places.</summary>
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["account"] = """
            LineAccount AccountEnded AccountChanged PeriodQueued KeyAccountNamed KeyDropName RenewTitle RenewPlans RenewNoPlan ExtraTrafficTitle ExtraTimeTitle NewLinkConfirm
            NewLinkBegun DoctorTitle AutoRenewTitle AutoRenewPlanGone AutoRenewFailed GiveAbout GiveOwn GiveAccepted
            """,
        ["account money money"] = "AutoRenewNoMoney",
        ["account code money"] = "ChangeFailed",
        ["account link moment"] = "GiveLink",
        ["account name"] = "AdminSay_ExtendConfirm",
        ["account number size"] = "RemindTraffic",
        ["account place"] = "MoveFailed MoveTitle PaidMove",
        ["account place place"] = "MoveConfirm",
        ["account place status"] = "KeyAccount AdminSay_KeyExtendAccount",
        ["account status day size"] = "AdminSay_CustomerAccount",
        ["account until"] = "RemindRemoval",
        ["account until moment"] = "RemindTime",
        ["bank"] = "LineBank",
        ["card"] = "LineCard",
        ["card name"] = "ReviewCard",
        ["channel"] = "KeyJoinChannel NotJoinedYet",
        ["clock number"] = "LineDeadline",
        ["code"] = """
            MenuOpenOrder PayTitle LineCode ReceiptReceived Paid OrderFailedFree OrderExpired DelayedNotice Apology ReviewTitle AskAmount AskReason ReasonNoted ReceiptUndone
            ReviewOverrides AskDoubt AskUndo DoubtNoted UndoNoted AskOverride OverrideNoted ReviewReplaced OrderTitle StepReceiptSent AdminSay_Granted
            """,
        ["code account"] = "OrderAccountUnfit",
        ["code kind account"] = "PaidChange",
        ["code money"] = "KeyPendingRow OrderFailed AmountNoted AmountNotedFirst AmountNotedInWallet StepReceiptApproved",
        ["code number"] = "WaitingReminder",
        ["code place"] = "OrderNoRoom",
        ["code reason"] = "RejectedNotice StepReceiptRejected",
        ["code toman"] = "OrderRefunded",
        ["day"] = "AdminSay_TodayTitle LineMemberSince AdminSay_CustomerSince",
        ["discount money"] = "LineDiscount",
        ["field"] = "Refusal_FieldRequired Refusal_SettingInvalid",
        ["field number"] = "Refusal_FieldTooLong",
        ["field number number"] = "Refusal_OutOfRange",
        ["key"] = "GatePhone GateChannel GateChannels",
        ["kind"] = "LineFor",
        ["kind money money moment code"] = "StatementRow",
        ["link"] = "LineLink LineSubscription",
        ["moment"] = "Refusal_TransferTooSoon Refusal_TooManyGuesses",
        ["moment until"] = "LineExpiry UntilDay",
        ["money"] = """
            LineFullPrice LinePrice LineWallet KeyPayMixed LineFromWallet StateApproved ApprovedNotice ApprovedToWallet LineBalance LineHeld LineAvailable GiftCredited ReviewAmount
            StateUndone KeyOverrideSure LineAmount MovePrice AutoRenewPrice AdminSay_Adjusted
            """,
        ["money code"] = "ApprovedOrderOver ShortNoCard StepRefunded",
        ["money clock"] = "ReviewDeposit",
        ["money money"] = "ShortNotice AdminSay_AdjustAfter AdminSay_TodaySales",
        ["name"] = "LineHolder ReviewCustomer GiveOffer AdminSay_CustomerTitle AdminSay_GrantConfirm AdminSay_BlockConfirm Refusal_NameTaken Refusal_SecondApproverNeeded AdminSay_FoundNone",
        ["name account"] = "GiveNotice",
        ["name clock"] = "ReviewWatched",
        ["name clock status"] = "Refusal_ReceiptAlreadyDecided",
        ["name money"] = "AdminSay_AdjustGive AdminSay_AdjustTake",
        ["name money clock"] = "DecidedApproved ReviewFirstApproval",
        ["name number"] = "AskName AdminSay_FoundTitle ProfileTitle",
        ["name place status"] = "AdminSay_PanelLine",
        ["name reason"] = "AdminSay_MessageFailed",
        ["name reason clock"] = "DecidedRejected DecidedUndone",
        ["name shop"] = "Welcome",
        ["name text"] = "AdminSay_MessageConfirm",
        ["name user"] = "AdminSay_KeyFound",
        ["number"] = """
            LineDays LineDaysFromFirstUse LineUsers LineExpiryFromFirstUse AdminPending InDays InHours InMinutes DaysAgo HoursAgo MinutesAgo Gigabytes Megabytes ReviewFiles
            ReviewScore DaysFromFirstUse Days TrafficUnclear TimeUnclear MoveFreeLeft LineAccountCount LineOrderCount AutoRenewAbout AdminSay_ExtendDays AdminSay_AskMessage
            AdminSay_TodayReceipts AdminSay_TodayNeeds AdminSay_AskMaintenance Refusal_TooManyOpenOrders Refusal_ReceiptFileTooLarge Refusal_PasswordTooShort
            Refusal_TooManyOrdersToday Refusal_UndoTooLate Refusal_ReceiptTooManyFiles TooFast TooFastPressed
            """,
        ["number code"] = "Reminder",
        ["number moment"] = "Refusal_TransferLimitReached",
        ["number money"] = "AdminSay_CustomerOrders",
        ["number number"] = """
            KeyPage DoctorDevicesFull AdminSay_CustomerIds AdminSay_CustomerReceipts AdminSay_CustomerOpen AdminSay_CustomerAccounts AdminSay_TodayOrders AdminSay_TodayCustomers
            AdminSay_TodayTrials AdminSay_TodayFailed AdminSay_TodayAccounts Refusal_TextTooLong
            """,
        ["number number day"] = "ReviewRecord",
        ["number number number"] = "AdminSay_PanelFigures",
        ["number toman"] = "KeyGigabytesFor KeyDaysFor",
        ["place"] = "KeyLocationFull KeyLocationUnwell LineLocation StatusMoving DoctorMoving DoctorPanelDown",
        ["plan"] = "KeyPlanFull KeyCategory Locations LinePlan Renamed AdminSay_GrantPlaces AdminSay_KeyTestPanel",
        ["plan place"] = "ReviewFor",
        ["device"] = "GuidesOn",
        ["plan device"] = "GuideTitle",
        ["plan money"] = "KeyPlan AdminSay_KeyGrantPlan AdminSay_KeyPlanOn AdminSay_KeyPlanOff AdminSay_PlanOne",
        ["plan money money"] = "AdminSay_PlanPriceConfirm",
        ["reason"] = """
            StateRejected ReviewText ReviewFlag ReviewSignal DoctorReason OperatorAlert AdminSay_Reason AdminSay_YouAreBlocked AdminSay_PanelBad AdminSay_MaintenanceWords AdminSay_MaintenanceConfirm
            """,
        ["reason code"] = "ReviewSignalOf",
        ["rial"] = "LineRial",
        ["sentence"] = "CodeRefused CodesClosed TopUpRefused GiftRefused Warning",
        ["shop text"] = "AdminSay_StaffWrote",
        ["since"] = "LineLastOnline AdminOldest AdminSay_CustomerSeen AdminSay_PanelChecked",
        ["size"] = "LineTraffic LineUsedUnlimited LineLeft LineExtra DoctorUsedUp AdminSay_ExtendTraffic",
        ["size money"] = "LineUnitPrice",
        ["size moment"] = "LineNow",
        ["size number"] = "LineThen",
        ["size size"] = "LineUsed LineTrafficChange",
        ["status"] = "LineStatus",
        ["toman"] = """
            Amount SellerSettled Refusal_NotEnoughBalance Refusal_RialOrToman Refusal_RefundTooMuch Refusal_SellerHasTooLittle Refusal_CodeBelowMinimum Refusal_SecondApprovalDiffers
            """,
        ["toman toman"] = "Refusal_AmountOutOfRange",
        ["until"] = "DoctorExpired",
        ["moment moment"] = "LineTimeChange",
        ["user"] = "SupportText",
        ["piece"] = """
            Refusal_PanelRefused Refusal_PatternInvalid Refusal_TextPlaceUnknown Refusal_TextPlacesMissing Refusal_TextTagUnknown Refusal_TextTagUnclosed Refusal_TextEndUnexpected
            Refusal_TextSignUnknown Refusal_TextKnowsNoHtml Refusal_TextKeyTaken
            """,
    }.SelectMany(line => line.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(key => (key, line.Key))).ToFrozenDictionary(pair => pair.key, pair => pair.Key);

    public static IReadOnlyList<TextValue> Of(string key) => Texts.GetValueOrDefault(key) is { } kinds ? [.. kinds.Split(' ').Select(kind => Kinds[kind])] : [];
}
