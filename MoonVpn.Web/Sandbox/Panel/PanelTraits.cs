namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What a version can and does, as a caller can notice it; the one place that knows since when.</summary>
internal sealed class PanelTraits
{
    private static readonly Dictionary<PanelProfile, PanelTraits> All = new()
    {
        [PanelProfile.V2315] = new("2.3.15"),
        [PanelProfile.V283] = new("2.8.3"),
        [PanelProfile.V294] = new("2.9.4") { IsRecorded = true },
        [PanelProfile.V302] = new("3.0.2"),
        [PanelProfile.V310] = new("3.1.0"),
        [PanelProfile.V342] = new("3.4.2"),
        [PanelProfile.V360] = new("3.6.0") { IsRecorded = true },
    };

    private readonly Version _number;

    private PanelTraits(string version) => (Version, _number) = (version, System.Version.Parse(version));

    public string Version { get; }

    /// <summary>True: proven against recordings of a real panel. The others are played by what is written about them.</summary>
    public bool IsRecorded { get; private init; }

    public bool IsV3 => Since(3, 0, 0);

    // Who is calling

    /// <summary>For a stranger the API does not exist; before, the API sent him to the login page like every other.</summary>
    public bool HidesApi => Since(2, 8, 4);

    /// <summary>A stranger who says that he is a script hears 401 of a hidden API.</summary>
    public bool TellsScripts => Since(3, 0, 2);

    /// <summary>A static secret beside the password; later a six-digit code.</summary>
    public bool HasLoginSecret => !Since(2, 6, 0);

    public bool HasLoginLimiter => IsV3;

    public bool SetsCookieTwice => !Since(2, 8, 0);

    public bool HasLaxCookie => Since(2, 8, 0);

    public bool HasCookiePath => Since(2, 9, 0);

    public TimeSpan SessionAge => TimeSpan.FromMinutes(Since(2, 6, 7) ? 360 : 60);

    /// <summary>The token of a session that every write carries.</summary>
    public bool HasCsrf => IsV3;

    public bool HasTokens => IsV3;

    public bool ShowsTokens => !Since(3, 2, 7);

    public bool LogsOutByPost => Since(3, 0, 2);

    /// <summary>The version is in the addresses of the login page's assets.</summary>
    public bool ShowsVersionInAssets => !IsV3;

    public bool ShowsVersionInScript => IsV3 && !HasClientRecords;

    // What is said

    public bool HasTerseTexts => !Since(2, 6, 0);

    public bool SaysNotFound => !Since(2, 8, 5);

    public bool HasOldLoginTexts => !HasClientRecords;

    public bool IsHardened => IsV3;

    public bool HasNodeCaps => Since(3, 6, 0);

    public bool RedirectsXui => !Since(3, 3, 1);

    public bool ServesApp => IsV3;

    // Which calls there are

    public bool HasOldServerCalls => !Since(2, 7, 0);

    public bool HasSettingApi => Since(3, 3, 0);

    public bool HasClientRecords => Since(3, 1, 0);

    public bool HasSetEnable => Since(2, 9, 4);

    public bool HasDeleteByEmail => Since(2, 8, 0);

    public bool HasLastOnline => Since(2, 6, 8);

    public bool HasSetTraffic => Since(2, 6, 3);

    public bool HasInboundReset => Since(3, 0, 2);

    public bool HasLinkCalls => Since(3, 0, 1);

    public bool HasBackupPost => Since(3, 0, 2);

    public bool HasBulk => Since(3, 2, 0);

    public bool HasBulkEnable => Since(3, 4, 1);

    public bool HasHosts => Since(3, 4, 0);

    public bool HasHostGroups => Since(3, 5, 0);

    public bool HasSearchByTelegram => Since(3, 6, 0);

    public bool HasOpenApi => Since(3, 6, 0);

    // What an answer looks like

    /// <summary>Settings, stream and sniffing are texts with JSON in them; later they are objects.</summary>
    public bool JsonIsText => !HasClientRecords;

    public bool HasAllTime => Since(2, 6, 7) && !HasClientRecords;

    public bool HasTrafficReset => Since(2, 8, 1);

    public bool HasTrafficResetDay => Since(3, 6, 0);

    public bool HasShareAddress => Since(3, 3, 1);

    public bool HasOriginGuid => Since(3, 3, 0);

    public bool HasRowUuid => Since(2, 8, 3);

    public bool HasRowSubId => Since(2, 8, 1);

    public bool HasGroups => Since(3, 2, 0);

    public bool HasWireGuard => Since(3, 4, 2);

