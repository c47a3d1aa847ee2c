using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;
using ScheduledSms.Jsms;

namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>Batches of 1,000 recipients, each with a template parameter.</summary>
internal sealed class JsmsBulk : BulkOperation
{
    private const string WallClock = "2030-01-01 10:00:00";

    private static readonly DateTimeOffset SendAt = new(2030, 1, 1, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly JsmsScheduleClient _client;

    public JsmsBulk(Uri server)
        : base(server)
    {
        _client = new JsmsScheduleClient(new JsmsOptions { BaseAddress = new Uri(server, "v1/"), AppKey = "7d431e42dfa6a6d693ac2d04", MasterSecret = "5e987ac6d2e04d95a9d8f0d1" });
    }

    public override string Name => "JSMS batches";

    public override int PerRequest => JsmsBatchScheduleRequest.MaxRecipients;

    protected override byte[] Body => field ??= Encoding.UTF8.GetBytes(OldStyleBody(Recipients(PerRequest)).ToString(Newtonsoft.Json.Formatting.None));

    public override async Task<long> SendAsync(int recipients)
    {
        var accepted = 0L;
        await foreach (var part in _client.CreateSchedulesInBatchesAsync(new JsmsBulkScheduleRequest { SendAt = SendAt, TemplateId = 1250 }, Recipients(recipients)).ConfigureAwait(false))
            accepted += part.RecipientCount - part.Result.RejectedRecipients.Count;
        return accepted;
    }

    public override async Task SendOldStyleAsync(int recipients)
    {
        foreach (var batch in Recipients(recipients).Chunk(PerRequest))
            _ = (string?)JObject.Parse(await SendOldStyleAsync(OldStyleBody(batch).ToString()).ConfigureAwait(false))["schedule_id"];
    }

    public override void Draw(int recipients)
    {
        foreach (var _ in Recipients(recipients))
            continue;
    }

    public override void Dispose()
    {
        base.Dispose();
        _client.Dispose();
    }

    protected override HttpRequestMessage Request(HttpContent content) => new(HttpMethod.Post, new Uri(Server, "v1/schedule/batch")) { Content = content };

    private static IEnumerable<JsmsBatchRecipient> Recipients(int count) => Enumerable.Range(0, count).Select(static i => new JsmsBatchRecipient
    {
        Mobile = string.Create(CultureInfo.InvariantCulture, $"138{i:D8}"),
        TemplateParameters = new Dictionary<string, string>(1, StringComparer.Ordinal) { ["time"] = "明天上午10点" },
    });

    private static JObject OldStyleBody(IEnumerable<JsmsBatchRecipient> recipients) => new()
    {
        ["send_time"] = WallClock,
        ["temp_id"] = 1250,
        ["recipients"] = new JArray(recipients.Select(static recipient => new JObject { ["mobile"] = recipient.Mobile, ["temp_para"] = JObject.FromObject(recipient.TemplateParameters!) })),
    };
}
