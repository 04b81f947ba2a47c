namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The panel's database.</summary>
internal sealed class PanelState
{
    public List<PanelInbound> Inbounds { get; init; } = [];
    public RowsByEmail<TrafficRow> Traffic { get; init; } = new(row => row.Email);
    public RowsByEmail<ClientRecord> Records { get; init; } = new(record => record.Email);
    public List<ApiToken> Tokens { get; init; } = [];
    public List<PanelHost> Hosts { get; init; } = [];

    /// <summary>Addresses that a client was seen at.</summary>
    public List<SeenAddress> Addresses { get; init; } = [];

    /// <summary>E-mails that moved bytes in the last statistics tick.</summary>
    public List<string> Online { get; init; } = [];

    public int LastInbound { get; set; }
    public int LastTraffic { get; set; }
    public int LastRecord { get; set; }
    public int LastToken { get; set; }
    public long LastSync { get; set; }

    public PanelState Copy() => new()
    {
        Inbounds = [.. Inbounds.Select(row => row with { })],
        Traffic = RowsByEmail<TrafficRow>.Of(row => row.Email, Traffic.Select(row => row with { })),
        Records = RowsByEmail<ClientRecord>.Of(record => record.Email, Records.Select(row => row with { })),
        Tokens = [.. Tokens],
        Hosts = [.. Hosts],
        Addresses = [.. Addresses],
        Online = [.. Online],
        LastInbound = LastInbound,
        LastTraffic = LastTraffic,
        LastRecord = LastRecord,
        LastToken = LastToken,
        LastSync = LastSync,
    };

    public TrafficRow? TrafficOf(string email) => Traffic.Find(email);

    public ClientRecord? RecordOf(string email) => Records.Find(email);

    public PanelInbound Inbound(int id, string prefix = PanelTexts.WentWrong) =>
        Inbounds.Find(row => row.Id == id) ?? throw PanelRefusalException.NotFound(prefix);

    public IEnumerable<PanelInbound> InboundsOf(string email) => Inbounds.Where(inbound => inbound.Has(email));
}
