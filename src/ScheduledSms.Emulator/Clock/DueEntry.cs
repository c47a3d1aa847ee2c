namespace ScheduledSms.Emulator.Clock;

/// <summary>Work for one instant. <see cref="Deliver"/> receives that instant and returns how many messages it delivered; the emulator's internal work delivers none.</summary>
internal sealed record DueEntry(DateTimeOffset At, long Order, bool IsMessage, Func<DateTimeOffset, int> Deliver);
