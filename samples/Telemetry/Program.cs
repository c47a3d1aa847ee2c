using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ScheduledSms;
using ScheduledSms.Emulator;
using Telemetry;

var today = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));
await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (today, true));
var builder = Host.CreateEmptyApplicationBuilder(settings: null);
builder.Services.AddScheduledSms(sms =>
{
    sms.AddJsms();
    sms.AddSolapi();
    sms.AddTemplate("appointment-reminder", template =>
    {
        template.Parameters.Add("time");
        template.Jsms = new JsmsTemplateOptions { TemplateId = 1250 };
        template.Solapi = new SolapiTemplateOptions { Text = "오늘 {time}에 예약이 있습니다.", From = "0212345678" };
    });
});
emulator.AddTo(builder.Services);
using var app = builder.Build();
await app.StartAsync();
var client = app.Services.GetRequiredService<IScheduledMessageClient>();

// An app with a host calls builder.Services.AddOpenTelemetry() here, with an exporter of its choice in place of ours, which print short lines.
Console.WriteLine("Traces: each call, the provider's own calls that it makes, and their attempts");
using (OpenTelemetrySdk.Create(openTelemetry => openTelemetry
    .WithTracing(traces => traces
        .AddSource(ScheduledSmsTelemetry.ActivitySourceName)
        .AddProcessor(new SimpleActivityExportProcessor(new TreeExporter())))
    .WithMetrics(metrics => metrics
        .AddMeter(ScheduledSmsTelemetry.MeterName)
        .AddReader(new BaseExportingMetricReader(new LineExporter())))))
{
    var korea = (await client.ScheduleAsync(Reminder("+821012345678"))).EnsureAllAccepted();
    var china = (await client.ScheduleAsync(Reminder("+8613812345678"))).EnsureAllAccepted();
    await client.CancelAsync(korea.Id);
    await client.CancelAsync(china.Id);
    await client.CancelAsync(china.Id); // Too late is a response; the provider's rejection is in the span below it.
    Console.WriteLine("\nMetrics");
}

ScheduledMessageRequest Reminder(string number) => new()
{
    SendAt = today.AddDays(1),
    Content = MessageContent.Template("appointment-reminder"),
    Recipients = [new() { PhoneNumber = PhoneNumber.Parse(number), Parameters = new Dictionary<string, string> { ["time"] = "15:00" } }],
};
