namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>A documented request and its documented response.</summary>
/// <param name="Name">What it shows, and where it is documented.</param>
/// <param name="Request">The request.</param>
/// <param name="Shape">The response's body (see <see cref="Conformance.Shape"/>); empty for none.</param>
internal sealed record Sample(string Name, Request Request, string Shape)
{
    public int Status { get; init; } = 200;

    /// <summary>Creates what must exist beforehand.</summary>
    public Func<Stage, Task> SetUp { get; init; } = _ => Task.CompletedTask;

    /// <summary>The error code of the response; null for a success.</summary>
    public string? Code { get; init; }

    public override string ToString() => Name;
}
