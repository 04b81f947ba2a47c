namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The panel's database.</summary>
internal sealed class PanelState
{
    public List<PanelInbound> Inbounds { get; init; } = [];
    public List<TrafficRow> Traffic { get; init; } = [];
    public List<ClientRecord> Records { get; init; } = [];
    public List<ApiToken> Tokens { get; init; } = [];

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
        Traffic = [.. Traffic.Select(row => row with { })],
        Records = [.. Records.Select(row => row with { })],
        Tokens = [.. Tokens],
        Online = [.. Online],
        LastInbound = LastInbound,
        LastTraffic = LastTraffic,
        LastRecord = LastRecord,
        LastToken = LastToken,
        LastSync = LastSync,
    };

    public TrafficRow? TrafficOf(string email) => Traffic.Find(row => row.Email == email);

    public ClientRecord? RecordOf(string email) => Records.Find(row => row.Email == email);

    public PanelInbound Inbound(int id, string prefix = PanelTexts.WentWrong) =>
        Inbounds.Find(row => row.Id == id) ?? throw PanelRefusalException.NotFound(prefix);

    public IEnumerable<PanelInbound> InboundsOf(string email) => Inbounds.Where(inbound => inbound.Has(email));
}
