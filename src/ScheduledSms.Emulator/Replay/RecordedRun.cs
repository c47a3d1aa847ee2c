using ScheduledSms.Emulator.Snapshots;

namespace ScheduledSms.Emulator.Replay;

/// <summary>Everything done to an emulator since it was started, reset or restored, so that it can be replayed. It contains phone numbers and texts unmasked.</summary>
internal sealed record RecordedRun
{
    public const string RunFormat = "scheduledsms-run";
    public const int CurrentVersion = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>Whether nothing is missing: only then is a replay certain to end the same way.</summary>
    public required bool Complete { get; init; }

    /// <summary>Descriptions of what is missing.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The emulator's state at the beginning, including its id source.</summary>
    public required EmulatorSnapshot Start { get; init; }

    public required IReadOnlyList<RunStep> Steps { get; init; }

    /// <summary>The time on its clock at the end.</summary>
    public required DateTimeOffset Until { get; init; }
}
