namespace ScheduledSms.Tests.Diagnostics;

/// <summary>Tests that listen to telemetry, and one that needs nobody to: never beside others.</summary>
[CollectionDefinition(nameof(ListeningTests), DisableParallelization = true)]
public sealed class ListeningTests;
