using System.Globalization;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>
/// Leaves a panel alone when calls to it fail one after the other: each would take its full time to fail, and the panel is better off
/// without them. After a rest one call is let through to see.
/// </summary>
internal sealed class PanelBreaker(TimeProvider time, WireLimits limits)
{
    private readonly Lock _lock = new();
    private int _failures;
    private TimeSpan _rest;
    private long _since;
    private bool _trying;

    /// <exception cref="PanelException">The panel is being left alone.</exception>
    public void Enter()
    {
        lock (_lock)
        {
            if (_rest == TimeSpan.Zero) return;
            var left = _rest - time.GetElapsedTime(_since);
            if (left <= TimeSpan.Zero && !_trying)
            {
                _trying = true;
                return;
            }

            var until = time.GetUtcNow() + (left > TimeSpan.Zero ? left : TimeSpan.Zero);
            throw new PanelException(
                PanelFailure.Unreachable,
                string.Create(CultureInfo.InvariantCulture, $"The panel failed {_failures} times in a row and is resting until {until:HH:mm:ss} UTC."))
            {
                Diagnosis = PanelDiagnosis.Resting,
            };
        }
    }

    public void Succeeded()
    {
        lock (_lock) (_failures, _rest, _trying) = (0, TimeSpan.Zero, false);
    }

    public void Failed()
    {
        lock (_lock)
        {
            _failures = Math.Min(_failures + 1, 1_000_000);
            // Calls that were under way when the rest began say nothing new.
            if (_failures < limits.FailuresBeforeRest || (_rest > TimeSpan.Zero && !_trying)) return;
            _rest = _rest == TimeSpan.Zero ? limits.FirstRest : TimeSpan.FromTicks(Math.Min(_rest.Ticks * 2, limits.LongestRest.Ticks));
            (_since, _trying) = (time.GetTimestamp(), false);
        }
    }

    /// <summary>The call ended without telling anything about the panel: its caller gave up.</summary>
    public void Abandoned()
    {
        lock (_lock) _trying = false;
    }
}
