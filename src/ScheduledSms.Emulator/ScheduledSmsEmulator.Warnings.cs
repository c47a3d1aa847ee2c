using ScheduledSms.Emulator.Checks;

namespace ScheduledSms.Emulator;

/// <content>Warnings.</content>
public sealed partial class ScheduledSmsEmulator
{
    private const int MaxWarnings = 1000;

    private readonly object _warningsGate = new();
    private readonly HashSet<string> _warnings = new(StringComparer.Ordinal);

    /// <summary>
    /// The warnings, each once: that a client uses a key that looks as if it opened a real account, accepted or not, that
    /// an app's setting is no key of the provider's, and what a replay did differently from the recording. They contain no secret, and only the last four characters of a key.
    /// At most 1,000. <see cref="EmulatorOptions.OnWarning"/> receives each at once.
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

    internal void Warn(string warning)
    {
        lock (_warningsGate)
        {
            if (_warnings.Count >= MaxWarnings || !_warnings.Add(warning))
                return;
        }

        _options.OnWarning?.Invoke(warning);
    }
}
