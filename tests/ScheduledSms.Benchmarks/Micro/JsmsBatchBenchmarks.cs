using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ScheduledSms.Benchmarks.Ratios;
using ScheduledSms.Jsms;

namespace ScheduledSms.Benchmarks.Micro;

/// <summary>Writes a JSMS batch of 1,000 recipients.</summary>
[MemoryDiagnoser]
public class JsmsBatchBenchmarks : IDisposable
{
    private static readonly byte[] ResponseBody =
        """{"schedule_id":"6054db9e-a53f-4b0f-8b9e-39ff707b14a5","success_count":1000,"failure_count":0,"failure_recipients":[]}"""u8.ToArray();

    private readonly HttpClient _http = new(new CannedTransport(ResponseBody));
    private readonly JsmsScheduleClient _jsms = new(new JsmsOptions { AppKey = "e0e0e0e0e0e0e0e0e0e0e0e0", MasterSecret = "5ec2e75ec2e75ec2e75ec2e7" }, new CannedTransport(ResponseBody));
    private readonly Uri _path = new(Sample.JsmsOrigin, "schedule/batch");
    private readonly MediaTypeHeaderValue _json = new("application/json");
    private readonly JsmsBatchRecipient[] _recipients = [.. Numbers().Select(static number => new JsmsBatchRecipient { Mobile = number, TemplateParameters = Sample.Parameters })];
    private readonly FloorRecipient[] _floorRecipients = [.. Numbers().Select(static number => new FloorRecipient(number, Sample.Parameters))];

    [Benchmark(Baseline = true, Description = Variant.Floor)]
    public async Task Floor()
    {
        var sendTime = Sample.SendAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(new FloorBatch(sendTime, 1250, _floorRecipients), FloorJson.Default.FloorBatch);
        using var content = new ByteArrayContent(body) { Headers = { ContentType = _json } };
        using var response = await _http.PostAsync(_path, content);
        response.EnsureSuccessStatusCode();
        _ = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(), FloorJson.Default.FloorBatchScheduled)!.SuccessCount;
    }

    [Benchmark(Description = Variant.Typed)]
    public Task Typed() => _jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest { SendAt = Sample.SendAt, TemplateId = 1250, Recipients = _recipients });

    [GlobalCleanup]
    public void Dispose()
    {
        _http.Dispose();
        _jsms.Dispose();
        GC.SuppressFinalize(this);
    }

    private static IEnumerable<string> Numbers() =>
        Enumerable.Range(0, JsmsBatchScheduleRequest.MaxRecipients).Select(static at => string.Create(CultureInfo.InvariantCulture, $"138{at:00000000}"));
}
