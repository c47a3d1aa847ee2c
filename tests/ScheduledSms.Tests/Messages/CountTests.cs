using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Messages;

/// <summary>Where a provider's counts and its list disagree, the counts win: nobody is accepted because nobody mentioned them.</summary>
public sealed class CountTests
{
    private const string Chinese = "1381234567";
    private const string Korean = "0101234567";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"schedule_id":"S1","success_count":1,"failure_count":2}""", 1)]
    [InlineData("""{"schedule_id":"S1","success_count":2,"failure_count":0}""", 2)]
    [InlineData("""{"schedule_id":"S1","success_count":"1","failure_count":"2","failure_recipients":null}""", 1)]
    [InlineData("""{"schedule_id":"S1","success_count":3,"failure_count":1,"failure_recipients":[{"error_code":"50006","mobile":"13812345670"}]}""", 2)]
    [InlineData("""{"schedule_id":"S1","success_count":9,"failure_count":0}""", 3)]
    public async Task JSMS_counts_count(string response, int accepted)
    {
        await using var server = StartResponding(response);
        using var client = Jsms(server.Url);

        var scheduled = await client.Common().ScheduleAsync(Request(Chinese, "86"), Token);

        Assert.Equal((3, accepted, 3 - accepted), (scheduled.TotalCount, scheduled.AcceptedCount, scheduled.RejectedCount));
        if (accepted < 3)
        {
            var failure = Assert.Throws<ScheduledSmsException>(scheduled.EnsureAllAccepted);
            Assert.StartsWith($"{3 - accepted} of 3 recipients were rejected", failure.Message, StringComparison.Ordinal);
            Assert.Equal(scheduled.RejectedRecipients.Count == 0, failure.Message.Contains("counted, but not named", StringComparison.Ordinal));
            Assert.Equal(scheduled.RejectedRecipients.Count == 0 ? ScheduledSmsErrorCode.Unrecognized : ScheduledSmsErrorCode.InvalidRecipient, failure.Code);
        }
    }

    [Fact]
    public async Task JSMS_that_rejects_everybody_and_names_one_rejected_everybody()
    {
        await using var server = StartResponding("""{"schedule_id":"S1","success_count":0,"failure_count":3,"failure_recipients":[{"error_code":"50006","mobile":"13812345670"}]}""");
        using var client = Jsms(server.Url);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(Request(Chinese, "86"), Token));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRecipient), (failure.Outcome, failure.Code));
        Assert.Contains("3 of 3 recipients were rejected, the first for InvalidRecipient. 2 of them are counted, but not named.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSMS_that_counts_nobody_has_not_said_what_became_of_them()
    {
        await using var server = StartResponding("""{"schedule_id":"S1","success_count":0,"failure_count":0}""");
        using var client = Jsms(server.Url);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(Request(Chinese, "86"), Token));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse, ScheduleId.JsmsBatch("S1")), (failure.Outcome, failure.Code, failure.ScheduleId));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"schedule_id":"S1","success_count":2,"failure_count":1,"failure_recipients":[{"error_code":"50006","mobile":"13812345670"},{"error_code":"50006","mobile":"13812345671"},{"error_code":"50006","mobile":"13812345672"}]}""")]
    [InlineData("""{"schedule_id":"S1","success_count":-1,"failure_count":4}""")]
    public async Task JSMS_that_contradicts_itself_about_everybody_is_not_certain(string response)
    {
        await using var server = StartResponding(response);
        using var client = Jsms(server.Url);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(Request(Chinese, "86"), Token));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse, false), (failure.Outcome, failure.Code, failure.IsSafeToRetry));
    }

    [Fact]
    public async Task What_the_scheduled_group_counts_as_rejected_is_rejected()
    {
        await using var server = LoopbackServer.Start((request, _) => Respond(200, request.Line.StartsWith("PUT", StringComparison.Ordinal)
            ? $$"""{"errorCount":0,"resultList":[{{string.Join(',', Enumerable.Range(0, 3).Select(static index => $$"""{"to":"{{Korean}}{{index}}","statusCode":"2000"}"""))}}]}"""
            : $$$"""{"groupId":"{{{Accounts.SolapiId}}}","status":"{{{(request.Line.Contains("/schedule", StringComparison.Ordinal) ? "SCHEDULED" : "PENDING")}}}","count":{"registeredSuccess":1,"registeredFailed":2}}"""));
        using var client = Solapi(server.Url);

        var scheduled = await client.Common().ScheduleAsync(Request(Korean, "82"), Token);

        Assert.Equal((3, 1, 2), (scheduled.TotalCount, scheduled.AcceptedCount, scheduled.RejectedCount));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_list_of_SOLAPI_s_that_names_one_of_three_leaves_the_rest_to_its_group_s_counts(int rejected)
    {
        await using var server = StartSolapi(errors: 0, listed: [Korean + "0"], $"{{\"registeredSuccess\":{3 - rejected},\"registeredFailed\":{rejected}}}");
        using var client = Solapi(server.Url);

        var scheduled = await client.Common().ScheduleAsync(Request(Korean, "82"), Token);

        Assert.Equal((3, 3 - rejected), (scheduled.TotalCount, scheduled.AcceptedCount));
        Assert.Equal(["POST", "PUT", "GET", "POST"], server.Requests.Select(static request => request.Line.Split(' ')[0]));
    }

    [Fact]
    public async Task All_or_none_holds_for_those_who_are_counted_and_not_named()
    {
        await using var server = StartSolapi(errors: 0, listed: [Korean + "0"], """{"registeredSuccess":2,"registeredFailed":1}""");
        using var client = Solapi(server.Url);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(Request(Korean, "82") with { RejectedRecipientHandling = RejectedRecipientHandling.Abort }, Token));

        Assert.Equal(SendOutcome.Rejected, failure.Outcome);
        Assert.Contains("1 of 3 recipients were rejected. 1 of them are counted, but not named. Nothing was scheduled.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, static request => request.Line.Contains("/schedule", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_of_SOLAPI_s_that_names_everybody_and_counts_more_errors_is_not_believed()
    {
        await using var server = StartSolapi(errors: 2, listed: [Korean + "0", Korean + "1", Korean + "2"], """{"registeredSuccess":1,"registeredFailed":2}""");
        using var client = Solapi(server.Url);

        var scheduled = await client.Common().ScheduleAsync(Request(Korean, "82"), Token);

        Assert.Equal((1, 2, 0), (scheduled.AcceptedCount, scheduled.RejectedCount, scheduled.RejectedRecipients.Count));
    }

    [Fact]
    public async Task Recipients_who_share_a_number_get_their_own_references()
    {
        var request = Request(Chinese, "86") with
        {
            Recipients = [Row("101", "a"), Row("102", "b"), Row("103", "a"), Row("104", "c")],
        };
        await using var server = StartResponding("""
            {"schedule_id":"S1","success_count":1,"failure_count":3,"failure_recipients":[
             {"error_code":"50006","mobile":"13812345670","temp_para":{"name":"c"}},
             {"error_code":"50006","mobile":"13812345670","temp_para":{"name":"a"}},
             {"error_code":"50006","mobile":"13812345670","temp_para":{"name":"a"}}]}
            """);
        using var client = Jsms(server.Url);

        var scheduled = await client.Common().ScheduleAsync(request, Token);

        Assert.Equal(["104", "101", "103"], scheduled.RejectedRecipients.Select(static rejected => rejected.Reference));

        static MessageRecipient Row(string line, string name) => new()
        {
            PhoneNumber = PhoneNumber.Parse("+8613812345670"),
            Parameters = new Dictionary<string, string> { ["name"] = name },
            Reference = line,
        };
    }

    [Theory]
    [InlineData(3, "101", "102", "103")]
    [InlineData(2, null, null)]
    public async Task Without_anything_that_tells_them_apart_a_reference_is_given_only_if_it_is_certain(int rejected, params string?[] expected)
    {
        var entry = """{"error_code":"50006","mobile":"13812345670"}""";
        await using var server = StartResponding($$"""{"schedule_id":"S1","success_count":1,"failure_count":{{rejected}},"failure_recipients":[{{string.Join(',', Enumerable.Repeat(entry, rejected))}}]}""");
        using var client = Jsms(server.Url);
        var recipients = Enumerable.Range(101, 3).Select(static line => new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+8613812345670"), Parameters = Name, Reference = $"{line}" });
        var other = new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+8613812345679"), Parameters = Name, Reference = "104" };

        var scheduled = await client.Common().ScheduleAsync(Request(Chinese, "86") with { Recipients = [.. recipients, other] }, Token);

        Assert.Equal(expected, scheduled.RejectedRecipients.Select(static one => one.Reference));
    }

    private static Dictionary<string, string> Name => new() { ["name"] = "a" };

    private static ScheduledMessageRequest Request(string number, string code) => new()
    {
        SendAt = TimeProvider.System.GetUtcNow().AddHours(2),
        Content = MessageContent.Template("note"),
        Recipients = [.. Enumerable.Range(0, 3).Select(index => new MessageRecipient { PhoneNumber = PhoneNumber.Parse($"{number}{index}", code), Parameters = Name })],
    };

    private static MessageTemplate Template => new()
    {
        Parameters = { "name" },
        Jsms = new JsmsTemplateOptions { TemplateId = 1 },
        Solapi = new SolapiTemplateOptions { Text = "{name}", From = "0212345678" },
    };

    private static JsmsScheduleClient Jsms(Uri server)
    {
        var options = Accounts.Jsms(server);
        options.Templates["note"] = Template;
        return new JsmsScheduleClient(options);
    }

    private static SolapiGroupScheduleClient Solapi(Uri server)
    {
        var options = Accounts.Solapi(server);
        options.Templates["note"] = Template;
        return new SolapiGroupScheduleClient(options);
    }

    private static LoopbackServer StartSolapi(int errors, string[] listed, string counts) => LoopbackServer.Start((request, _) => Respond(200, request.Line switch
    {
        var line when line.StartsWith("PUT", StringComparison.Ordinal) =>
            $$"""{"errorCount":{{errors}},"resultList":[{{string.Join(',', listed.Select(static to => $$"""{"to":"{{to}}","statusCode":"2000"}"""))}}]}""",
        var line when line.StartsWith("GET", StringComparison.Ordinal) => $$"""{"groupId":"{{Accounts.SolapiId}}","status":"PENDING","count":{{counts}}}""",
        var line when line.Contains("/schedule", StringComparison.Ordinal) => Accounts.SolapiGroup,
        _ => $$"""{"groupId":"{{Accounts.SolapiId}}","status":"PENDING"}""",
    }));
}
