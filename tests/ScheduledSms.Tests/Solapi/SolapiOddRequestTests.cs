using System.Net;
using System.Text.Json;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>Requests with gaps in them: no null is sent, and no exception but ours is thrown.</summary>
public sealed class SolapiOddRequestTests
{
    [Fact]
    public async Task A_template_variable_without_a_value_is_rejected()
    {
        var variables = MockSolapi.Fields("#{name}", null!);

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([MockSolapi.Message() with { KakaoOptions = new SolapiKakaoOptions { Variables = variables } }], "messages[0].KakaoOptions.Variables")).Code);
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([MockSolapi.Message() with { NaverOptions = new SolapiNaverOptions { Variables = variables } }], "messages[0].NaverOptions.Variables")).Code);
    }

    [Fact]
    public async Task A_type_without_a_name_does_not_go_out_as_null()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        var failure = await Record.ExceptionAsync(() => client.AddMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message() with { Type = default(SolapiMessageType) }], Token));

        Assert.True(
            failure is ScheduledSmsException { Outcome: SendOutcome.Rejected } || !provider.Single().Text.Contains("null", StringComparison.Ordinal),
            string.Join('\n', provider.Requests.Select(static request => request.Text)));
    }

    [Fact]
    public async Task A_json_member_that_holds_nothing_is_rejected_like_any_other_mistake()
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        await AssertRejectedAsync(provider, () => client.CreateGroupAsync(new SolapiGroupRequest { Hint = default(JsonElement) }, Token));
    }

    [Fact]
    public async Task A_json_member_that_is_no_valid_text_is_rejected_like_any_other_mistake()
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        await AssertRejectedAsync(provider, () => client.CreateGroupAsync(new SolapiGroupRequest { Hint = MockSolapi.Json("""{ "a": "\ud83c" }""") }, Token));
    }

    [Fact]
    public async Task A_json_null_does_not_go_out_as_a_member()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("group-scheduled"));
        using var client = MockSolapi.Client(provider);

        var failure = await Record.ExceptionAsync(() => client.CreateGroupAsync(new SolapiGroupRequest { Hint = MockSolapi.Json("null") }, Token));

        Assert.True(
            failure is ScheduledSmsException { Outcome: SendOutcome.Rejected } || provider.Single().Text == "{}",
            string.Join('\n', provider.Requests.Select(static request => request.Text)));
    }

    [Fact]
    public async Task A_text_anywhere_that_is_no_valid_text_is_rejected()
    {
        const string half = "a\ud800";
        await RejectAsync([MockSolapi.Message() with { ImageId = half }]);
        await RejectAsync([MockSolapi.Message() with { CustomFields = MockSolapi.Fields(half, "x") }]);
        await RejectAsync([MockSolapi.Message() with { KakaoOptions = new SolapiKakaoOptions { Title = half } }]);
        await RejectAsync([MockSolapi.Message() with { KakaoOptions = new SolapiKakaoOptions { Variables = MockSolapi.Fields("#{name}", half) } }]);
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        var rejection = await AssertRejectedAsync(provider, () => client.CreateGroupAsync(new SolapiGroupRequest { AppId = half }, Token), "Unicode");

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, rejection.Code);
    }

    [Theory]
    [InlineData("a\uFFFDb")]
    [InlineData("\\ud83d")]
    [InlineData("\\\\uD83D\\uDE00")]
    [InlineData("\uFFFD🎉\\\"")]
    [InlineData("a\u2028\u0001\u007f")]
    public async Task A_text_arrives_as_it_was_given(string text)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        await client.AddMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message(text)], Token);

        using var body = JsonDocument.Parse(provider.Single().Text);
        Assert.Equal(text, body.RootElement.GetProperty("messages")[0].GetProperty("text").GetString());
    }

    public static TheoryData<string> Lists() => ["Naver", "Rcs", "Fax"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_with_a_hole_in_it_is_rejected(string options)
    {
        var message = options switch
        {
            "Naver" => MockSolapi.Message() with { NaverOptions = new SolapiNaverOptions { Buttons = [null!] } },
            "Rcs" => MockSolapi.Message() with { RcsOptions = new SolapiRcsOptions { AdditionalBody = [null!] } },
            _ => MockSolapi.Message() with { FaxOptions = new SolapiFaxOptions { FileIds = [null!] } },
        };

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([message], $"messages[0].{options}Options")).Code);
    }

    private static async Task<ScheduledSmsException> RejectAsync(IReadOnlyList<SolapiMessage> messages, params string[] words)
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);
        return await AssertRejectedAsync(provider, () => client.AddMessagesAsync(MockSolapi.GroupId, messages, Token), words);
    }
}
