namespace ScheduledSms.Emulator.Clock;

/// <summary>
/// Is told what is done to an emulator, in the order in which it is done, so that it can be done again. Called only inside
/// the clock's gate.
/// </summary>
internal interface IRunRecorder
{
    /// <summary>Records something that was done.</summary>
    void Record(DateTimeOffset at, IRecordable what);

    /// <summary>Records that something was set up; its state is written before the next step.</summary>
    void RecordSetup(DateTimeOffset at, IRecordable what);

    /// <summary>Writes what was set up. Call before anything that could depend on it.</summary>
    void Flush(DateTimeOffset now);

    /// <summary>Records nothing while <paramref name="work"/> runs; it is recorded as a whole.</summary>
    T Silently<T>(Func<T> work);
}

/// <summary>What a step of a run can hold.</summary>
internal interface IRecordable;

/// <summary>The clock was moved, stopped, started, or set to another speed.</summary>
internal sealed record RunClock : IRecordable
{
    public DateTimeOffset? To { get; init; }

    public bool? Frozen { get; init; }

    public double? Speed { get; init; }
}
