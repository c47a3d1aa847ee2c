using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Readme;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Diagnostics;

/// <summary>What the README says to add brings everything to OpenTelemetry.</summary>
[Collection(nameof(ListeningTests))]
public sealed class OpenTelemetryTests
{
    [Fact]
    public async Task The_readme_s_snippet_brings_spans_and_instruments()
    {
        List<string> exported = [];
        await using var server = Start(Respond(429, ""), Respond(200, Accounts.JsmsCreated));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        using (OpenTelemetrySdk.Create(openTelemetry =>
        {
            Snippets.Telemetry(openTelemetry);
            openTelemetry
                .WithTracing(traces => traces.AddProcessor(new SimpleActivityExportProcessor(new Exporter<Activity>(span => exported.Add(span.DisplayName)))))
                .WithMetrics(metrics => metrics.AddReader(new BaseExportingMetricReader(new Exporter<Metric>(metric => exported.Add($"{metric.Name} {metric.Unit}")))));
        }))
        {
            await client.CreateBatchScheduleAsync(Accounts.JsmsBatch(), TestContext.Current.CancellationToken);
            await client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            [
                "POST",
                "POST",
                "jsms schedule.batch.create",
                "POST",
                "jsms schedule.create",
                "scheduledsms.client.attempts {attempt}",
                "scheduledsms.client.call.duration s",
                "scheduledsms.client.recipients {recipient}",
                "scheduledsms.client.throttled {attempt}",
            ],
            exported.Take(5).Concat(exported.Skip(5).Order(StringComparer.Ordinal)));
    }

    private sealed class Exporter<T>(Action<T> keep) : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch)
        {
            foreach (var item in batch)
                keep(item);
            return ExportResult.Success;
        }
    }
}
