namespace ScheduledSms.Benchmarks.Emulation;

/// <summary>An emulator that holds many schedules.</summary>
/// <param name="Count">The number of schedules.</param>
/// <param name="Bytes">How much the heap grew for them, in bytes.</param>
/// <param name="Filter">How long the control API takes to return a page of those with a given number.</param>
/// <param name="Delivery">How long it takes to deliver them all.</param>
internal sealed record StoredResult(int Count, long Bytes, TimeSpan Filter, TimeSpan Delivery);
