using ScheduledSms.Emulator.Checks;

namespace ScheduledSms.Emulator;

/// <content>What somebody should know.</content>
public sealed partial class ScheduledSmsEmulator
{
    private const int MaxWarnings = 1000;

    private readonly object _warningsGate = new();
    private readonly HashSet<string> _warnings = new(StringComparer.Ordinal);

    /// <summary>
    /// What somebody should know, each once: that a client uses a key that looks as if it opened a real account, let in or
    /// not, and what a replay did otherwise than it was recorded. No secret is in it, and of a key the last four characters.
    /// At most 1,000. <see cref="EmulatorOptions.OnWarning"/> tells of each at once.
    /// </summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            lock (_warningsGate)
                return [.. _warnings];
        }
    }

    internal void LookAtKey(string provider, string? key)
    {
        if (key is not null && LiveKeys.LookLive(key))
            Warn($"A live key was sent to the emulator: {provider} {Masked.Key(key)} looks as if it opened a real account. Test with the development keys, and keep real ones out of tests.");
    }

    private void Warn(string warning)
    {
        lock (_warningsGate)
        {
            if (_warnings.Count >= MaxWarnings || !_warnings.Add(warning))
                return;
        }

        _options.OnWarning?.Invoke(warning);
    }
}
