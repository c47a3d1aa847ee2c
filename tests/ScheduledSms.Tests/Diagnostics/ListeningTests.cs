namespace ScheduledSms.Tests.Diagnostics;

/// <summary>Tests that listen to telemetry, and one that needs no listener: never run beside others.</summary>
[CollectionDefinition(nameof(ListeningTests), DisableParallelization = true)]
public sealed class ListeningTests;
