using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ScheduledSms.Benchmarks.Ratios;
using ScheduledSms.Solapi;

namespace ScheduledSms.Benchmarks.Micro;

/// <summary>Reads a SOLAPI group: a response of 3 KB. The floor does not sign.</summary>
[MemoryDiagnoser]
public class SolapiReadBenchmarks : IDisposable
{
    private readonly HttpClient _http = new(new CannedTransport(SolapiResponse.Scheduled));
    private readonly SolapiGroupScheduleClient _solapi = new(
        new SolapiOptions { ApiKey = "NCSEMULATORKEY00", ApiSecret = "EMULATORSECRETEMULATORSECRET0000" }, new CannedTransport(SolapiResponse.Scheduled));

    private readonly Uri _path = new(Sample.SolapiOrigin, "messages/v4/groups/" + Sample.GroupId);

    [Benchmark(Baseline = true, Description = Variant.Floor)]
    public async Task Floor()
    {
        using var response = await _http.GetAsync(_path);
        response.EnsureSuccessStatusCode();
        _ = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(), FloorJson.Default.FloorGroup)!.Status;
    }

    [Benchmark(Description = Variant.Typed)]
    public Task Typed() => _solapi.GetGroupAsync(Sample.GroupId);

    [GlobalCleanup]
    public void Dispose()
    {
        _http.Dispose();
        _solapi.Dispose();
        GC.SuppressFinalize(this);
    }
}
