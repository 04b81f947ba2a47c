using System.Text.RegularExpressions;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Panels;
using MoonVpn.Tests.Architecture;
using MoonVpn.Web.Portal.Pages.Accounts;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Portal;

/// <summary>Whatever an account can be, do or suffer has words in both languages.</summary>
public sealed partial class AccountTextTests
{
    [Fact]
    public void Every_state_and_reason_has_words_in_both_languages() => Assert.All(
        [
            .. Enum.GetValues<PanelJobReason>().Select(PanelJobTexts.Of),
            .. Enum.GetValues<PanelJobKind>().Select(PanelJobTexts.Of),
            .. from kind in Enum.GetValues<PanelJobKind>() from reason in Enum.GetValues<PanelJobReason>() select PanelJobTexts.Underway(kind, reason),
            .. Enum.GetValues<PanelJobStatus>().Select(status => PanelJobTexts.Of(status).Text),
            .. Enum.GetValues<PanelFailure>().Select(PanelJobTexts.Of),
            .. Enum.GetValues<AccountTransferStatus>().Select(TransferTexts.Step),
            .. Enum.GetValues<AccountTransferStatus>().Select(status => TransferTexts.Of(status).Text),
            .. Enum.GetValues<AccountPeriodStatus>().Select(status => AccountHistoryTexts.Of(status).Text),
            .. Enum.GetValues<AccountStatus>().Select(status => StatusTexts.Of(status).Text),
        ],
        text =>
        {
            Assert.Matches("[آ-ی]", text.Fa);
            Assert.DoesNotMatch("[آ-ی]", text.En);
            Assert.Matches("[a-z]", text.En);
        });

    [Fact]
    public void Everything_that_is_audited_of_an_account_has_words()
    {
        var actions = Sources.In("MoonVpn.Core/Accounts").SelectMany(source => Action().Matches(source.Text)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(actions.Count > 12, string.Join(' ', actions));
        Assert.DoesNotContain(actions, action => AccountHistoryTexts.Action(action) == action);
    }

    [Fact]
    public void A_job_of_any_kind_reason_and_state_is_told()
    {
        var at = DateTime.UnixEpoch;
        foreach (var (kind, reason, state) in
            from kind in Enum.GetValues<PanelJobKind>() from reason in Enum.GetValues<PanelJobReason>() from state in Enum.GetValues<PanelJobStatus>() select (kind, reason, state))
        {
            var step = HistoryStep.Of(new AccountEvent(at, AccountEventKind.Job, $"{Word(kind)}:{Word(reason)}", Word(state), "Refused: database is locked", null));

            Assert.Contains(PanelJobTexts.Of(reason), step.Title, StringComparison.Ordinal);
            Assert.Equal(state == PanelJobStatus.Done ? null : "database is locked", step.Panel);
        }
    }

    private static string Word(Enum value) => CapitalWithin().Replace(value.ToString(), "_$0").ToLowerInvariant();

    [GeneratedRegex("\"((?:account|client|subscription|transfer)\\.[a-z_]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex CapitalWithin();
}
