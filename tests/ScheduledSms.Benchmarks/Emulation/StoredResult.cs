namespace ScheduledSms.Benchmarks.Emulation;

/// <summary>An emulator that holds many schedules.</summary>
/// <param name="Count">How many.</param>
/// <param name="Bytes">By how much the heap grew for them.</param>
/// <param name="Filter">How long a page of those with a number takes over the control API.</param>
/// <param name="Delivery">How long it takes to deliver them all.</param>
internal sealed record StoredResult(int Count, long Bytes, TimeSpan Filter, TimeSpan Delivery);
