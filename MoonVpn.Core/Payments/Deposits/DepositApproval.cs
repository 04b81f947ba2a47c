using MoonVpn.Core.Data;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Whether the shop approves by itself, and what it needs for that: woken once a match is on disk (the tables say which), and a receipt that was sent.</summary>
public sealed class DepositApproval(SettingsStore settings)
{
    public event Action? Matched;

    internal bool IsOn => settings.Get(MoneySettings.DepositMode) == "auto";

    internal void Consider(Work work)
    {
        if (IsOn)
        {
            work.AfterCommit(() => Matched?.Invoke());
        }
    }

    /// <summary>The message stands for what the customer did not send.</summary>
    internal void Send(Work work, Receipt receipt, BankDeposit deposit) =>
        receipt.Submit(new ReceiptUpload(ReceiptFileKind.Text, work.Now, Text: $"SMS #{deposit.Id}"), work.Now, TimeSpan.FromMinutes(settings.Get(ShopSettings.ReceiptReviewMinutes)));
}
