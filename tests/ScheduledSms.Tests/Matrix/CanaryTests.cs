using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Matrix;

/// <summary>What the matrix does not cover: rejections before any request, what every public type prints, and that the search finds what is there.</summary>
[Collection(nameof(FaultMatrixTests))]
public sealed class CanaryTests
{
    private static readonly DateTimeOffset Tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);

    private static Dictionary<string, string> TooLong => new() { ["note"] = Canary.Field + new string('x', 1000) };

    public static TheoryData<string> Rejections => [.. Rejected.Keys];

    public static TheoryData<Type> PublicTypes => [.. typeof(JsmsScheduleClient).Assembly.GetExportedTypes()
        .Where(static type => type is { IsAbstract: false, IsInterface: false, IsEnum: false } && !type.IsSubclassOf(typeof(Exception)) && type.GetConstructor([]) is not null)];

    private static Dictionary<string, Func<JsmsScheduleClient, SolapiGroupScheduleClient, Task>> Rejected { get; } = new()
    {
        ["a number with a space"] = static (jsms, _) => jsms.CreateScheduleAsync(Single(Canary.ChineseNumbers[0] + " ")),
        ["a text that is half a character"] = static (jsms, _) => jsms.CreateScheduleAsync(Single(Canary.ChineseNumbers[0]) with { TemplateParameters = new Dictionary<string, string> { ["time"] = Canary.Text + "\ud800" } }),
        ["a recipient in a batch"] = static (jsms, _) => jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest { SendAt = Tomorrow, TemplateId = 1, Recipients = [new JsmsBatchRecipient { Mobile = Canary.ChineseNumbers[0] + "\n" }] }),
        ["a long tag"] = static (jsms, _) => jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest { SendAt = Tomorrow, TemplateId = 1, Tag = Canary.Tag + "x", Recipients = [new JsmsBatchRecipient { Mobile = Canary.ChineseNumbers[0] }] }),
        ["a past time"] = static (jsms, _) => jsms.CreateScheduleAsync(Single(Canary.ChineseNumbers[0]) with { SendAt = Tomorrow.AddDays(-2) }),
        ["a Korean number at JSMS"] = static (jsms, _) => jsms.Common().ScheduleAsync(Common(MessageContent.Template("appointment"))),
        ["a text at JSMS"] = static (jsms, _) => jsms.Common().ScheduleAsync(Common(MessageContent.Text(Canary.Text, Canary.Sender))),
        ["a number with hyphens"] = static (_, solapi) => solapi.AddMessagesAsync("G1", [Message() with { To = [Canary.KoreanNumbers[0] + "-"] }]),
        ["a sender with letters"] = static (_, solapi) => solapi.AddMessagesAsync("G1", [Message() with { From = Canary.Sender + "x" }]),
        ["a long text"] = static (_, solapi) => solapi.AddMessagesAsync("G1", [Message() with { Text = Canary.Text + new string('가', 2000) }]),
        ["a long subject"] = static (_, solapi) => solapi.AddMessagesAsync("G1", [Message() with { Subject = Canary.Subject + new string('가', 40) }]),
        ["a text of half a character"] = static (_, solapi) => solapi.AddMessagesAsync("G1", [Message() with { Text = Canary.Text + "\ud800" }]),
        ["a long custom field"] = static (_, solapi) => solapi.AddMessagesAsync("G1", [Message() with { CustomFields = TooLong }]),
        ["a long custom field of a group"] = static (_, solapi) => solapi.CreateGroupAsync(new SolapiGroupRequest { CustomFields = TooLong }),
        ["a parameter too few"] = static (_, solapi) => solapi.Common().ScheduleAsync(Common(MessageContent.Template("appointment"))),
        ["a parameter too many"] = static (_, solapi) => solapi.Common().ScheduleAsync(Common(MessageContent.Template("appointment"), ("time", Canary.Text), ("place", Canary.Word))),
        ["a template nobody declared"] = static (_, solapi) => solapi.Common().ScheduleAsync(Common(MessageContent.Template("unknown"), ("time", Canary.Text))),
        ["a number that may not be texted"] = static (_, solapi) => solapi.Common().ScheduleAsync(Common(MessageContent.Text(Canary.Text))),
        ["an id that climbs"] = static (jsms, _) => jsms.GetScheduleAsync(".."),
    };

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task A_rejection_before_any_request_prints_nothing_of_it(string what)
    {
        using var log = new CanaryLog();
        using var loggers = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        var jsmsOptions = new JsmsOptions { AppKey = Canary.JsmsKey, MasterSecret = Canary.JsmsSecret };
        var solapiOptions = new SolapiOptions { ApiKey = Canary.SolapiKey, ApiSecret = Canary.SolapiSecret, From = Canary.Sender, OnlyTo = { "+821000000000" } };
        foreach (var options in new ProviderOptions[] { jsmsOptions, solapiOptions })
        {
            options.Templates["appointment"] = new MessageTemplate
            {
                Parameters = { "time" },
                Jsms = new JsmsTemplateOptions { TemplateId = 1 },
                Solapi = new SolapiTemplateOptions { Text = Canary.TemplateText + " {time}" },
            };
        }

        using var jsms = new JsmsScheduleClient(jsmsOptions, new UnreachableHandler(), loggerFactory: loggers);
        using var solapi = new SolapiGroupScheduleClient(solapiOptions, new UnreachableHandler(), loggerFactory: loggers);

        var rejection = await Assert.ThrowsAsync<ScheduledSmsException>(() => Rejected[what](jsms, solapi));

        Assert.Equal((SendOutcome.Rejected, 0), (rejection.Outcome, rejection.Attempts));
        Assert.Empty(Printed.Leaks(rejection));
        Assert.Empty(log.Leaks);
    }

    [Fact]
    public void A_rejection_of_settings_prints_no_key()
    {
        var jsms = Assert.Throws<OptionsValidationException>(static () => new JsmsScheduleClient(new JsmsOptions { AppKey = Canary.JsmsKey + ":", MasterSecret = Canary.JsmsSecret + "\n", DeveloperKey = Canary.DeveloperKey, DeveloperSecret = Canary.DeveloperSecret + " " }));
        var solapi = Assert.Throws<OptionsValidationException>(static () => new SolapiGroupScheduleClient(new SolapiOptions { ApiKey = Canary.SolapiKey + ",", ApiSecret = Canary.SolapiSecret + "\r\n", OnlyTo = { Canary.KoreanNumbers[0] } }));

        Assert.Equal(3, jsms.Failures.Count());
        Assert.Equal(3, solapi.Failures.Count());
        Assert.Empty(Printed.Leaks(jsms));
        Assert.Empty(Printed.Leaks(solapi));
    }

    [Fact]
    public void A_number_that_cannot_be_read_is_not_quoted() =>
        Assert.All([Canary.KoreanNumbers[0], Canary.KoreanNumbers[0] + "x", "+" + Canary.KoreanNumbers[0] + Canary.KoreanNumbers[1]], static number => Assert.Empty(Printed.Leaks(Assert.Throws<FormatException>(() => PhoneNumber.Parse(number)))));

    [Fact]
    public void A_number_that_can_be_read_in_two_ways_or_has_no_such_length_is_not_quoted() =>
        Assert.All(
            [("39" + Canary.KoreanNumbers[0][1..], "39"), (Canary.KoreanNumbers[0] + "x", "82"), (Canary.KoreanNumbers[0] + "99", "82"), (Canary.KoreanNumbers[0] + ".0", "82"), (Canary.KoreanNumbers[0], "34"), ("82", Canary.KoreanNumbers[0])],
            static number => Assert.Empty(Printed.Leaks(Assert.Throws<FormatException>(() => PhoneNumber.Parse(number.Item1, number.Item2)))));

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void No_public_type_prints_its_texts_or_shows_them_to_a_debugger(Type type)
    {
        var sample = MockSample.Of(type, Canary.Word);

        // Ids, codes and states of the provider may be printed; here each is the mark and the property's name.
        var printed = SafeToPrint.Aggregate(sample.ToString()!, static (text, name) => text.Replace($"{Canary.Word}-{name}!", "", StringComparison.Ordinal).Replace($"{Canary.Word}-Group!-{name}!", "", StringComparison.Ordinal));
        Assert.Null(Canary.Find("public type", printed));
        Assert.Null(Canary.Find("public type", PhoneNumber.Parse("+82" + Canary.KoreanNumbers[0][1..]).ToString()));
        Assert.DoesNotContain(type.GetCustomAttributesData(), static attribute => attribute.AttributeType.Namespace == typeof(DebuggerDisplayAttribute).Namespace);
    }

    [Fact]
    public void A_content_prints_no_text() => Assert.Null(Canary.Find("public type", MessageContent.Text(Canary.Text, Canary.Sender).ToString()));

    private static string[] SafeToPrint => ["Id", "ScheduleId", "MessageId", "GroupId", "ErrorCode", "ResultCode", "StatusCode", "Status", "ProviderCode", "ProviderStatus"];

    [Fact]
    public void What_is_there_is_found_in_every_form()
    {
        Assert.All([Canary.JsmsKey, Canary.SolapiSecret, Canary.Hangul, Canary.Chinese, Canary.ChineseNumbers[1], Canary.KoreanNumbers[0], Canary.Sender], static value =>
        {
            Assert.All(
                [value, Uri.EscapeDataString(value), JsonSerializer.Serialize(value), JsonSerializer.Serialize(value).ToUpperInvariant(), Convert.ToBase64String(Encoding.UTF8.GetBytes(value)), Convert.ToBase64String(Encoding.UTF8.GetBytes("a:" + value)), Convert.ToBase64String(Encoding.UTF8.GetBytes("ab:" + value + ":c"))],
                static form => Assert.NotNull(Canary.Find("proof", $"before {form} after")));
        });
        Assert.Null(Canary.Find("proof", "nothing +82********12 here"));
        Assert.NotNull(Canary.Find("proof", $"call {Canary.KoreanNumbers[0][..3]}-{Canary.KoreanNumbers[0][3..7]}-{Canary.KoreanNumbers[0][7..]}"));
    }

    [Fact]
    public void What_is_there_is_found_in_every_place()
    {
        using var log = new CanaryLog();
        var logger = log.CreateLogger("proof");
        using (logger.BeginScope(Canary.Word))
            logger.LogTrace(new InvalidOperationException(Canary.Word), "{Number}", Canary.KoreanNumbers[0]);
        Assert.All(["log scope", "log line", "log state value", "logged exception"], place => Assert.Contains(log.Leaks, leak => leak.StartsWith(place, StringComparison.Ordinal)));

        using var listeners = new CanaryListeners();
        using var spans = new ActivitySource("ScheduledSms.Proof");
        spans.StartActivity("proof")!.SetTag("to", Canary.Word).AddBaggage("text", Canary.Word).Dispose();
        using var meter = new Meter("ScheduledSms.Proof");
        meter.CreateCounter<int>("proof").Add(1, new KeyValuePair<string, object?>("to", Canary.Word));
        using var events = new EventSource("ScheduledSms.Proof", EventSourceSettings.EtwSelfDescribingEventFormat);
        events.Write("proof", new { To = Canary.Word });
        Assert.All(["span tag", "span baggage", "metric tag", "event value"], place => Assert.Contains(listeners.Leaks, leak => leak.StartsWith(place, StringComparison.Ordinal)));

        var failure = new ScheduledSmsException("failed", new InvalidOperationException("inner") { Data = { ["to"] = Canary.Word } }) { Provider = "p", Operation = "o", Code = default, Outcome = default, ResponseBody = Canary.Hangul };
        Assert.All(["ResponseBody", "InvalidOperationException.Data"], place => Assert.Contains(Printed.Leaks(failure), leak => leak.Contains(place, StringComparison.Ordinal)));
    }

    private static JsmsScheduleRequest Single(string mobile) => new() { SendAt = Tomorrow, Mobile = mobile, TemplateId = 1, TemplateParameters = new Dictionary<string, string> { ["time"] = Canary.Text } };

    private static SolapiMessage Message() => new() { To = [Canary.KoreanNumbers[0]], From = Canary.Sender, Text = Canary.Text, Subject = Canary.Subject };

    private static ScheduledMessageRequest Common(MessageContent content, params (string Name, string Value)[] parameters) => new()
    {
        SendAt = Tomorrow,
        Content = content,
        Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(Canary.E164(Canary.KoreanNumbers[0], "82")), Parameters = parameters.ToDictionary(static pair => pair.Name, static pair => pair.Value) }],
    };

    private sealed class UnreachableHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new InvalidOperationException("It was to be rejected before it was sent.");
    }
}
