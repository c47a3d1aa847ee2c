using System.Globalization;
using System.Net;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Jsms;

/// <summary>Every code on the provider's pages, through the real client. The list is taken from the pages, not from the map.</summary>
public sealed class JsmsErrorCodeTests
{
    /// <summary>Documented codes, on the schedule page or another, and what each requires of a caller.</summary>
    private static readonly (string Codes, ScheduledSmsErrorCode Meaning)[] Table =
    [
        ("50001 50002", AuthenticationFailed),
        ("50003 50007 50016 50017 50018 50030", InvalidRequest),
        ("50004 50006", InvalidRecipient),
        ("50005 50013 50020 50021 50022 50023 50025", InvalidTemplate),
        ("50008 50035 50036", AccountNotAllowed),
        ("50009", RateLimited),
        ("50010 50011 50015 50039 50040 50041 50045 50101", InvalidRequest),
        ("50012 50047 50103 50105", WrongState),
        ("50014", InsufficientBalance),
        ("50019", ProviderUnavailable),
        ("50024", RecipientOptedOut),
        ("50026 50028", NotFound),
        ("50027", InvalidSendTime),
        ("50029", AlreadySentOrCanceled),
        ("50031", TooManyRecipients),
        ("50033", QuotaExceeded),
        ("50034", Duplicate),
        ("50037 50038 50054", ContentRejected),
        ("50042 50043 50044 50046 50052 50053 50102 50104", InvalidTemplate),
    ];

    public static TheoryData<string, ScheduledSmsErrorCode> Rows()
    {
        var rows = new TheoryData<string, ScheduledSmsErrorCode>();
        foreach (var (codes, meaning) in Table)
        {
            foreach (var code in codes.Split(' '))
                rows.Add(code, meaning);
        }

        return rows;
    }

    /// <summary>50000 to 50105, without success and without the gaps that no page documents.</summary>
    public static IEnumerable<string> Documented() => Enumerable.Range(50001, 105)
        .Where(static code => code is not (50032 or (>= 50048 and <= 50051) or (>= 50055 and <= 50100)))
        .Select(static code => code.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void The_list_holds_every_documented_code_once() =>
        Assert.Equal(Documented(), Table.SelectMany(static row => row.Codes.Split(' ')).Order(StringComparer.Ordinal));

    [Fact]
    public void The_map_holds_every_documented_code_and_no_other()
    {
        Assert.Equal(54, JsmsErrorMap.Codes.Count);
        Assert.Equal(Documented(), JsmsErrorMap.Codes.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_documented_code_means_the_same_whatever_the_status(string code, ScheduledSmsErrorCode meaning)
    {
        foreach (var status in new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.NotFound })
        {
            var failure = await CreateAsync(status, $$"""{ "error": { "code": {{code}}, "message": "said so" } }""");

            Assert.Equal((meaning, code, "said so", status), (failure.Code, failure.ProviderCode, failure.ProviderMessage, failure.StatusCode!.Value));
            Assert.Equal(OutcomeOf(meaning), failure.Outcome);
            Assert.Equal(1, failure.Attempts);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_documented_code_means_the_same_for_a_recipient_of_a_batch(string code, ScheduledSmsErrorCode meaning)
    {
        var response = $$"""{ "schedule_id": "x", "success_count": 0, "failure_count": 1, "failure_recipients": [ { "error_code": "{{code}}" } ] }""";
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, response));

        var result = await client.CreateBatchScheduleAsync(MockJsms.Batch(), Token);

        Assert.Equal(meaning, Assert.Single(result.RejectedRecipients).Code);
    }

    [Theory]
    [InlineData("50032")]
    [InlineData("50048")]
    [InlineData("50100")]
    [InlineData("50106")]
    [InlineData("99999")]
    [InlineData("\"E_NEW\"")]
    public async Task A_code_that_nobody_knows_yet_is_kept(string code)
    {
        var failure = await CreateAsync(HttpStatusCode.Forbidden, $$"""{ "error": { "code": {{code}}, "message": "new" } }""");

        Assert.Equal((Unrecognized, SendOutcome.Rejected), (failure.Code, failure.Outcome));
        Assert.Equal(code.Trim('"'), failure.ProviderCode);
        Assert.Equal("new", failure.ProviderMessage);
    }

    /// <summary>A failing server may fail after it did the work, whatever its response says about the request.</summary>
    [Fact]
    public async Task A_known_code_with_a_server_s_failure_leaves_the_outcome_unknown()
    {
        var failure = await CreateAsync(HttpStatusCode.InternalServerError, """{ "error": { "code": 50006, "message": "invalid mobile" } }""");

        Assert.Equal((InvalidRecipient, SendOutcome.Unknown), (failure.Code, failure.Outcome));
    }

    [Fact]
    public async Task A_code_may_come_in_quotes() =>
        Assert.Equal(NotFound, (await CreateAsync(HttpStatusCode.Forbidden, """{ "error": { "code": "50028" } }""")).Code);

    [Fact]
    public async Task A_code_that_nobody_knows_yet_for_a_recipient_is_kept()
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, """{ "schedule_id": "x", "success_count": 1, "failure_count": 1, "failure_recipients": [ { "error_code": "59999" } ] }"""));

