using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ScheduledSms.Tests.Matrix;

/// <summary>Every cell, once. Those that wait in real time wait in parallel.</summary>
internal sealed class MatrixRun
{
    private const int WaitingAtOnce = 16;
    private const int WorkingAtOnce = 6;

    /// <summary>Where much is broken, cells run into their timeouts: after this time, the rest is skipped.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    private MatrixRun(IReadOnlyList<CellResult> results, IReadOnlyList<(MatrixFault Fault, MatrixOperation Operation, bool Warm, string Why)> notApplicable, TimeSpan took) =>
        (Results, NotApplicable, Took) = (results, notApplicable, took);

    public IReadOnlyList<CellResult> Results { get; }

    /// <summary>The cells that do not exist, and why.</summary>
    public IReadOnlyList<(MatrixFault Fault, MatrixOperation Operation, bool Warm, string Why)> NotApplicable { get; }

    public TimeSpan Took { get; }

    public static async Task<MatrixRun> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var all = (from fault in MatrixFaults.All.Where(IsWanted)
                   from operation in MatrixOperations.All.Where(IsWanted)
                   from warm in new[] { false, true }
                   select (Fault: fault, Operation: operation, Warm: warm, Why: fault.WhyNot(operation, warm))).ToList();
        var cells = all.Where(static cell => cell.Why is null).Select(static cell => new MatrixCell(cell.Fault, cell.Operation, cell.Warm)).ToList();
        var results = new ConcurrentBag<CellResult>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            await Task.WhenAll(
                RunAsync(cells.Where(static cell => cell.Fault.Waits), WaitingAtOnce, results, limit.Token),
                RunAsync(cells.Where(static cell => !cell.Fault.Waits), WorkingAtOnce, results, limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            foreach (var left in cells.Except(results.Select(static result => result.Cell)))
                results.Add(new CellResult(left, SendOutcome.Unknown, [$"it was not run: the matrix did not end within {Longest}"], []));
        }

        return new MatrixRun([.. results], [.. all.Where(static cell => cell.Why is not null).Select(static cell => (cell.Fault, cell.Operation, cell.Warm, cell.Why!))], Stopwatch.GetElapsedTime(started));
    }

    /// <summary>For work on single rows: <c>SCHEDULEDSMS_MATRIX_ROWS=9,10</c> runs only these.</summary>
    private static bool IsWanted(MatrixFault fault) =>
        Wanted("SCHEDULEDSMS_MATRIX_ROWS") is not { } rows || rows.Contains(fault.Row.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The same for calls: <c>SCHEDULEDSMS_MATRIX_CALLS=CancelAsync,UpdateAsync</c>.</summary>
    private static bool IsWanted(MatrixOperation operation) =>
        Wanted("SCHEDULEDSMS_MATRIX_CALLS") is not { } calls || calls.Contains(operation.Method, StringComparer.Ordinal);

    private static string[]? Wanted(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } wanted ? wanted.Split(',') : null;

    private static Task RunAsync(IEnumerable<MatrixCell> cells, int atOnce, ConcurrentBag<CellResult> results, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(cells, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, async (cell, _) =>
        {
            try
            {
                results.Add(await cell.RunAsync());
            }
            catch (Exception broken)
            {
                results.Add(new CellResult(cell, SendOutcome.Unknown, [$"the cell itself broke: {broken}"], []));
            }
        });
}
