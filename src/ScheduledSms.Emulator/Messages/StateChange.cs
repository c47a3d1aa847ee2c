using System.Runtime.InteropServices;
using ScheduledSms.Emulator.Clock;

namespace ScheduledSms.Emulator.Messages;

/// <summary>A state change of a message.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StateChange(DateTimeOffset At, MessageState State, Cause Cause);
