namespace ScheduledSms.Benchmarks.Connections;

/// <summary>A server, a client and a way of calling.</summary>
internal sealed record StaleCase(ServerKind Server, TimeSpan IdleTimeout, Gaps Gaps);
