namespace ScheduledSms.Emulator.State;

/// <summary>Work for one instant. <see cref="Deliver"/> is given that instant and says how many messages it delivered.</summary>
internal sealed record DueEntry(DateTimeOffset At, long Order, Func<DateTimeOffset, int> Deliver);
