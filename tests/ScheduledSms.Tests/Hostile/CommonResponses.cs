using System.Text;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Hostile;

/// <summary>The calls of the common interface. SOLAPI's make several requests: one of their responses is spoiled, the others are valid.</summary>
internal static class CommonResponses
{
    private static readonly Dictionary<string, (string JsmsCall, Func<IScheduledMessageClient, ScheduleId, ScheduledMessageRequest, Task> Call)> Calls = new(StringComparer.Ordinal)
    {
        ["Schedule"] = ("CreateSchedule", static (client, _, request) => client.ScheduleAsync(request, MockCall.Token)),
        ["Get"] = ("GetSchedule", static (client, id, _) => client.GetAsync(id, MockCall.Token)),
        ["GetRecipients"] = ("GetSchedule", static (client, id, _) => ReadAsync(client, id)),
        ["Update"] = ("UpdateSchedule", static (client, id, request) => client.UpdateAsync(id, request, MockCall.Token)),
        ["Cancel"] = ("DeleteSchedule", static (client, id, _) => client.CancelAsync(id, MockCall.Token)),
    };

    public static IEnumerable<string> CallNames => Calls.Keys;

    public static IEnumerable<HostileOperation> Operations(byte[][] jsmsRejections, byte[][] solapiRejections)
    {
        foreach (var (name, (jsmsCall, call)) in Calls)
        {
            yield return new HostileOperation("JSMS common " + name, ResponseCorpus.JsmsResponses(jsmsCall), jsmsRejections, handler => OpenJsms(handler, call));
            yield return new HostileOperation("SOLAPI common " + name, [Group("SCHEDULED"), Group("PENDING"), Added, Messages], solapiRejections, handler => OpenSolapi(handler, call))
            {
                Otherwise = Sound,
            };
        }

        yield return new HostileOperation("JSMS common Schedule batch", ResponseCorpus.JsmsResponses("CreateBatchSchedule"), jsmsRejections, static handler => OpenJsms(handler, static (client, _, request) =>
            client.ScheduleAsync(request with { Recipients = [request.Recipients[0], request.Recipients[0]] }, MockCall.Token)));
    }

    /// <summary>A batch as large as JSMS accepts.</summary>
    public static HostileOperation Thousand { get; } = new("JSMS common Schedule thousand", ResponseCorpus.JsmsResponses("CreateBatchSchedule"), [], static handler => OpenJsms(handler, static (client, _, request) =>
        client.ScheduleAsync(request with { Recipients = [.. Enumerable.Repeat(request.Recipients[0], 1000)] }, MockCall.Token)));

    private static byte[] Added => Bytes("""{"errorCount":0,"resultList":[{"to":"01012345678","messageId":"M1","statusCode":"2000","customFields":{"reference":"r"}}]}""");

    private static byte[] Messages => Bytes("""{"messageList":{"M1":{"messageId":"M1","to":"01012345678","country":"82","statusCode":"2000","customFields":{"reference":"r"}}}}""");

    /// <summary>SOLAPI's responses when all is well: a schedule that was just created exists, and one that was just canceled does not.</summary>
    private static byte[] Sound(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/messages", StringComparison.Ordinal))
            return request.Method == HttpMethod.Put ? Added : Messages;
        return Group(request.Method == HttpMethod.Delete ? "PENDING" : "SCHEDULED");
    }

    private static (IDisposable, Func<Task>) OpenJsms(HttpMessageHandler handler, Func<IScheduledMessageClient, ScheduleId, ScheduledMessageRequest, Task> call)
    {
        var options = MockJsms.Options();
        options.Templates["appointment"] = Template();
        var client = new JsmsScheduleClient(options, handler, new SettableClock(MockJsms.Now));
        return (client, () => call(client, ScheduleId.JsmsSingle(MockJsms.ScheduleId), Request(MockJsms.SendAt, "+8613812345678")));
    }

    private static (IDisposable, Func<Task>) OpenSolapi(HttpMessageHandler handler, Func<IScheduledMessageClient, ScheduleId, ScheduledMessageRequest, Task> call)
    {
        var options = MockSolapi.Options();
        options.Templates["appointment"] = Template();
        // A sequence that is not settled is polled until its time is up.
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMilliseconds(100);
        var client = new SolapiGroupScheduleClient(options, handler, new SettableClock(MockSolapi.Now));
        return (client, () => call(client, ScheduleId.SolapiGroup("G1"), Request(MockSolapi.SendAt, "+821012345678")));
    }

    private static MessageTemplate Template() => new()
    {
        Jsms = new JsmsTemplateOptions { TemplateId = 1250 },
        Solapi = new SolapiTemplateOptions { Text = "예약", From = "0212345678" },
    };

    private static ScheduledMessageRequest Request(DateTimeOffset sendAt, string number) => new()
    {
        SendAt = sendAt,
        Content = MessageContent.Template("appointment"),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse(number), Reference = "r" }],
    };

    private static async Task<List<ScheduledRecipient>> ReadAsync(IScheduledMessageClient client, ScheduleId id)
    {
        List<ScheduledRecipient> recipients = [];
        await foreach (var recipient in client.GetRecipientsAsync(id, MockCall.Token))
            recipients.Add(recipient);
        return recipients;
    }

    private static byte[] Group(string status) =>
        Bytes($$"""{"groupId":"G1","count":{"registeredSuccess":1 },"status":"{{status}}","scheduledDate":"2021-11-16T05:12:39.157Z","customFields":{"reference":"r"} }""");

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
