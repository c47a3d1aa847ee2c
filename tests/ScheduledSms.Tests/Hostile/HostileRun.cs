using System.Collections.Concurrent;
using System.Diagnostics;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Sends spoiled responses through the clients, on every core, and collects the figures.</summary>
internal sealed class HostileRun
{
    public const string CountSetting = "SCHEDULEDSMS_HOSTILE_RESPONSES";
    public const string SeedSetting = "SCHEDULEDSMS_HOSTILE_SEED";

    private const int ChunkSize = 200;

    private readonly ConcurrentQueue<HostileCase> _faults = new();
    private readonly ConcurrentDictionary<string, OperationFigures> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _ways = new(StringComparer.Ordinal);

    public IReadOnlyCollection<HostileCase> Faults => _faults;

    public IReadOnlyDictionary<string, OperationFigures> Operations => _operations;

    public IReadOnlyDictionary<string, int> Ways => _ways;

    public TimeSpan Time { get; private set; }

    /// <summary>Runs the given number of cases of each operation, in chunks that share a client.</summary>
    public async Task RunAsync(IReadOnlyList<HostileOperation> operations, int casesOfEach, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var chunks = operations.SelectMany(operation => Enumerable.Range(0, casesOfEach).Chunk(ChunkSize).Select(indices => (operation, indices)));
        await Parallel.ForEachAsync(
            chunks,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            async (chunk, token) => await RunChunkAsync(chunk.operation, chunk.indices, token));
        Time = Stopwatch.GetElapsedTime(began);
    }

    private async Task RunChunkAsync(HostileOperation operation, int[] indices, CancellationToken cancellationToken)
    {
        var figures = _operations.GetOrAdd(operation.Name, static _ => new OperationFigures());
        var handler = new CannedHandler { Otherwise = operation.Otherwise };
        var (client, call) = operation.Open(handler);
        using (client)
        {
            foreach (var index in indices)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var one = new HostileCase(operation, index);
                await one.RunAsync(handler, call);
                figures.Add(one);
                foreach (var way in one.Ways)
                    _ways.AddOrUpdate(way, 1, static (_, count) => count + 1);
                if (one.Fault is not null)
                    _faults.Enqueue(one);
            }
        }
    }
}
