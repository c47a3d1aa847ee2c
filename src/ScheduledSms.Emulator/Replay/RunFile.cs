using System.Text.Json;
using ScheduledSms.Emulator.Snapshots;

namespace ScheduledSms.Emulator.Replay;

/// <summary>Helpers for writing and reading runs.</summary>
internal static class RunFile
{
    /// <summary>Settings as text that can be compared.</summary>
    public static string Text(RunSettings settings) => JsonSerializer.Serialize(settings, DocumentJson.Readable.RunSettings);

    /// <summary>Completes a recorded request from the journal.</summary>
    public static RunRequest Join(RunRequest noted, RecordedRequest recorded) => noted with
    {
        ArrivedAt = recorded.At,
        Method = recorded.Method,
        Path = recorded.Path,
        Provider = recorded.Provider,
        Operation = recorded.Operation,
        ContentType = recorded.ContentType,
        Account = recorded.Account,
        Body = recorded.Body,
        // Without an authenticated account, the provider's rules were never applied.
        CarriedOut = noted.CarriedOut && recorded.Account is not null,
        Status = recorded.Status,
        Committed = recorded.Committed,
        Message = recorded.ScheduleId,
        Fault = recorded.Fault,
    };

    /// <exception cref="InvalidDataException">The run cannot be played.</exception>
    public static void Check(RecordedRun run, int capacity, Func<Uri, string?> callbackProblem)
    {
        if (!string.Equals(run.Format, RecordedRun.RunFormat, StringComparison.Ordinal) || run.Version != RecordedRun.CurrentVersion)
            throw new InvalidDataException($"This is not a run of version {RecordedRun.CurrentVersion}: 'format' is '{run.Format}', 'version' {run.Version}.");
        try
        {
            new SnapshotCheck(run.Start, callbackProblem).Check(capacity);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException("start." + exception.Message, exception);
        }

        var at = run.Start.Clock.Now;
        foreach (var step in run.Steps)
            at = step.At >= at ? step.At : throw new InvalidDataException(FormattableString.Invariant($"A step at {step.At:O} comes after one at {at:O}."));
        if (run.Until < at)
            throw new InvalidDataException("'until' comes before the last step.");
    }
}
