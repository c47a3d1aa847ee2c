using System.Globalization;
using System.Text;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Responses spoiled in a hundred thousand ways: a result that keeps its promises, or the documented error, in bounded time and memory.</summary>
[Collection(HostileTests.Name)]
public sealed class HostileResponseTests(ITestOutputHelper output)
{
    /// <summary>Whatever the response: buffers, the request, an error with its stack, and tables that the first call of a kind builds.</summary>
    internal const long AllocatedByAnyCall = 1024 * 1024;

    /// <summary>Bytes that a call may allocate for each byte of the response, beyond <see cref="AllocatedByAnyCall"/>.</summary>
    internal const int AllocatedByAByte = 512;

    private const int DefaultResponses = 100_000;

    private const int MostPrinted = 12;

    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(2);

    [Fact]
    public void Every_call_of_both_clients_has_responses()
    {
        string[] common = [.. typeof(IScheduledMessageClient).GetMethods().Select(static method => method.Name).Where(IsCall)];

        Assert.Equal(CallsOf(typeof(JsmsScheduleClient), common), Sorted(ResponseCorpus.JsmsCalls));
        Assert.Equal(CallsOf(typeof(SolapiGroupScheduleClient), common), Sorted(ResponseCorpus.SolapiCalls));
        Assert.Equal(Sorted(common.Select(static name => name[..^"Async".Length])), Sorted(CommonResponses.CallNames));
        Assert.All(ResponseCorpus.All, static operation => Assert.NotEmpty(operation.Responses));
    }

    [Fact]
    public async Task Every_sample_is_read_while_it_is_sound()
    {
        foreach (var operation in ResponseCorpus.Typed)
        {
            var handler = new CannedHandler();
            var (client, call) = operation.Open(handler);
            using (client)
            {
                foreach (var response in operation.Responses)
                {
                    handler.Body = response;
                    handler.Begin();
                    var failure = await Record.ExceptionAsync(call);
                    Assert.True(failure is null, $"{operation.Name}: {failure}\n{Encoding.UTF8.GetString(response)}");
                }
            }
        }
    }

    [Fact]
    public void The_same_seed_spoils_in_the_same_way()
    {
        var operation = ResponseCorpus.Typed[0];

        Assert.Equal(new HostileCase(operation, 7).Body, new HostileCase(operation, 7).Body);
        Assert.NotEqual(new HostileCase(operation, 7).Body, new HostileCase(operation, 8).Body);
        Assert.NotEqual(operation.SeedOf(7), ResponseCorpus.Typed[1].SeedOf(7));
    }

    [Fact]
    public async Task A_spoiled_response_is_a_usable_result_or_the_documented_error()
    {
        if (Environment.GetEnvironmentVariable(HostileRun.SeedSetting) is { Length: > 0 } seed)
        {
            await ReplayAsync(seed);
            return;
        }

        var responses = int.TryParse(Environment.GetEnvironmentVariable(HostileRun.CountSetting), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultResponses;
        using var unobserved = new UnobservedFailures();
        var run = new HostileRun();
        await run.RunAsync(ResponseCorpus.All, (responses / ResponseCorpus.All.Count) + 1, TestContext.Current.CancellationToken);

        var report = HostileReport.Of(run);
        output.WriteLine(report);
        await Repository.WriteArtifactAsync("hostile-responses.md", report);
        Assert.True(run.Faults.Count == 0, Print(run));
        Assert.Empty(unobserved.Seen());
        Assert.All(run.Operations.Values, static figures => AssertMemory(figures.Greediest!));
        foreach (var slow in run.Operations.Values.Select(static figures => figures.Slowest!).Where(static slow => slow.Time > LongestCall))
            Assert.True(await LeastTimeAsync(slow.Name) <= LongestCall, slow.ToString());
        Assert.Equal(ResponseMutator.WayNames.Order(StringComparer.Ordinal), run.Ways.Keys.Order(StringComparer.Ordinal));
    }

    private static void AssertMemory(HostileCase one) => Assert.True(
        OperationFigures.Ratio(one) <= AllocatedByAByte,
        string.Create(CultureInfo.InvariantCulture, $"{one.Allocated} bytes were allocated for a response of {one.Body.Length}. {one}"));

    private static string Print(HostileRun run)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{run.Faults.Count} faults."));
        var kinds = run.Faults.GroupBy(static fault => KindOf(fault.Fault!), StringComparer.Ordinal).OrderByDescending(static kind => kind.Count());
        foreach (var kind in kinds.Take(MostPrinted))
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"× {kind.Count()}: {kind.MinBy(static fault => fault.Body.Length)}");
        return text.ToString();
    }

    private static string KindOf(string fault) => fault[..(fault.IndexOf(".cs:line", StringComparison.Ordinal) is var at and >= 0 ? at : Math.Min(fault.Length, 60))];

    private static async Task<HostileCase> RunAsync(string seed)
    {
        var (name, index) = (seed[..seed.LastIndexOf(':')], int.Parse(seed[(seed.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture));
        var operation = ResponseCorpus.All.Single(operation => operation.Name == name);
        var one = new HostileCase(operation, index);
        await one.RunAsync(operation);
        return one;
    }

    /// <summary>The minimum of several runs: on a busy machine a call may have to wait, but not every time.</summary>
    private static async Task<TimeSpan> LeastTimeAsync(string seed)
    {
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < 5 && least > LongestCall; i++)
            least = TimeSpan.FromTicks(Math.Min(least.Ticks, (await RunAsync(seed)).Time.Ticks));
        return least;
    }

    private async Task ReplayAsync(string seed)
    {
        var one = await RunAsync(seed);
        output.WriteLine(one.ToString());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Time.TotalMilliseconds} ms, {one.Allocated} bytes"));
        Assert.True(one.Fault is null, one.ToString());
        AssertMemory(one);
    }

    private static bool IsCall(string name) => name.EndsWith("Async", StringComparison.Ordinal);

    private static IEnumerable<string> CallsOf(Type client, string[] common) =>
        Sorted(client.GetMethods().Select(static method => method.Name).Where(IsCall).Except(common, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Select(static name => name[..^"Async".Length]));

    private static IEnumerable<string> Sorted(IEnumerable<string> calls) => calls.Order(StringComparer.Ordinal);
}
