namespace ScheduledSms.Emulator.State;

/// <summary>The parts of an emulator that change.</summary>
internal enum ChangeKind
{
    /// <summary>A message: created, filled, or moved to another state.</summary>
    Message,

    /// <summary>The clock: moved, stopped, or running at another speed.</summary>
    Clock,

    /// <summary>The journal.</summary>
    Journal,

    /// <summary>The delivered messages.</summary>
    Delivery,

    /// <summary>The callbacks to apps.</summary>
    Callback,

    /// <summary>The faults: placed, hit, or removed.</summary>
    Faults,

    /// <summary>Everything: it was reset or restored.</summary>
    Everything,
}
