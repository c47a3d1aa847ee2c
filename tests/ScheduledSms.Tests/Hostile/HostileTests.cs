namespace ScheduledSms.Tests.Hostile;

/// <summary>Runs alone: it uses every core, and timeout tests beside it would have to wait.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HostileTests
{
    public const string Name = "Hostile";
}
