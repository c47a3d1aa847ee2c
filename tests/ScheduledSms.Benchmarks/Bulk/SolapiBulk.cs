using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;
using ScheduledSms.Benchmarks.Ratios;
using ScheduledSms.Solapi;

namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>Messages in requests of 10,000; the response lists them all.</summary>
internal sealed class SolapiBulk : BulkOperation
{
    private readonly SolapiGroupScheduleClient _client;

    public SolapiBulk(Uri server)
        : base(server)
    {
        _client = new SolapiGroupScheduleClient(new SolapiOptions { BaseAddress = server, ApiKey = "NCSAYU7YDBXYORXC", ApiSecret = "0123456789abcdef0123456789abcdef" });
    }

    public override string Name => "SOLAPI adds";

    public override int PerRequest => SolapiGroupScheduleClient.MaxRecipientsPerRequest;

    protected override byte[] Body => field ??= Encoding.UTF8.GetBytes(OldStyleBody(Messages(PerRequest)).ToString(Newtonsoft.Json.Formatting.None));

    public override async Task<long> SendAsync(int recipients)
    {
        var accepted = 0L;
        await foreach (var part in _client.AddAllMessagesAsync(Sample.GroupId, Messages(recipients)).ConfigureAwait(false))
            accepted += part.AcceptedCount;
        return accepted;
    }

    public override async Task SendOldStyleAsync(int recipients)
    {
        foreach (var request in Messages(recipients).Chunk(PerRequest))
        {
            var response = JObject.Parse(await SendOldStyleAsync(OldStyleBody(request).ToString()).ConfigureAwait(false));
            _ = response["resultList"]!.Count(static result => (string?)result["statusCode"] is not "2000");
        }
    }

    public override void Draw(int recipients)
    {
        foreach (var _ in Messages(recipients))
            continue;
    }

    public override void Dispose()
    {
        base.Dispose();
        _client.Dispose();
    }

    protected override HttpRequestMessage Request(HttpContent content) => new(HttpMethod.Put, new Uri(Server, $"messages/v4/groups/{Sample.GroupId}/messages")) { Content = content };

    private static IEnumerable<SolapiMessage> Messages(int count) => Enumerable.Range(0, count).Select(static i => new SolapiMessage
    {
        To = [string.Create(CultureInfo.InvariantCulture, $"0105{i:D7}")],
        From = "0212345678",
        Text = "내일 오전 10시에 예약이 있습니다.",
    });

    private static JObject OldStyleBody(IEnumerable<SolapiMessage> messages) => new()
    {
        ["messages"] = new JArray(messages.Select(static message => new JObject { ["to"] = message.To[0], ["from"] = message.From, ["text"] = message.Text })),
    };
}
