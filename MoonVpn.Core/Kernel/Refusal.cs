namespace MoonVpn.Core.Kernel;

/// <summary>
/// Every reason for which a service says no. Each has a sentence in Persian and in English, in the bot and in the portal;
/// a comment names the arguments.
/// </summary>
public enum Refusal
{
    NotAllowed,
    NotFound,
    Blocked,

    /// <summary>Somebody else changed the same thing meanwhile; load it again.</summary>
    ChangedMeanwhile,

    /// <summary>{0}: the field's name.</summary>
    FieldRequired,

    /// <summary>{0}: the field's name, {1}: the most characters it may have.</summary>
    FieldTooLong,

    /// <summary>{0}: the field's name, {1}: least, {2}: greatest.</summary>
    OutOfRange,

    /// <summary>{0}: the name that is taken.</summary>
    NameTaken,

    // Catalogue
    PlanNotOnSale,
    LocationNotInPlan,
    LocationFull,

    /// <summary>It has places, but its panels cannot be reached or trusted at present.</summary>
    LocationUnwell,
    PlanHasNoLocation,
    PlanIsNotFree,
    TrialAlreadyUsed,

    // Accounts
    /// <summary>Something that was begun is still being carried out.</summary>
    AccountBusy,

    /// <summary>It must be an account that runs (or, for a renewal, one that has ended).</summary>
    AccountNotActive,
    AccountHasOpenOrder,

    /// <summary>Accepted by somebody else, taken back, or too old.</summary>
    AccountGiftGone,
    AccountNotGivable,
    TransferNotOffered,
    TransferToSamePlace,

    /// <summary>{0}: most in 30 days, {1}: when the next may be (DateTime, UTC).</summary>
    TransferLimitReached,

    /// <summary>{0}: when it may be (DateTime, UTC).</summary>
    TransferTooSoon,

    // Orders
    /// <summary>{0}: how many open orders there are.</summary>
    TooManyOpenOrders,
    OrderNotPending,

    /// <summary>A receipt was sent and is being looked at: the order cannot be cancelled now.</summary>
    ReceiptUnderReview,

    /// <summary>{0}: most in a day.</summary>
    TooManyOrdersToday,
    ExtraNotOffered,
    OrderNotRetryable,
    OrderNotRefundable,

    // Money
    /// <summary>{0}: how much is missing, in Toman.</summary>
    NotEnoughBalance,

    /// <summary>{0}: least, {1}: greatest, in Toman.</summary>
    AmountOutOfRange,
    OperationKeyReused,
    ReasonRequired,
    WalletFrozen,

    /// <summary>{0}: what is due, in Toman.</summary>
    RialOrToman,

    /// <summary>{0}: most that can still be refunded, in Toman.</summary>
    RefundTooMuch,

    /// <summary>{0}: what the seller has, in Toman.</summary>
    SellerHasTooLittle,

    // Discount and gift codes
    CodeUnknown,
    CodeNotValidNow,
    CodeUsedUp,
    CodeUsedByYou,
    CodeNotForThis,
    CodeFirstPurchaseOnly,

    /// <summary>{0}: least amount of the order, in Toman.</summary>
    CodeBelowMinimum,
    CodeBelowWholesale,

    /// <summary>{0}: until when (DateTime, UTC).</summary>
    TooManyGuesses,
    CodeInvalid,

    /// <summary>Orders were made with it: what it takes off stays.</summary>
    CodeInUse,
    DaysReversed,

    // Cards and receipts
    NoCardAvailable,
    CardNumberInvalid,
    CardNumberTaken,
    ReceiptNotOpen,
    ReceiptAlreadySent,
    ReceiptNeedsNumber,
    ReceiptFileKind,

    /// <summary>{0}: greatest size in MB.</summary>
    ReceiptFileTooLarge,

    /// <summary>{0}: who decided, {1}: when (DateTime, UTC), {2}: the status it has now.</summary>
    ReceiptAlreadyDecided,
    ReceiptOnlySuperadmin,
    OwnReceipt,
    CardNothingToConfirm,
    ConfirmByAnother,
    TotpWrong,
    TotpNotSetUp,
    TotpAlreadySetUp,

    /// <summary>A day that is not over, or before the card was entered, has no statement to be counted.</summary>
    DayNotCountable,

    /// <summary>Number and holder at once: that is another card.</summary>
    CardOfAnother,

    /// <summary>{0}: minutes within which it could be undone.</summary>
    UndoTooLate,
    UndoNotPossible,

    /// <summary>{0}: who approved first.</summary>
    SecondApproverNeeded,

    /// <summary>{0}: what the first approver found, in Toman.</summary>
    SecondApprovalDiffers,

    /// <summary>{0}: most files.</summary>
    ReceiptTooManyFiles,
    DepositAlreadyUsed,

    /// <summary>Its messages are kept: it can be switched off, not deleted.</summary>
    PhoneInUse,

    /// <summary>{0}: what is wrong with it.</summary>
    PatternInvalid,

    // Panels
    PanelUrlInvalid,
    PanelUnreachable,
    PanelNotAPanel,
    PanelBadCredentials,

    /// <summary>{0}: SHA-256 of the certificate the panel showed; empty when it showed none.</summary>
    PanelCertificate,

    /// <summary>{0}: the panel's own words.</summary>
    PanelRefused,
    PanelAnswerUnclear,
    ProxyUrlInvalid,
    HostNameInvalid,
    TwoFactorSecretInvalid,

    // What panels and the shop disagree in
    /// <summary>The client is an account of the shop already.</summary>
    ClientAlreadyClaimed,

    /// <summary>None of the client's inbounds is one on which the shop can keep an account.</summary>
    ClientInboundUnknown,

    /// <summary>Nothing there is waiting for a decision.</summary>
    DifferenceNotOpen,
    PanelNotOnHold,

    // How to connect
    GuideDownloadInvalid,
    GuideImportInvalid,
    GuideFileUnfit,

    // People and settings
    PasswordTooShort,
    PasswordWrong,
    SetupTokenWrong,
    SetupAlreadyDone,
    LastSuperadmin,

    /// <summary>The person has no Telegram, or has blocked the bot.</summary>
    CustomerUnreachable,

    /// <summary>A phone number that is not the person's own, or was passed on.</summary>
    ContactNotOwn,
    PhoneNotIranian,
    ChannelInvalid,
    ChannelLinkInvalid,

    /// <summary>{0}: the setting's key.</summary>
    SettingInvalid,

    /// <summary>An own wording of one of the bot's texts. {0}: the place it does not know.</summary>
    TextPlaceUnknown,

    /// <summary>{0}: the places it lacks.</summary>
    TextPlacesMissing,

    /// <summary>{0}: the tag.</summary>
    TextTagUnknown,

    /// <summary>{0}: the tag.</summary>
    TextTagUnclosed,

    /// <summary>{0}: the end tag.</summary>
    TextEndUnexpected,

    /// <summary>{0}: what begins with &amp; and is none of the known ones.</summary>
    TextSignUnknown,

    /// <summary>{0}: the markup, which a button would show as it is.</summary>
    TextKnowsNoHtml,

    /// <summary>{0}: with the longest values; {1}: at most.</summary>
    TextTooLong,
    TextEmpty,

    /// <summary>{0}: words that mean another key, or a command.</summary>
    TextKeyTaken,
    BotTokenInvalid,
    BotTokenRefused,
    BotApiUnreachable,
}
