namespace ScheduledSms.Tests.Matrix;

/// <summary>One operation of the matrix: a typed call, or a common one with the step of it that the fault hits.</summary>
/// <param name="Client">The type or interface that has the method.</param>
/// <param name="Method">Its name.</param>
/// <param name="Provider">One of <see cref="ProviderNames"/>.</param>
/// <param name="Hit">The emulator's name for the request that the fault hits.</param>
/// <param name="Kind">What may be retried.</param>
/// <param name="CallAsync">Makes the call, and returns its result.</param>
internal sealed record MatrixOperation(
    Type Client, string Method, string Provider, string Hit, OperationKind Kind, Func<MatrixApp, CancellationToken, Task<object?>> CallAsync)
{
    /// <summary>Which of several operations over the same method this one is: a batch, or a step.</summary>
    public string? Variant { get; init; }

    /// <summary>Brings the emulator into a state where the call makes sense.</summary>
    public Func<MatrixApp, Task> PrepareAsync { get; init; } = static _ => Task.CompletedTask;

    public OperationEffect Effect { get; init; }

    /// <summary>Whether the request that is hit is the first of the call, as a fault on a new connection requires.</summary>
    public bool IsFirstRequest { get; init; } = true;

    /// <summary>Whether the request may be made 12 MB long.</summary>
    public bool TakesLargeBody { get; init; }

    /// <summary>What the response to the request that is hit contains.</summary>
    public ResponseContent ResponseBody { get; init; }

    /// <summary>Whether it is a call of <see cref="IScheduledMessageClient"/>, which may take several requests.</summary>
    public bool IsCommon => Client == typeof(IScheduledMessageClient);

    public string Name => $"{Provider} {(IsCommon ? "common " : "")}{Method}{(Variant is null ? "" : $" ({Variant})")}";

    public override string ToString() => Name;
}