    public bool HasAdTags => Since(3, 5, 0);

    public bool HasUsedTraffic => Since(3, 3, 1);

    public bool HasExternalLinks => Since(3, 4, 0);

    public bool HasPanelVersion => HasClientRecords;

    public bool HasPanelGuid => HasOriginGuid;

    public bool HasDiskFigures => IsV3;

    public bool HasIpArray => Since(2, 8, 11);

    public bool HasIpObjects => Since(3, 4, 0);

    // What becomes of clients

    public bool StampsClients => Since(2, 6, 7);

    /// <summary>Reading the traffic of a client shows whether it is switched on, not whether it is used up.</summary>
    public bool ShowsSwitchForState => Since(2, 8, 1) && !Since(2, 9, 0);

    public bool ShowsSwitchForStateByUuid => Since(2, 8, 1);

    /// <summary>An unknown e-mail is an error; before, it was nothing at all.</summary>
    public bool MissesTraffic => Since(2, 8, 1) && !Since(3, 2, 8);

    /// <summary>Switching off a used-up client writes so into the settings.</summary>
    public bool DisablesInSettings => Since(2, 9, 4);

    public bool MissesDeleted => Since(2, 9, 4);

    public bool SparesDisabled => Since(2, 8, 1);

    /// <summary>One e-mail may be on several inbounds, if the subscription is the same.</summary>
    public bool SharesEmails => IsV3;

    /// <summary>A client that is on the inbound already is passed over; before, it got a second entry there.</summary>
    public bool PassesOverTwins => Since(3, 5, 0);

    public bool ReusesCredentials => Since(3, 5, 0);

    public bool KeepsCredentials => Since(3, 3, 1);

    /// <summary>A record keeps a credential that an inbound's settings leave out.</summary>
    public bool MergesCredentials => Since(3, 3, 1);

    public bool ChecksNames => Since(3, 2, 5);

    public bool HasUniqueSubIds => Since(3, 2, 5);

    public bool StripsFlow => Since(3, 2, 5);

    public bool HasEffectiveFlow => Since(3, 2, 7);

    public bool UpdatesChosenInbounds => Since(3, 2, 8);

    public bool ResetEnables => Since(3, 3, 1);

    public bool CapsSummary => Since(3, 6, 0);

    public bool AdjustEnables => Since(3, 6, 0);

    public bool SavesDetached => Since(3, 6, 0);

    public bool NamesMissingClient => Since(3, 2, 8);

    public bool ValidatesInbounds => Since(3, 2, 0);

    // Links and subscriptions

    public bool ListsDisabled => Since(2, 9, 4);

    public bool HasSubscriptionPage => Since(2, 8, 0);

    public bool HasSubscriptionNotFound => HasClientRecords;

    public bool HasSubscriptionHead => Since(3, 2, 5);

    public bool HasWebPageHeader => Since(2, 8, 9);

    /// <summary>Routing-Enable in a subscription; null when the header is left out.</summary>
    public string? RoutingHeader => !HasWebPageHeader || Since(3, 6, 0) ? null : Since(3, 4, 0) ? "false" : "true";

    public bool HasProfileTitle => !Since(2, 8, 9);

    public bool HasEncodedTitle => Since(2, 4, 0);

    public bool HasRemarkTemplate => Since(3, 4, 0);

    public bool HasVlessEncryption => Since(2, 6, 8);

    public bool HasAllowInsecure => !Since(2, 8, 10);

    public bool UsesListen => Since(2, 8, 6);

    public bool SkipsLoopback => Since(3, 2, 5);

    public bool EscapesLinks => Since(3, 2, 0);

    public bool BracketsIpv6 => Since(3, 4, 0);

    public bool HasStableCrawl => Since(3, 5, 0);

    public bool NormalisesCipher => Since(3, 5, 0);

    // Settings

    public bool HasJsonSwitch => Since(2, 8, 2);

    public bool HasClash => Since(2, 9, 0);

    public bool ClashIsOn => HasClash && !Since(3, 2, 7);

    public bool HidesSecrets => HasSettingApi;

    public static PanelTraits Of(PanelProfile profile) => All[profile];

    /// <exception cref="ArgumentException">No profile plays this version.</exception>
    public static PanelProfile Named(string version) => All.Where(known => known.Value.Version == version).Select(known => (PanelProfile?)known.Key).FirstOrDefault()
        ?? throw new ArgumentException($"The sandbox plays {string.Join(", ", All.Values.Select(traits => traits.Version))}, not {version}.");

    private bool Since(int major, int minor, int patch) => _number >= new Version(major, minor, patch);
}
