namespace ScheduledSms.Emulator.State;

/// <summary>What changed.</summary>
/// <param name="Kind">Which part of the emulator.</param>
/// <param name="MessageId">Which message; null for none or many.</param>
internal readonly record struct Change(ChangeKind Kind, string? MessageId = null);
