namespace MoonVpn.Web.Bot.Callbacks;

/// <summary>What a button does. The numbers are in messages that people keep: append, never change or reuse one.</summary>
internal enum CallbackAction
{
    /// <summary>Does nothing: a heading or a page number.</summary>
    Nothing = 0,
    Home = 1,

    /// <summary>Id: page.</summary>
    Plans = 2,

    /// <summary>Id: plan.</summary>
    Plan = 3,

    /// <summary>Id: plan, Other: location.</summary>
    Invoice = 4,

    /// <summary>Id: plan, Other: location, Token: draft, Code: discount code.</summary>
    PayByCard = 5,

    /// <summary>Id: plan, Other: location, Token: draft, Code: discount code.</summary>
    PayFromWallet = 6,

    /// <summary>Id: order.</summary>
    CancelOrder = 7,

    /// <summary>Id: order.</summary>
    Payment = 8,

    /// <summary>Id: page.</summary>
    Accounts = 9,

    /// <summary>Id: account, Other: page it was on.</summary>
    Account = 10,

    /// <summary>Id: account, Other: page it was on.</summary>
    AccountQr = 11,
    Wallet = 12,

    /// <summary>Id: page.</summary>
    Statement = 13,
    Trials = 14,

    /// <summary>Id: plan.</summary>
    TrialPlan = 15,

    /// <summary>Id: plan, Other: location, Token: draft.</summary>
    StartTrial = 16,
    Profile = 17,

    /// <summary>Id: 0 Persian, 1 English.</summary>
    SetLanguage = 18,
    Support = 19,

    /// <summary>Id: receipt; so are all that follow. Other: Toman the first approver found; 0: what was asked for.</summary>
    ApproveReceipt = 30,
    OtherAmount = 31,
    RejectReasons = 32,

    /// <summary>Other: reason.</summary>
    RejectReceipt = 33,
    SecondOpinion = 34,

    /// <summary>Back to the first buttons. Other: 1 when it is decided.</summary>
    ReceiptButtons = 35,

    /// <summary>Late money is to pay for its order after all. Other: as for <see cref="ApproveReceipt"/>.</summary>
    FulfilReceipt = 36,
    WatchReceipt = 37,
    FlagReceipt = 38,
    UnflagReceipt = 39,
    AdminHome = 40,

    /// <summary>Id: page.</summary>
    AdminReceipts = 41,
    RepostReceipt = 42,

    /// <summary>Id: receipt.</summary>
    UndoReceipt = 43,

    /// <summary>The first of two approvals is withdrawn.</summary>
    WithdrawApproval = 44,

    /// <summary>Asks whether a decision is to be overruled.</summary>
    OverrideReceipt = 45,
    ConfirmOverride = 46,

    /// <summary>Id: plan, Other: location.</summary>
    EnterCode = 60,
    EnterGift = 61,
    TopUp = 62,

    // The staff: 100 to 139.
    AdminFind = 100,

    /// <summary>Id: page; what was searched for stands in the conversation.</summary>
    AdminFound = 101,

    /// <summary>Id: customer; so are those that follow.</summary>
    AdminCustomer = 102,
    AdminAdjust = 103,
    AdminBlock = 104,
    AdminUnblock = 105,
    AdminMessage = 106,
    AdminGrant = 107,

    /// <summary>Id: customer, Other: plan.</summary>
    AdminGrantPlan = 108,

    /// <summary>Id: plan, Other: location, Token: customer.</summary>
    AdminGrantPlace = 109,

    /// <summary>Id: customer.</summary>
    AdminExtend = 110,

    /// <summary>Id: account.</summary>
    AdminExtendAccount = 111,

    /// <summary>Token: of what is asked about; it stands in the conversation.</summary>
    AdminConfirm = 112,

    /// <summary>Id: receipt.</summary>
    AdminReceiptCustomer = 113,
    AdminToday = 114,
    AdminPanels = 115,

    /// <summary>Id: panel.</summary>
    AdminTestPanel = 116,
    AdminMaintenance = 117,

    /// <summary>Id: 1 on, 0 off.</summary>
    AdminSetMaintenance = 118,
    AdminMaintenanceText = 119,

    /// <summary>Id: page.</summary>
    AdminPlans = 120,

    /// <summary>Id: plan; so are those that follow.</summary>
    AdminPlan = 121,

    /// <summary>Other: 1 on, 0 off.</summary>
    AdminSetPlan = 122,
    AdminPlanPrice = 123,
    /// <summary>Id: account, as in all that follow. Other: plan; 0: the one it has. A reminder may bear it.</summary>
    Renew = 70,

    /// <summary>Other: page.</summary>
    RenewPlans = 71,

    /// <summary>Other: plan, Token: draft, Code: discount code.</summary>
    RenewFromWallet = 72,

    /// <summary>Other: plan, Token: draft, Code: discount code.</summary>
    RenewByCard = 73,

    /// <summary>Other: plan.</summary>
    RenewCode = 74,
    ExtraTraffic = 75,
    ExtraTime = 76,

    /// <summary>Other: GB.</summary>
    TrafficInvoice = 77,

    /// <summary>Other: days.</summary>
    TimeInvoice = 78,

    /// <summary>Other: GB, Token: draft.</summary>
    TrafficFromWallet = 79,

    /// <summary>Other: GB, Token: draft.</summary>
    TrafficByCard = 80,

    /// <summary>Other: days, Token: draft.</summary>
    TimeFromWallet = 81,

    /// <summary>Other: days, Token: draft.</summary>
    TimeByCard = 82,
    Move = 83,

    /// <summary>Other: location.</summary>
    MoveTo = 84,

    /// <summary>Other: location, Token: draft. Also a free move.</summary>
    MoveFromWallet = 85,

    /// <summary>Other: location, Token: draft.</summary>
    MoveByCard = 86,
    NewLink = 87,
    NewLinkSure = 88,
    Rename = 89,
    DropName = 90,
    Doctor = 91,

    /// <summary>Id: page.</summary>
    Orders = 92,

    /// <summary>Id: order, Other: page it was on.</summary>
    Order = 93,

    /// <summary>Id: page.</summary>
    PriceList = 94,

    /// <summary>Id: account, as in all that follow.</summary>
    AutoRenew = 150,

    /// <summary>Other: 1 on, 0 off.</summary>
    SetAutoRenew = 151,
    Give = 152,
    GiveLink = 153,
    CancelGive = 154,

    /// <summary>Code: the gift's token.</summary>
    AcceptGive = 155,

    /// <summary>How to connect. Id: account, as in all that follow; 0: none.</summary>
    Guides = 160,

    /// <summary>Other: platform.</summary>
    GuidePlatform = 161,

    /// <summary>Other: guide.</summary>
    Guide = 162,

    // The gates before a purchase: 170 to 179.

    /// <summary>Id: version of the rules that were shown.</summary>
    AcceptRules = 170,
    CheckChannels = 171,
}
