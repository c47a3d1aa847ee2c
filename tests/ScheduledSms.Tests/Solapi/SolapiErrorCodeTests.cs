using System.Net;
using ScheduledSms.Solapi.Models;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>Every known errorCode, through the real client. The list is taken from the references, not from the map.</summary>
public sealed class SolapiErrorCodeTests
{
    private static readonly (string Codes, ScheduledSmsErrorCode Meaning)[] Table =
    [
        ("InvalidAPIKey SignatureDoesNotMatch DuplicatedSignature Unauthorized InvalidToken", AuthenticationFailed),
        ("RequestTimeTooSkewed", ClockSkew),
        ("ValidationError InvalidStatusCode FailedToAddMessage InvalidCountryId InvalidPaymentId", InvalidRequest),
        ("InvalidAppId BlockedApp InDevelopment InactiveApp Forbidden Forbidde InvalidAccountId", AccountNotAllowed),
        ("InvalidScheduledDate", InvalidSendTime),
        ("InvalidStatus InvalidGroupStatus NotOperationalStatus DeletedGroup FailedGroup ScheduledGroup", WrongState),
        ("GroupInProcessing AlreadySent", AlreadySentOrCanceled),
        ("NotEnoughBalance BalanceInsufficient", InsufficientBalance),
        ("ResourceNotFound ImageNotFound", NotFound),
        ("RecipientsTooMany", TooManyRecipients),
        ("TooManyRequests", RateLimited),
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

    [Fact]
    public void The_map_holds_every_known_code_and_no_other() =>
        Assert.Equal(
            Table.SelectMany(static row => row.Codes.Split(' ')).Order(StringComparer.OrdinalIgnoreCase),
            SolapiErrorMap.Codes.Keys.Order(StringComparer.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_known_code_means_the_same_with_any_status_and_in_any_case(string code, ScheduledSmsErrorCode meaning)
    {
        foreach (var status in new[] { HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Conflict })
        {
            foreach (var spelling in new[] { code, code.ToUpperInvariant(), code.ToLowerInvariant() })
            {
                var failure = await ScheduleAsync(status, $$"""{ "errorCode": "{{spelling}}", "errorMessage": "그렇게 답했습니다" }""");

                Assert.Equal((meaning, spelling, "그렇게 답했습니다", status), (failure.Code, failure.ProviderCode, failure.ProviderMessage, failure.StatusCode!.Value));
                Assert.Equal(OutcomeOf(code), failure.Outcome);
            }
        }
    }

    [Fact]
    public async Task A_key_that_is_spelt_in_the_newer_way_is_the_same_failure() =>
        Assert.Equal(AuthenticationFailed, (await ScheduleAsync(HttpStatusCode.BadRequest, """{ "errorCode": "InvalidApiKey" }""")).Code);

    [Theory]
    [InlineData("SomethingNew", HttpStatusCode.BadRequest, Unrecognized, SendOutcome.Rejected)]
    [InlineData("SomethingNew", HttpStatusCode.Unauthorized, AuthenticationFailed, SendOutcome.Rejected)]
    [InlineData("SomethingNew", HttpStatusCode.TooManyRequests, RateLimited, SendOutcome.Throttled)]
    [InlineData("SomethingNew", HttpStatusCode.ServiceUnavailable, ProviderUnavailable, SendOutcome.Unknown)]
    [InlineData("", HttpStatusCode.BadRequest, Unrecognized, SendOutcome.Rejected)]
    public async Task A_code_that_nobody_knows_yet_is_kept_and_the_status_decides(string code, HttpStatusCode status, ScheduledSmsErrorCode meaning, SendOutcome outcome)
    {
        var failure = await ScheduleAsync(status, $$"""{ "errorCode": "{{code}}", "errorMessage": "new" }""");

        Assert.Equal((meaning, outcome, code, "new"), (failure.Code, failure.Outcome, failure.ProviderCode, failure.ProviderMessage));
    }

    [Fact]
    public async Task A_429_says_message_where_others_say_errorMessage()
    {
        var failure = await ScheduleAsync(HttpStatusCode.TooManyRequests, """{ "errorCode": "TooManyRequests", "message": "천천히" }""");

        Assert.Equal((RateLimited, SendOutcome.Throttled, "TooManyRequests", "천천히"), (failure.Code, failure.Outcome, failure.ProviderCode, failure.ProviderMessage));
        Assert.True(failure.IsSafeToRetry);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task The_provider_s_code_for_too_many_requests_counts_with_any_status(HttpStatusCode status) =>
        Assert.Equal(SendOutcome.Throttled, (await ScheduleAsync(status, """{ "errorCode": "TooManyRequests" }""")).Outcome);

    [Fact]
    public async Task A_429_is_throttled_whatever_its_code_says() =>
        Assert.Equal(SendOutcome.Throttled, (await ScheduleAsync(HttpStatusCode.TooManyRequests, """{ "errorCode": "Forbidden" }""")).Outcome);

    /// <summary>A failing server may fail after it did the work, whatever its response says about the request.</summary>
    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task A_known_code_with_a_server_s_failure_leaves_the_outcome_unknown(HttpStatusCode status)
    {
        var failure = await ScheduleAsync(status, """{ "errorCode": "ValidationError", "errorMessage": "x" }""");

        Assert.Equal((InvalidRequest, SendOutcome.Unknown), (failure.Code, failure.Outcome));
    }

    [Fact]
    public async Task A_signature_that_was_used_before_means_that_an_earlier_copy_arrived()
    {
        var failure = await ScheduleAsync(HttpStatusCode.Forbidden, """{ "errorCode": "DuplicatedSignature", "errorMessage": "used" }""");

        Assert.Equal((AuthenticationFailed, SendOutcome.Unknown, false), (failure.Code, failure.Outcome, failure.IsSafeToRetry));
    }

    [Fact]
    public async Task An_error_body_may_hold_its_status_again_as_text() =>
        Assert.Equal(NotFound, (await ScheduleAsync(HttpStatusCode.NotFound, """{ "statusCode": "404", "errorCode": "ResourceNotFound", "errorMessage": "x" }""")).Code);

    [Fact]
    public async Task A_code_survives_words_that_are_no_valid_text()
    {
        var failure = await ScheduleAsync(HttpStatusCode.BadRequest, """{ "errorCode": "InvalidScheduledDate", "errorMessage": "\ud800" }""");

        Assert.Equal((InvalidSendTime, "InvalidScheduledDate"), (failure.Code, failure.ProviderCode));
    }

    [Fact]
    public async Task A_failure_names_the_call_and_what_it_was_about()
    {
        var failure = await ScheduleAsync(HttpStatusCode.BadRequest, """{ "errorCode": "InvalidScheduledDate" }""");

        Assert.Equal((ProviderNames.Solapi, null, "group.schedule", MockSolapi.GroupId), (failure.Provider, failure.Account, failure.Operation, failure.ProviderScheduleId));
        Assert.Equal(MockSolapi.SendAt, failure.SendAt);
        Assert.False(string.IsNullOrEmpty(failure.RequestId));
    }

    private static async Task<ScheduledSmsException> ScheduleAsync(HttpStatusCode status, string body)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(status, body));
        return await FailureAsync(() => client.ScheduleGroupAsync(MockSolapi.GroupId, MockSolapi.SendAt, Token));
    }

    private static SendOutcome OutcomeOf(string code) => code switch
    {
        "TooManyRequests" => SendOutcome.Throttled,
        "DuplicatedSignature" => SendOutcome.Unknown,
        _ => SendOutcome.Rejected,
    };
}
