using System.Runtime.InteropServices;

namespace ScheduledSms.Emulator.Messages;

/// <summary>How many of a message's recipients came to what.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecipientCounts(int Accepted, int Rejected, int Delivered, int Failed);
