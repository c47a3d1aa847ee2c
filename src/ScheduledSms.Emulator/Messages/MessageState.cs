using System.Runtime.InteropServices;
using ScheduledSms.Emulator.Clock;

namespace ScheduledSms.Emulator.Messages;

/// <summary>The state of a message of either provider.</summary>
internal enum MessageState
{
    /// <summary>It exists, and is not sent unless it is scheduled.</summary>
    Pending,

    /// <summary>It waits for its send time.</summary>
    Scheduled,

    /// <summary>It was handed over; its reports are pending.</summary>
    Sending,

    /// <summary>It was handed over.</summary>
    Sent,

    /// <summary>It was canceled or deleted before it was sent.</summary>
    Canceled,

    /// <summary>It could not be sent.</summary>
    Failed,
}

/// <summary>A state change of a message.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StateChange(DateTimeOffset At, MessageState State, Cause Cause);
