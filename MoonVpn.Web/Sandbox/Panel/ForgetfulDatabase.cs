using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Faults of the database rather than of the wire: what was added gets lost or doubled, a read is out of date.</summary>
internal sealed class ForgetfulDatabase(PanelDatabase db)
{
    private readonly List<(string Email, int Left)> _losses = [];
    private PanelState? _before;

    /// <param name="remembers">A stale read is on order: the state before each change is kept.</param>
    public PanelAnswer Answer(PanelRequest request, PanelFault? fault, bool remembers, Func<PanelRequest, PanelAnswer> answer)
    {
        LoseDue();
        if (fault?.Kind == PanelFaultKind.StaleRead)
            return FromBefore(() => answer(request));
        var noted = db.Mutations.Count;
        var before = remembers && request.Method != "GET" ? db.State.Copy() : null;
        var said = answer(request);
        if (db.Mutations.Count > noted && before is not null)
            _before = before;
        foreach (var added in db.Mutations.Skip(noted).Where(change => change.Action is "add" or "attach").ToList())
        {
            if (fault?.Kind == PanelFaultKind.LostAdd)
                _losses.Add((added.Email, fault.After));
            if (fault?.Kind == PanelFaultKind.DuplicateEntry)
                Double(added);
        }
        return said;
    }

    /// <summary>Takes a client away as a restored backup or a lost write does: nothing of it stays, and nobody is told.</summary>
    public bool Drop(string email)
    {
        var known = db.State.InboundsOf(email).ToList();
        foreach (var inbound in known)
            inbound.WriteClients(inbound.Clients().Where(client => client.Text("email") != email));
        db.State.Records.RemoveAll(record => record.Email == email);
        db.Touch();
        return db.State.Traffic.RemoveAll(row => row.Email == email) > 0 || known.Count > 0;
    }

    public void Clear()
    {
        _losses.Clear();
        _before = null;
    }

    private void LoseDue()
    {
        foreach (var (email, _) in _losses.Where(loss => loss.Left == 0))
            Drop(email);
        _losses.RemoveAll(loss => loss.Left == 0);
        for (var at = 0; at < _losses.Count; at++)
            _losses[at] = _losses[at] with { Left = _losses[at].Left - 1 };
    }

    private PanelAnswer FromBefore(Func<PanelAnswer> answer)
    {
        var now = db.State;
        db.State = _before ?? now;
        try
        {
            var said = answer();
            // Written while the old state is in place.
            _ = said.Bytes;
            return said;
        }
        finally
        {
            db.State = now;
        }
    }

    private void Double(PanelMutation added)
    {
        var inbound = db.State.Inbound(added.InboundId);
        if (inbound.Client(added.Email) is { } entry)
            inbound.WriteClients(inbound.Clients().Append((JsonObject)entry.DeepClone()));
    }
}
