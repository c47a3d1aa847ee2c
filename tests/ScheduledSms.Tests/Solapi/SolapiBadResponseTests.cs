using System.Net;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>Whatever comes back, on any call: one exception type and a truthful outcome.</summary>
public sealed class SolapiBadResponseTests
{
    private const string ErrorBody = """{ "errorCode": "ValidationError", "errorMessage": "no" }""";

    public static TheoryData<string, string> GarbageOnEveryCall() =>
        [.. MockSolapi.Operations.Keys.SelectMany(static operation => MockGarbage.Names.Concat(MockGarbage.EmptyNames).Select(garbage => (operation, garbage))).Where(static row => row is not ("GetActiveSenderNumbers", "array"))];

    public static TheoryData<string> OperationsWithAGroup() => ["CreateGroup", "GetGroup", "DeleteGroup", "ScheduleGroup", "CancelSchedule", "SendGroup"];

    [Theory]
    [MemberData(nameof(GarbageOnEveryCall))]
    public async Task A_success_that_cannot_be_read_is_unknown(string operation, string garbage)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, MockGarbage.Body(garbage)));

        var failure = await FailureAsync(() => MockSolapi.Operations[operation](client));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
        Assert.Null(failure.ResponseBody);
    }

    [Theory]
    [MemberData(nameof(GarbageOnEveryCall))]
    public async Task A_rejection_that_cannot_be_read_is_judged_by_its_status(string operation, string garbage)
    {
        foreach (var (status, outcome) in MockStatuses.Outcomes)
        {
            using var client = MockSolapi.Client(MockProvider.Responding(status, MockGarbage.Body(garbage)));

            var failure = await FailureAsync(() => MockSolapi.Operations[operation](client));

            Assert.Equal((outcome, status), (failure.Outcome, failure.StatusCode!.Value));
            Assert.Null(failure.ProviderCode);
        }
    }

    [Theory]
    [MemberData(nameof(OperationsWithAGroup))]
    public async Task A_success_without_a_group_id_is_unknown(string operation)
    {
        foreach (var body in new[] { "{}", """{ "groupId": null }""", """{ "groupId": "" }""", """{ "groupId": {} }""", """{ "groupId": true }""", """{ "groupId": "\ud800" }""", """{ "_id": "G" }""", ErrorBody })
        {
            using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, body));

            var failure = await FailureAsync(() => MockSolapi.Operations[operation](client));

            Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
        }
    }

    [Theory]
    [InlineData("AddMessages", "{}")]
    [InlineData("AddMessages", """{ "errorCount": 0, "resultList": [] }""")]
    [InlineData("AddMessages", ErrorBody)]
    [InlineData("DeleteMessages", "{}")]
    [InlineData("DeleteMessages", ErrorBody)]
    [InlineData("ListMessages", "{}")]
    [InlineData("ListMessages", ErrorBody)]
    [InlineData("ListAllMessages", "{}")]
    [InlineData("ListAllMessages", ErrorBody)]
    [InlineData("ListGroups", "{}")]
    [InlineData("ListGroups", ErrorBody)]
    [InlineData("ListGroups", """{ "groupList": { "G": null } }""")]
    [InlineData("ListAllGroups", "{}")]
    [InlineData("ListAllGroups", ErrorBody)]
    [InlineData("GetQuota", "{}")]
    [InlineData("GetQuota", ErrorBody)]
    [InlineData("GetSenderNumbers", "{}")]
    [InlineData("GetSenderNumbers", ErrorBody)]
    [InlineData("GetSenderNumbers", """{ "senderIds": [ null ] }""")]
    [InlineData("GetActiveSenderNumbers", "{}")]
    [InlineData("GetActiveSenderNumbers", ErrorBody)]
    [InlineData("GetActiveSenderNumbers", """["029302266",null]""")]
    [InlineData("GetActiveSenderNumbers", """["029302266",true]""")]
    [InlineData("GetActiveSenderNumbers", """["029302266",["01000000001"]]""")]
    [InlineData("GetActiveSenderNumbers", """[{ "phoneNumber": "029302266" }]""")]
    [InlineData("GetActiveSenderNumbers", """["\ud800"]""")]
    [InlineData("GetActiveSenderNumbers", """["029302266"] []""")]
    public async Task A_success_without_its_list_is_unknown(string operation, string body)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, body));

        var failure = await FailureAsync(() => MockSolapi.Operations[operation](client));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
    }

    [Fact]
    public async Task Only_the_beginning_of_a_rejection_is_kept()
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.BadRequest, new string('가', 100_000)));

        var failure = await FailureAsync(() => client.GetGroupAsync(MockSolapi.GroupId, Token));

        Assert.InRange(failure.ResponseBody!.Length, 500, 512);
    }

    [Theory]
    [InlineData("01012345678")]
    [InlineData("010-1234-5678")]
    [InlineData("+82 10 1234 5678")]
    [InlineData("010.1234.5678")]
    public async Task Numbers_are_masked_wherever_the_provider_s_words_are_kept(string number)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.BadRequest, $$"""{ "errorCode": "ValidationError", "errorMessage": "to: {{number}}" }"""));

        var failure = await FailureAsync(() => client.GetGroupAsync(MockSolapi.GroupId, Token));

        Assert.All([failure.ResponseBody!, failure.ProviderMessage!, failure.Message, failure.ToString()], text => Assert.DoesNotContain("1234", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "errorCode": 7, "errorMessage": 8 }""", "7", "8")]
    [InlineData("""{ "errorCode": null, "errorMessage": [ "a" ] }""", null, null)]
    [InlineData("""{ "errorCode": { "a": 1 } }""", null, null)]
    public async Task An_error_body_of_other_types_is_read_as_far_as_it_goes(string body, string? code, string? message)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.BadRequest, body));

        var failure = await FailureAsync(() => client.GetGroupAsync(MockSolapi.GroupId, Token));

        Assert.Equal((ScheduledSmsErrorCode.Unrecognized, code, message), (failure.Code, failure.ProviderCode, failure.ProviderMessage));
    }
}
