namespace ScheduledSms.Emulator.State;

/// <summary>The parts of an emulator that change.</summary>
internal enum ChangeKind
{
    /// <summary>A message: made, filled, or come to another state.</summary>
    Message,

    /// <summary>The clock: moved, stopped, or running at another speed.</summary>
    Clock,

    /// <summary>The journal.</summary>
    Journal,

    /// <summary>What was handed over.</summary>
    Delivery,

    /// <summary>What apps were told over their callbacks.</summary>
    Callback,

    /// <summary>The faults: placed, hit, or taken away.</summary>
    Faults,

    /// <summary>Everything: it was reset or restored.</summary>
    Everything,
}
