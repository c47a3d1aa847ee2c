using System.Runtime.InteropServices;

namespace ScheduledSms.Emulator.Messages;

/// <summary>The number of a message's recipients by outcome.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecipientCounts(int Accepted, int Rejected, int Delivered, int Failed);
