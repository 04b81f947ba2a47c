namespace MoonVpn.Web.Portal.Pages.Deposits;

/// <summary>A phone and its key, for the one time that it is shown.</summary>
public sealed record EnrolledPhone(long Id, string Name, bool MustSign, string Key);
