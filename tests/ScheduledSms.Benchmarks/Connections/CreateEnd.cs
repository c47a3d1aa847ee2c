namespace ScheduledSms.Benchmarks.Connections;

/// <summary>How a create ended, over which connection if it was applied, and how long it took.</summary>
internal readonly record struct CreateEnd(SendOutcome Outcome, string? Connection, TimeSpan Took);
