namespace MoonVpn.Core.Data;

/// <summary>The shop cannot be opened as things are; the message tells the operator why.</summary>
public sealed class CannotOpenException(string message, Exception? inner = null) : Exception(message, inner);
