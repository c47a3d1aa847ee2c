using System.Globalization;

namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>The measurements, also as tables.</summary>
internal sealed record BulkReport(BulkPlan Plan, IReadOnlyList<BulkCost> Costs, IReadOnlyList<BulkGrowth> Growths)
{
    public string Text
    {
        get
        {
            var costs = new MarkdownTable("operation", "variant", "CPU-ratio", "CPU a recipient", "bytes a recipient");
            foreach (var cost in Costs)
            {
                costs.Add(
                    cost.Operation,
                    cost.Variant,
                    Text1($"{cost.CpuNanoseconds / Of(cost.Operation, BulkBenchmark.ReadyMade).CpuNanoseconds:0.00}"),
                    Text1($"{cost.CpuNanoseconds:N0} ns"),
                    Text1($"{cost.Bytes:N1} B"));
            }

            var own = new MarkdownTable("operation", "CPU-ratio without drawing", "our own bytes a recipient");
            foreach (var operation in Costs.Select(static cost => cost.Operation).Distinct(StringComparer.Ordinal))
                own.Add(operation, Text1($"{OwnCpuRatio(operation):0.00}"), Text1($"{OwnBytes(operation):0.0} B"));

            var growths = new MarkdownTable("operation", "recipients", "growth of peak memory");
            foreach (var growth in Growths)
                growths.Add(growth.Operation, Text1($"{growth.Recipients:N0}"), Text1($"{growth.Bytes / 1024d / 1024:0.0} MiB"));

            return Text1($"# Large requests, over loopback\n\n{Plan.Recipients:N0} recipients from a lazy sequence, medians of {Plan.Rounds} rounds.\n\n{costs}\n{own}\n{growths}");
        }
    }

    /// <summary>What our client adds to enumerating the sequence, relative to sending ready-made.</summary>
    public double OwnCpuRatio(string operation) =>
        (Of(operation, BulkBenchmark.Ours).CpuNanoseconds - Of(operation, BulkBenchmark.Drawing).CpuNanoseconds) / Of(operation, BulkBenchmark.ReadyMade).CpuNanoseconds;

    /// <summary>What our client allocates beyond enumerating the sequence and sending bytes.</summary>
    public double OwnBytes(string operation) =>
        Of(operation, BulkBenchmark.Ours).Bytes - Of(operation, BulkBenchmark.Drawing).Bytes - Of(operation, BulkBenchmark.ReadyMade).Bytes;

    private BulkCost Of(string operation, string variant) => Costs.First(cost => cost.Operation == operation && cost.Variant == variant);

    private static string Text1(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
