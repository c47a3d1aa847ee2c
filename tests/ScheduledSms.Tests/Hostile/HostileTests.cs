namespace ScheduledSms.Tests.Hostile;

/// <summary>Runs alone: it takes every core, and tests of timeouts beside it would have to wait.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HostileTests
{
    public const string Name = "Hostile";
}
