namespace ScheduledSms.Benchmarks.Connections;

/// <summary>A server, by how long it keeps an idle connection and whether its responses announce that (<c>Keep-Alive: timeout=5</c>).</summary>
internal sealed record ServerKind(TimeSpan KeepAlive, bool Announces);
