using ScheduledSms.Jsms;

namespace ScheduledSms.Tests.Testing;

/// <summary>A JSMS client with the keys, the clock and the inputs of the provider's schedule page.</summary>
internal static class MockJsms
{
    public const string Base = "https://api.sms.jpush.cn/v1/";
    public const string ScheduleId = "1a886e7c-a267-49e6-9970-0d396ca5bb1e";

    /// <summary>2017-07-01 09:00:00 at +08:00, the page's send time.</summary>
    public static readonly DateTimeOffset SendAt = new(2017, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));

    public static readonly DateTimeOffset Now = SendAt.AddDays(-1);

    /// <summary>Every call of the client, by its name without "Async".</summary>
    public static readonly IReadOnlyDictionary<string, Func<JsmsScheduleClient, Task>> Operations = new Dictionary<string, Func<JsmsScheduleClient, Task>>(StringComparer.Ordinal)
    {
        ["CreateSchedule"] = static client => client.CreateScheduleAsync(Single(), MockCall.Token),
        ["UpdateSchedule"] = static client => client.UpdateScheduleAsync(ScheduleId, Single(), MockCall.Token),
        ["CreateBatchSchedule"] = static client => client.CreateBatchScheduleAsync(Batch(), MockCall.Token),
        ["CreateSchedulesInBatches"] = static client => client.CreateSchedulesInBatchesAsync(Bulk(), Batch().Recipients, MockCall.Token).ToListAsync(MockCall.Token).AsTask(),
        ["UpdateBatchSchedule"] = static client => client.UpdateBatchScheduleAsync(ScheduleId, Batch(), MockCall.Token),
        ["GetSchedule"] = static client => client.GetScheduleAsync(ScheduleId, MockCall.Token),
        ["DeleteSchedule"] = static client => client.DeleteScheduleAsync(ScheduleId, MockCall.Token),
        ["GetAppBalance"] = static client => client.GetAppBalanceAsync(MockCall.Token),
        ["GetTemplate"] = static client => client.GetTemplateAsync(37582, MockCall.Token),
        ["TakeReports"] = static client => client.TakeReportsAsync(MockCall.Token),
        ["GetDeveloperBalance"] = static client => client.GetDeveloperBalanceAsync(MockCall.Token),
    };

    public static JsmsOptions Options() => new()
    {
        AppKey = "7d431e42dfa6a6d693ac2d04",
        MasterSecret = "5e987ac6d2e04d95a9d8f0d1",
        DeveloperKey = "dev-key",
        DeveloperSecret = "dev-secret",
        MaxRetryAttempts = 0,
    };

    public static JsmsScheduleClient Client(MockProvider provider, Action<JsmsOptions>? configure = null, DateTimeOffset? now = null)
    {
        var options = Options();
        configure?.Invoke(options);
        return new JsmsScheduleClient(options, provider.Handler, new SettableClock(now ?? Now));
    }

    /// <summary>The page's single schedule.</summary>
    public static JsmsScheduleRequest Single() => new()
    {
        SendAt = SendAt,
        Mobile = "13812345678",
        TemplateId = 1250,
        TemplateParameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = "741627" },
    };

    public static JsmsBulkScheduleRequest Bulk() => new() { SendAt = SendAt, TemplateId = 1250 };

    public static JsmsBatchScheduleRequest Batch(int recipients = 1) => new()
    {
        SendAt = SendAt,
        TemplateId = 1250,
        Recipients = [.. Enumerable.Range(0, recipients).Select(static _ => new JsmsBatchRecipient { Mobile = "13812345678" })],
    };
}
