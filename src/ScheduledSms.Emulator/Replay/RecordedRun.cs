using ScheduledSms.Emulator.Snapshots;

namespace ScheduledSms.Emulator.Replay;

/// <summary>What was done to an emulator since it started, was reset or restored, so that it can be done again. It holds numbers and texts as they are.</summary>
internal sealed record RecordedRun
{
    public const string RunFormat = "scheduledsms-run";
    public const int CurrentVersion = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>Whether nothing is missing: only then does it end the same again for certain.</summary>
    public required bool Complete { get; init; }

    /// <summary>What is missing, for people.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>How the emulator was at the beginning, and what its ids come from.</summary>
    public required EmulatorSnapshot Start { get; init; }

    public required IReadOnlyList<RunStep> Steps { get; init; }

    /// <summary>What its clock showed at the end.</summary>
    public required DateTimeOffset Until { get; init; }
}
