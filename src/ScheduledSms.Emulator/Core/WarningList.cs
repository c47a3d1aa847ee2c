namespace ScheduledSms.Emulator.Core;

/// <summary>Warnings, each once, up to a limit.</summary>
/// <param name="onWarning">Receives each as it occurs.</param>
internal sealed class WarningList(Action<string>? onWarning)
{
    private const int Max = 1000;

    private readonly object _gate = new();
    private readonly HashSet<string> _warnings = new(StringComparer.Ordinal);

    public IReadOnlyList<string> ToList()
    {
        lock (_gate)
            return [.. _warnings];
    }

    public void Add(string warning)
    {
        lock (_gate)
        {
            if (_warnings.Count >= Max || !_warnings.Add(warning))
                return;
        }

        onWarning?.Invoke(warning);
    }
}
