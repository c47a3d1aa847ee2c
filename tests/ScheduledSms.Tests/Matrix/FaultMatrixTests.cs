using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Matrix;

/// <summary>Every fault that can occur between a client and a provider, for every operation, on a cold connection and a warm one.</summary>
[Collection(nameof(FaultMatrixTests))]
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private const int ShownInFull = 40;

    [Fact]
    public async Task Every_cell_ends_as_the_table_says_and_nothing_leaks()
    {
        using var listeners = new CanaryListeners();

        var run = await MatrixRun.RunAsync(TestContext.Current.CancellationToken);

        var leaks = run.Results.Sum(static result => result.Leaks.Count) + listeners.Leaks.Count;
        await Repository.WriteArtifactAsync("fault-matrix.md", MatrixReport.Write(run, leaks, listeners.Heard));
        output.WriteLine(MatrixReport.Totals(run, leaks));
        var wrong = run.Results.Where(static result => !result.IsRight).OrderBy(static result => result.Cell.Fault.Row).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} cells are wrong.\n{string.Join("\n\n", wrong.Take(ShownInFull))}");
        Assert.Empty(listeners.Leaks.Distinct());
        Assert.All(["System.Net.Http", "Microsoft-AspNetCore-Server-Kestrel"], source => Assert.Contains(source, listeners.Heard.Keys));
    }
}

/// <summary>The matrix runs alone: it waits in real time, and so do other tests.</summary>
[CollectionDefinition(nameof(FaultMatrixTests), DisableParallelization = true)]
public sealed class FaultMatrixAlone;
