using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Tests.Matrix;

/// <summary>A row of the fault table, or one variant of it.</summary>
/// <param name="Row">The table's number.</param>
/// <param name="Name">What happens.</param>
internal sealed record MatrixFault(int Row, string Name)
{
    /// <summary>What happens to the request that is hit. Not needed where <see cref="Expect"/> says everything.</summary>
    public Func<MatrixOperation, Fate>? Fate { get; init; }

    /// <summary>Where the expectation does not follow from the fate alone; null where it does.</summary>
    public Func<MatrixOperation, Expectation?> Expect { get; init; } = static _ => null;

    /// <summary>The code of the failure, if the call fails.</summary>
    public Func<MatrixOperation, ScheduledSmsErrorCode>? Code { get; init; }

    /// <summary>What the emulator does to the request. Null for what does not come from the emulator.</summary>
    public Func<MatrixApp, FaultAction>? Action { get; init; }

    public FaultPoint Point { get; init; } = FaultPoint.AfterCommit;

    /// <summary>Why there is no such cell, or null if there is one.</summary>
    public Func<MatrixOperation, bool, string?> WhyNot { get; init; } = static (_, _) => null;

    /// <summary>What else is special about the app or its network.</summary>
    public Action<MatrixSetup> Setup { get; init; } = static _ => { };

    /// <summary>Makes the call, where that takes more than making it: the caller cancels.</summary>
    public Func<MatrixApp, MatrixOperation, Task<object?>> CallAsync { get; init; } = static (app, operation) => operation.CallAsync(app, CancellationToken.None);

    /// <summary>Checks what else matters afterwards; returns what is wrong, or null.</summary>
    public Func<MatrixApp, string?> Check { get; init; } = static _ => null;

    /// <summary>Other faults at the same time.</summary>
    public Func<MatrixApp, IEnumerable<Fault>> Also { get; init; } = static _ => [];

    /// <summary>Checks what the call returned; returns what is wrong, or null.</summary>
    public Func<object?, string?> CheckResult { get; init; } = static _ => null;

    /// <summary>Checks what the failure says; returns what is wrong, or null.</summary>
    public Func<ScheduledSmsException, string?> CheckTold { get; init; } = static _ => null;

    /// <summary>What the failure says if the app must not start at all; null where it starts.</summary>
    public string? RejectedAtStart { get; init; }

    /// <summary>Whether the cell waits in real time: then it runs beside many others.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether the request is made 12 MB long.</summary>
    public bool LargeBody { get; init; }

    /// <summary>Why the expectation differs from the table, where it does.</summary>
    public string? Correction { get; init; }

    public IReadOnlyList<Expectation> Expected(MatrixOperation operation)
    {
        if (Expect(operation) is { } special)
            return [special];
        var all = MatrixTable.Of(Fate!(operation), operation.Kind);
        return Code is null ? all : [.. all.Select(one => one.Outcome == SendOutcome.Applied || one.Code is not null ? one : one with { Code = Code(operation) })];
    }

    public override string ToString() => $"row {Row}, {Name}";
}
