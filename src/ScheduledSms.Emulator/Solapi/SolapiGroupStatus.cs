namespace ScheduledSms.Emulator.Solapi;

/// <summary>Where a group stands. On the wire the names are in capitals.</summary>
public enum SolapiGroupStatus
{
    /// <summary>It can be filled, scheduled, sent or deleted; it sends nothing by itself.</summary>
    Pending,

    /// <summary>Waiting for its time.</summary>
    Scheduled,

    /// <summary>Handed over; not all its messages have been reported.</summary>
    Sending,

    /// <summary>Sent.</summary>
    Complete,

    /// <summary>Not sent, for want of balance or because it was canceled (see <see cref="SolapiCanceledGroup"/>).</summary>
    Failed,

    /// <summary>Deleted before it was sent.</summary>
    Deleted,
}
