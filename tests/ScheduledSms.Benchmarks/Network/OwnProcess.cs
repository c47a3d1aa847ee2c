using System.Diagnostics;

namespace ScheduledSms.Benchmarks.Network;

/// <summary>This program again, in a separate process. It prints one line, and ends when its standard input does, and so with the process that started it.</summary>
internal sealed class OwnProcess : IAsyncDisposable
{
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    /// <param name="arguments">What the process should do.</param>
    /// <param name="gen0Size">The size of the collector's youngest generation in bytes, in hexadecimal. Default: the collector's own choice.</param>
    public OwnProcess(string[] arguments, string? gen0Size = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OwnProcess).Assembly.Location, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (gen0Size is not null)
            start.Environment["DOTNET_GCgen0size"] = gen0Size;
        _process = Process.Start(start)!;
    }

    /// <summary>Reads the line it prints.</summary>
    /// <exception cref="InvalidOperationException">It ended without printing a line.</exception>
    public async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("A process of the benchmark ended without a word.");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var late = new CancellationTokenSource(EndsWithin);
        try
        {
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
