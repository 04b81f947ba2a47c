using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>A pattern as a form holds it. <see cref="Id"/> 0 = a new one.</summary>
public sealed class DepositPatternDraft
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string BankName { get; set; } = "";

    public string Sender { get; set; } = "";

    public string Expression { get; set; } = "";

    public DepositPatternKind Kind { get; set; }

    public DepositUnit Unit { get; set; }

    public int SortOrder { get; set; } = 100;

    public bool IsActive { get; set; } = true;

    public string Sample { get; set; } = "";

    public static DepositPatternDraft Of(DepositPattern row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        BankName = row.BankName,
        Sender = row.Sender,
        Expression = row.Expression,
        Kind = row.Kind,
        Unit = row.Unit,
        SortOrder = row.SortOrder,
        IsActive = row.IsActive,
        Sample = row.Sample,
    };

    internal void Fill(DepositPattern row, string name)
    {
        row.Name = name;
        row.BankName = Require.OptionalText(BankName, "bank_name", 64);
        row.Sender = Require.OptionalText(Sender, "sender", 64);
        row.Expression = Expression;
        row.Kind = Kind;
        row.Unit = Unit;
        row.SortOrder = SortOrder;
        row.IsActive = IsActive;
        row.Sample = Sample.Length <= 1000 ? Sample : Sample[..1000];
    }
}
