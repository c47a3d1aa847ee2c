namespace ScheduledSms.Emulator.State;

/// <summary>Work for one instant. <see cref="Deliver"/> is given that instant and says how many messages it delivered; those of the emulator's own work deliver none.</summary>
internal sealed record DueEntry(DateTimeOffset At, long Order, bool IsMessage, Func<DateTimeOffset, int> Deliver);
