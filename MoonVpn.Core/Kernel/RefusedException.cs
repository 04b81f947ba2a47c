namespace MoonVpn.Core.Kernel;

/// <summary>
/// A command was refused for a reason the person can understand and act on. The open unit of work is rolled back whole;
/// bot and portal each turn the reason into a sentence in one place.
/// </summary>
/// <param name="arguments">Values for the sentence, in the order its text names them.</param>
public sealed class RefusedException(Refusal refusal, params object[] arguments) : Exception($"Refused: {refusal}")
{
    public Refusal Refusal { get; } = refusal;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
