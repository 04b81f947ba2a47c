using System.Globalization;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Accounts;

/// <summary>A location to move to, or one inbound there.</summary>
/// <param name="InboundId">Null: whichever is best.</param>
/// <param name="Free">Places; null = without limit.</param>
internal sealed record MoveChoice(long LocationId, long? InboundId, string Name, int? Free)
{
    /// <summary>Of the radio button.</summary>
    public string Value => InboundId is { } inbound
        ? string.Create(CultureInfo.InvariantCulture, $"inbound-{inbound}")
        : string.Create(CultureInfo.InvariantCulture, $"location-{LocationId}");

    public string FreeWords => Free is { } free ? AccountActionTexts.Free.With(Toman.Format(free)) : AccountActionTexts.FreeUnlimited;

    /// <param name="here">The account's location: there only another inbound is a move, and it comes last.</param>
    /// <param name="withInbounds">Whether single inbounds may be chosen.</param>
    public static IReadOnlyList<MoveChoice> From(IReadOnlyList<TransferPlace> places, long here, bool withInbounds)
    {
        var choices = new List<MoveChoice>();
        foreach (var location in places.GroupBy(place => place.LocationId).OrderBy(location => location.Key == here))
        {
            if (location.Key != here)
            {
                int? free = location.Any(place => place.Free is null) ? null : location.Sum(place => place.Free);
                choices.Add(new MoveChoice(location.Key, null, location.First().LocationName, free));
            }

            if (withInbounds)
            {
                choices.AddRange(location.Select(place => new MoveChoice(place.LocationId, place.InboundId, $"{place.PanelName} · {place.InboundName}", place.Free)));
            }
        }

        return choices;
    }
}
