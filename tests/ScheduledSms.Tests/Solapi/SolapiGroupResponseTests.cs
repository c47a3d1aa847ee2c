using System.Net;
using System.Text.Json;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>A group is read in full, in every form that the references show.</summary>
public sealed class SolapiGroupResponseTests
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["balance"] = typeof(SolapiBalance),
        ["group-list"] = typeof(SolapiGroupList),
        ["group-newer"] = typeof(SolapiGroup),
        ["group-older"] = typeof(SolapiGroup),
        ["group-scheduled"] = typeof(SolapiGroup),
        ["message-list"] = typeof(SolapiMessageList),
        ["messages-added"] = typeof(SolapiAddMessagesResult),
        ["messages-deleted"] = typeof(SolapiDeleteMessagesResult),
        ["quota"] = typeof(SolapiQuota),
        ["sender-numbers"] = typeof(SolapiSenderNumberList),
        ["sender-numbers-older"] = typeof(SolapiSenderNumberList),
    };

    public static TheoryData<string> Responses() => [.. MockFiles.ResponseNames("Solapi")];

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_documented_response_is_read_without_loss(string name)
    {
        var original = MockFiles.SolapiResponse(name);
        var type = SolapiJson.Default.GetTypeInfo(Types[name])!;

        var copy = JsonSerializer.Serialize(JsonSerializer.Deserialize(original, type), type);

        Assert.Empty(MockJson.Lost(original, copy));
    }

    [Fact]
    public void The_page_s_response_to_scheduling_has_a_property_for_every_member()
    {
        var group = JsonSerializer.Deserialize(MockFiles.SolapiResponse("group-scheduled"), SolapiJson.Default.SolapiGroup)!;

        Assert.All<ProviderResponse>([group, group.Count, group.Balance!, group.Point!, group.App!], static part => Assert.Null(part.UnknownMembers));
    }

    [Fact]
    public async Task The_page_s_response_to_scheduling_is_read_member_by_member()
    {
        var group = await GetAsync(MockFiles.SolapiResponse("group-scheduled"));

        Assert.Equal((MockSolapi.GroupId, MockSolapi.GroupId, "12925149", "4"), (group.GroupId, group.Id, group.AccountId, group.ApiVersion));
        Assert.Equal(SolapiGroupStatus.Scheduled, group.Status);
        Assert.Equal((0, 1, 0), (group.Count.Total, group.Count.RegisteredSuccess, group.Count.RegisteredFailed));
        Assert.Equal(1, group.CountForCharge!["sms"]["82"]);
        Assert.Equal(11, group.CountForCharge.Count);
        Assert.Equal(0, group.App!.Profit!["rcs_tpl"]);
        Assert.Equal(4, group.Log.Count);
        Assert.Equal("메시지 예약이 성공적으로 접수됐습니다.", group.Log[3].Message);
        Assert.Equal(new DateTimeOffset(2021, 11, 16, 5, 9, 47, 559, TimeSpan.Zero), group.Log[3].CreatedAt!.Value.Instant);
        Assert.Equal(1, group.Log[3].Json.GetProperty("messageCount").GetProperty("registeredSuccess").GetInt32());
        Assert.Equal((false, false, true, true, false), (group.IsRefunded, group.FlagUpdated, group.Prepaid, group.Strict, group.AllowDuplicates));
        Assert.Equal(new DateTimeOffset(2021, 11, 16, 5, 9, 47, 560, TimeSpan.Zero), group.DateUpdated!.Value.Instant);
        Assert.Equal(("MT", null, null, null), (group.ServiceMethod, group.SdkVersion, group.OsPlatform, group.MasterAccountId));
        Assert.Null(group.ScheduledDate);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "scheduledDate": null""")]
    public async Task A_group_without_a_scheduled_date_has_none(string date) =>
        Assert.Null((await GetAsync($$"""{ "groupId": "G"{{date}} }""")).ScheduledDate?.Instant);

    [Theory]
    [InlineData("2021-11-16T05:12:39.157Z")]
    [InlineData("2021-11-16T14:12:39.157+09:00")]
    public async Task A_scheduled_date_is_the_instant_it_names(string text)
    {
        var date = (await GetAsync($$"""{ "groupId": "G", "scheduledDate": "{{text}}" }""")).ScheduledDate!.Value;

        Assert.Equal(MockSolapi.SendAt, date.Instant);
        Assert.Equal(text, date.Text);
    }

    [Theory]
    [InlineData("2018-06-27 17:53:35")]
    [InlineData("2018-06-27T17:53:35")]
    [InlineData("2018-06-27T17:53:35.5")]
    [InlineData("2018-06-27")]
    [InlineData("2018-06-27 17:53")]
    [InlineData("2018-06-27 17:53:35.810")]
    [InlineData("soon")]
    [InlineData("")]
    public async Task A_date_that_names_no_zone_is_kept_as_text_and_names_no_instant(string text)
    {
        var date = (await GetAsync($$"""{ "groupId": "G", "dateCreated": "{{text}}" }""")).DateCreated!.Value;

        Assert.Null(date.Instant);
        Assert.Equal(text, date.Text);
    }

    [Theory]
    [InlineData("10:30Z")]
    [InlineData("10:30+09:00")]
    public async Task A_time_that_names_no_day_is_not_filled_in_from_the_host_s_clock(string text) =>
        Assert.Null((await GetAsync($$"""{ "groupId": "G", "dateCreated": "{{text}}" }""")).DateCreated!.Value.Instant);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"1\"", true)]
    [InlineData("\"0\"", false)]
    [InlineData("\"true\"", true)]
    [InlineData("null", null)]
    public async Task A_boolean_may_be_a_number_or_text(string value, bool? expected)
    {
        var group = await GetAsync($$"""{ "groupId": "G", "strict": {{value}}, "prepaid": {{value}}, "isRefunded": {{value}}, "flagUpdated": {{value}}, "allowDuplicates": {{value}} }""");

        Assert.All<bool?>([group.Strict, group.Prepaid, group.IsRefunded, group.FlagUpdated, group.AllowDuplicates], actual => Assert.Equal(expected, actual));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "82": { "sms": 20 } }""")]
    [InlineData("""{ "82": [] }""")]
    [InlineData("[]")]
    [InlineData("12.5")]
    public async Task A_price_is_kept_as_it_came(string price) =>
        Assert.Equal(price, (await GetAsync($$"""{ "groupId": "G", "price": {{price}} }""")).Price!.Value.GetRawText());

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "routeType": "large" }""")]
    [InlineData("\"large\"")]
    public async Task A_hint_is_kept_as_it_came(string hint) =>
        Assert.Equal(hint, (await GetAsync($$"""{ "groupId": "G", "hint": {{hint}} }""")).Hint!.Value.GetRawText());

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("""{ "message": "said", "createAt": "2021-11-16T05:09:39.810Z" }""", "said")]
    [InlineData("""{ "message": { "nested": true } }""", null)]
    [InlineData("""{ "createAt": 7 }""", null)]
    [InlineData("7", null)]
    [InlineData("[ 1 ]", null)]
    [InlineData("null", null)]
    public async Task A_log_entry_of_any_shape_is_kept(string entry, string? message)
    {
        var read = Assert.Single((await GetAsync($$"""{ "groupId": "G", "log": [ {{entry}} ] }""")).Log);

        Assert.NotNull(read);
        Assert.Equal(entry, read.Json.GetRawText());
        Assert.Equal(message, read.Message);
    }

    [Theory]
    [InlineData("20.5")]
    [InlineData("\"20.5\"")]
    public async Task Amounts_may_be_in_quotes_and_have_an_additional_part(string amount)
    {
        var balance = (await GetAsync($$"""{ "groupId": "G", "balance": { "requested": {{amount}}, "additional": {{amount}} } }""")).Balance!;

        Assert.Equal((20.5, 20.5, 0.0), (balance.Requested, balance.Additional, balance.Sum));
    }

    [Fact]
    public async Task Counts_may_be_in_quotes() =>
        Assert.Equal(3, (await GetAsync("""{ "groupId": "G", "count": { "registeredSuccess": "3" }, "countForCharge": { "sms": { "82": "3" } } }""")).Count.RegisteredSuccess);

    [Theory]
    [InlineData("4", "12925149")]
    [InlineData("\"4\"", "\"12925149\"")]
    public async Task Ids_may_be_numbers_or_text(string version, string account)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, $$"""{ "groupId": 7, "_id": 7, "apiVersion": {{version}}, "accountId": {{account}} }"""));
        var group = await client.GetGroupAsync("7", Token);

        Assert.Equal(("7", "7", "4", "12925149"), (group.GroupId, group.Id, group.ApiVersion, group.AccountId));
    }

    [Theory]
    [InlineData("PAUSED")]
    [InlineData("예약")]
    public async Task A_state_that_nobody_knows_yet_is_kept(string status)
    {
        var group = await GetAsync($$"""{ "groupId": "G", "status": "{{status}}" }""");

        Assert.Equal(status, group.Status.Value);
        Assert.NotEqual(SolapiGroupStatus.Scheduled, group.Status);
    }

    [Fact]
    public async Task Members_that_nobody_knows_yet_are_kept_at_every_level()
    {
        var group = await GetAsync("""{ "groupId": "G", "clusterKey": null, "x": 1, "count": { "y": 2 }, "balance": { "z": 3 }, "app": { "app": "a" } }""");

        Assert.Equal(JsonValueKind.Null, group.UnknownMembers!["clusterKey"].ValueKind);
        Assert.Equal(1, group.UnknownMembers["x"].GetInt32());
        Assert.Equal(2, group.Count.UnknownMembers!["y"].GetInt32());
        Assert.Equal(3, group.Balance!.UnknownMembers!["z"].GetInt32());
        Assert.Equal("a", group.App!.UnknownMembers!["app"].GetString());
    }

    [Fact]
    public async Task The_account_s_balance_is_read_with_its_alert()
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("balance")));

        var balance = await client.GetBalanceAsync(Token);

        Assert.Equal((196.5m, 100m), (balance.Balance, balance.Point));
        Assert.Equal("196.00000000001592", balance.LowBalanceAlert!.Value.GetProperty("currentBalance").GetString());
        Assert.Equal(3000, balance.UnknownMembers!["minimumCash"].GetInt32());
    }

    private static async Task<SolapiGroup> GetAsync(string response)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, response));
        return await client.GetGroupAsync(MockSolapi.GroupId, Token);
    }
}
