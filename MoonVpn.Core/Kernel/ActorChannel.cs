namespace MoonVpn.Core.Kernel;

/// <summary>The door a command came through.</summary>
public enum ActorChannel
{
    System,
    Bot,
    Portal,
    CommandLine,
}