        var failed = Assert.Single((await client.CreateBatchScheduleAsync(MockJsms.Batch(2), Token)).RejectedRecipients);

        Assert.Equal(("59999", Unrecognized), (failed.ProviderCode, failed.Code));
    }

    [Theory]
    [InlineData("GetSchedule", 50028, NotFound, SendOutcome.Rejected)]
    [InlineData("DeleteSchedule", 50029, AlreadySentOrCanceled, SendOutcome.Rejected)]
    [InlineData("UpdateSchedule", 50029, AlreadySentOrCanceled, SendOutcome.Rejected)]
    [InlineData("UpdateBatchSchedule", 50031, TooManyRecipients, SendOutcome.Rejected)]
    [InlineData("GetAppBalance", 50009, RateLimited, SendOutcome.Throttled)]
    [InlineData("GetDeveloperBalance", 50002, AuthenticationFailed, SendOutcome.Rejected)]
    [InlineData("GetTemplate", 50013, InvalidTemplate, SendOutcome.Rejected)]
    [InlineData("TakeReports", 50009, RateLimited, SendOutcome.Throttled)]
    [InlineData("TakeReports", 50019, ProviderUnavailable, SendOutcome.Unknown)]
    [InlineData("CreateBatchSchedule", 50019, ProviderUnavailable, SendOutcome.Unknown)]
    public async Task A_code_means_the_same_on_every_call(string operation, int code, ScheduledSmsErrorCode meaning, SendOutcome outcome)
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.Forbidden, $$"""{ "error": { "code": {{code}}, "message": "" } }"""));

        var failure = await FailureAsync(() => MockJsms.Operations[operation](client));

        Assert.Equal((meaning, outcome), (failure.Code, failure.Outcome));
    }

    [Fact]
    public async Task A_failure_names_the_call_and_what_it_was_about()
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.Forbidden, """{ "error": { "code": 50029, "message": "wrong schedule status" } }"""));

        var failure = await FailureAsync(() => client.UpdateScheduleAsync(MockJsms.ScheduleId, MockJsms.Single(), Token));

        Assert.Equal((ProviderNames.Jsms, null, "schedule.update", MockJsms.ScheduleId), (failure.Provider, failure.Account, failure.Operation, failure.ProviderScheduleId));
        Assert.Equal(MockJsms.SendAt, failure.SendAt);
        Assert.False(string.IsNullOrEmpty(failure.RequestId));
    }

    private static async Task<ScheduledSmsException> CreateAsync(HttpStatusCode status, string body)
    {
        using var client = MockJsms.Client(MockProvider.Responding(status, body));
        return await FailureAsync(() => client.CreateScheduleAsync(MockJsms.Single(), Token));
    }

    private static SendOutcome OutcomeOf(ScheduledSmsErrorCode meaning) => meaning switch
    {
        RateLimited => SendOutcome.Throttled,
        ProviderUnavailable => SendOutcome.Unknown,
        _ => SendOutcome.Rejected,
    };
}
