using System.Runtime.InteropServices;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Messages;

/// <summary>A step in a message's life.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StateChange(DateTimeOffset At, MessageState State, Cause Cause);
