using System.Net;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Jsms;

/// <summary>Whatever comes back, on any call: one exception type and a truthful outcome.</summary>
public sealed class JsmsBadResponseTests
{
    private const string ErrorBody = """{ "error": { "code": 50006, "message": "invalid mobile" } }""";

    public static TheoryData<string, string> GarbageOnEveryCall() =>
        [.. MockJsms.Operations.Keys.SelectMany(static operation => MockGarbage.Names.Select(garbage => (operation, garbage))).Where(static row => row is not ("TakeReports", "array"))];

    public static TheoryData<string, string> EmptinessOnEveryCallButDelete() =>
        [.. MockJsms.Operations.Keys.Where(static operation => operation is not "DeleteSchedule").SelectMany(static operation => MockGarbage.EmptyNames.Select(garbage => (operation, garbage)))];

    public static TheoryData<string> OperationsWithAnId() => ["CreateSchedule", "UpdateSchedule", "CreateBatchSchedule", "UpdateBatchSchedule", "GetSchedule"];

    [Theory]
    [MemberData(nameof(GarbageOnEveryCall))]
    [MemberData(nameof(EmptinessOnEveryCallButDelete))]
    public async Task A_success_that_cannot_be_read_is_unknown(string operation, string garbage)
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, MockGarbage.Body(garbage)));

        var failure = await FailureAsync(() => MockJsms.Operations[operation](client));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
        Assert.Null(failure.ResponseBody);
    }

    [Theory]
    [MemberData(nameof(GarbageOnEveryCall))]
    [MemberData(nameof(EmptinessOnEveryCallButDelete))]
    public async Task A_rejection_that_cannot_be_read_is_judged_by_its_status(string operation, string garbage)
    {
        foreach (var (status, outcome) in MockStatuses.Outcomes)
        {
            using var client = MockJsms.Client(MockProvider.Responding(status, MockGarbage.Body(garbage)));

            var failure = await FailureAsync(() => MockJsms.Operations[operation](client));

            Assert.Equal((outcome, status), (failure.Outcome, failure.StatusCode!.Value));
            Assert.Null(failure.ProviderCode);
        }
    }

    [Theory]
    [MemberData(nameof(OperationsWithAnId))]
    public async Task A_success_without_an_id_is_unknown(string operation)
    {
        foreach (var body in new[] { "{}", """{ "schedule_id": null }""", """{ "schedule_id": "" }""", """{ "schedule_id": {} }""", """{ "schedule_id": [ "x" ] }""", """{ "schedule_id": true }""", """{ "schedule_id": "\ud800" }""", ErrorBody })
        {
            using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, body));

            var failure = await FailureAsync(() => MockJsms.Operations[operation](client));

            Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task A_delete_may_have_an_empty_response(string body)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, body);
        using var client = MockJsms.Client(provider);

        await client.DeleteScheduleAsync(MockJsms.ScheduleId, Token);

        Assert.Equal(HttpMethod.Delete, provider.Single().Method);
    }

    [Fact]
    public async Task A_delete_whose_success_holds_an_error_is_unknown()
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, ErrorBody));

        var failure = await FailureAsync(() => client.DeleteScheduleAsync(MockJsms.ScheduleId, Token));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
    }

    [Fact]
    public async Task Only_the_beginning_of_a_rejection_is_kept()
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.Forbidden, new string('가', 100_000)));

        var failure = await FailureAsync(() => client.CreateScheduleAsync(MockJsms.Single(), Token));

        Assert.InRange(failure.ResponseBody!.Length, 500, 512);
    }

    [Theory]
    [InlineData("13812345678")]
    [InlineData("138-1234-5678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("(138) 1234-5678")]
    public async Task Numbers_are_masked_wherever_the_provider_s_words_are_kept(string number)
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.Forbidden, $$"""{ "error": { "code": 50006, "message": "invalid mobile {{number}}" } }"""));

        var failure = await FailureAsync(() => client.CreateScheduleAsync(MockJsms.Single(), Token));

        Assert.All([failure.ResponseBody!, failure.ProviderMessage!, failure.Message, failure.ToString()], text => Assert.DoesNotContain("1234", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_that_is_a_number_to_dial_is_masked()
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.Forbidden, """{ "error": { "code": "mobile 13812345678 is not valid", "message": "x" } }"""));

        var failure = await FailureAsync(() => client.CreateScheduleAsync(MockJsms.Single(), Token));

        Assert.DoesNotContain("13812345678", failure.ToString() + failure.ProviderCode, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_an_exception_have_an_end()
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.Forbidden, $$"""{ "error": { "code": 50006, "message": "{{new string('x', 1_000_000)}}" } }"""));

        var failure = await FailureAsync(() => client.CreateScheduleAsync(MockJsms.Single(), Token));

        Assert.InRange(failure.Message.Length, 1, 10_000);
    }
}
