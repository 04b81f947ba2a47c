namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>One change that really happened in the panel's database.</summary>
/// <param name="Action">add, update, delete, attach, detach, reset, traffic, disable, activate, renew; inbound-add and so on.</param>
/// <param name="Email">Empty for changes of an inbound.</param>
internal sealed record PanelMutation(DateTimeOffset At, string Action, string Email, int InboundId);
