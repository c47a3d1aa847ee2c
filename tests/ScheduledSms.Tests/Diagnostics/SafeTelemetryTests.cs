using System.Diagnostics;
using System.Text.RegularExpressions;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Diagnostics;

/// <summary>Spans and measurements contain no number, no text, no parameter and no key, whatever the outcome of the call.</summary>
[Collection(nameof(ListeningTests))]
public sealed partial class SafeTelemetryTests
{
    private const string Number = "13812345678";
    private const string Text = "CANARYTEXT";
    private const string Key = "CANARYKEY0000000";
    private const string Secret = "CANARYSECRET0123456789abcdef0123";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int, string> Responses() => new()
    {
        { 200, """{"schedule_id":"1a88","groupId":"G4V1","status":"SCHEDULED","resultList":[{"to":"13812345678","from":"13812345678","statusCode":"2000","statusMessage":"CANARYTEXT"}]}""" },
        { 200, $"{Number} {Text} is no response" },
        { 403, """{"error":{"code":50024,"message":"13812345678 CANARYTEXT"},"errorCode":"CANARYTEXT 13812345678","errorMessage":"CANARYTEXT"}""" },
        { 400, """{"error":{"code":"13812345678","message":"CANARYTEXT"},"errorCode":"13812345678","errorMessage":"CANARYTEXT"}""" },
        { 429, $"{Number} {Text}" },
        { 500, $"{Number} {Text} {Key} {Secret}" },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Nothing_secret_is_told(int status, string response)
    {
        await using var server = Start(Respond(status, response.Replace("CANARYTEXT 13812345678", "13812345678", StringComparison.Ordinal)));
        using var jsms = new JsmsScheduleClient(WithKeys(Accounts.Jsms(server.Url)));
        using var solapi = new SolapiGroupScheduleClient(WithKeys(Accounts.Solapi(server.Url)));
        using var telemetry = new TelemetryOfTest();

        await EndAsync(() => jsms.CreateScheduleAsync(Accounts.JsmsRequest() with { Mobile = Number, TemplateParameters = Parameters() }, Token));
        await EndAsync(() => jsms.CreateBatchScheduleAsync(Accounts.JsmsBatch() with { Tag = "CANARYTAG", Recipients = [new() { Mobile = Number, TemplateParameters = Parameters() }] }, Token));
        await EndAsync(() => jsms.CreateScheduleAsync(Accounts.JsmsRequest() with { Mobile = Number + Number + Number, TemplateParameters = Parameters() }, Token));
        await EndAsync(() => solapi.AddMessagesAsync("G4V1", [new SolapiMessage { To = [Number], From = Number, Text = Text }], Token));
        await EndAsync(() => solapi.AddMessagesAsync("G4V1", [new SolapiMessage { To = [Number + "x"], From = Number, Text = Text + "\ud800" }], Token));
        await EndAsync(() => solapi.Common().ScheduleAsync(Common(), Token));
        await EndAsync(() => solapi.Common().ScheduleAsync(Common() with { RejectedRecipientHandling = RejectedRecipientHandling.Abort }, Token));

        Assert.InRange(telemetry.Spans.Count, 10, 200);
        Assert.All(telemetry.Spans, static span => Assert.Empty(span.Events));
        Assert.All(telemetry.Spans.SelectMany(Words).Concat(telemetry.Measurements.SelectMany(static measured => measured.Tags.Values)), static word => Assert.DoesNotMatch(Secrets(), word ?? ""));
    }

    private static async Task EndAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ScheduledSmsException)
        {
            // Its outcome is not checked here.
        }
    }

    private static IEnumerable<string?> Words(Activity span) =>
        span.TagObjects.Select(static tag => tag.Value?.ToString())
            .Concat(span.Baggage.Select(static carried => carried.Value))
            .Concat([span.DisplayName, span.StatusDescription, span.TraceStateString]);

    private static ScheduledMessageRequest Common() => new()
    {
        SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
        Content = MessageContent.Text(Text, Number),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+8613812345678"), Reference = Text }],
        Reference = Text,
    };

    private static Dictionary<string, string> Parameters() => new() { ["CANARYNAME"] = Text };

    private static JsmsOptions WithKeys(JsmsOptions options)
    {
        (options.AppKey, options.MasterSecret, options.MaxRetryAttempts) = (Key, Secret, 1);
        return options;
    }

    private static SolapiOptions WithKeys(SolapiOptions options)
    {
        (options.ApiKey, options.ApiSecret, options.MaxRetryAttempts) = (Key, Secret, 1);
        return options;
    }

    [GeneratedRegex("CANARY|3812345|signature|salt|Basic|HMAC", RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();
}
