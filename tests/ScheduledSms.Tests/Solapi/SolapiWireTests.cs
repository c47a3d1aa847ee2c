using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>What is sent for each call, member for member.</summary>
public sealed class SolapiWireTests
{
    private static readonly string Scheduled = MockFiles.SolapiResponse("group-scheduled");

    [Fact]
    public async Task Scheduling_goes_out_as_the_page_shows_it()
    {
        const string url = MockSolapi.Group + "/schedule";
        var provider = MockProvider.Expecting(HttpMethod.Post, url, Scheduled);
        using var client = MockSolapi.Client(provider);

        var result = await client.ScheduleGroupAsync(MockSolapi.GroupId, MockSolapi.SendAt, Token);

        MockSolapi.AssertWrite(provider.Single(), HttpMethod.Post, url, """{ "scheduledDate": "2021-11-16T05:12:39.157Z" }""");
        Assert.Equal(MockSolapi.SendAt, result.SendAt);
        Assert.Equal(SolapiGroupStatus.Scheduled, result.Group.Status);
    }

    [Fact]
    public async Task Making_a_group_without_wishes_sends_an_empty_object()
    {
        var provider = MockProvider.Expecting(HttpMethod.Post, MockSolapi.Groups, Scheduled);
        using var client = MockSolapi.Client(provider);

        var group = await client.CreateGroupAsync(cancellationToken: Token);

        MockSolapi.AssertWrite(provider.Single(), HttpMethod.Post, MockSolapi.Groups, "{}");
        Assert.Equal(MockSolapi.GroupId, group.GroupId);
    }

    [Fact]
    public async Task Making_a_group_sends_every_documented_member()
    {
        var provider = MockProvider.Expecting(HttpMethod.Post, MockSolapi.Groups, Scheduled);
        using var client = MockSolapi.Client(provider);
        var request = new SolapiGroupRequest
        {
            AppId = "app1", Strict = true, SdkVersion = "scheduledsms/1.0", OsPlatform = "linux | .NET 10", AllowDuplicates = false,
            CustomFields = MockSolapi.Fields("주문", "A-1"), Hint = MockSolapi.Json("""{ "routeType": "large" }"""),
        };

        await client.CreateGroupAsync(request, Token);

        MockSolapi.AssertWrite(provider.Single(), HttpMethod.Post, MockSolapi.Groups, """
            {
              "appId": "app1", "strict": true, "sdkVersion": "scheduledsms/1.0", "osPlatform": "linux | .NET 10", "allowDuplicates": false,
              "customFields": { "주문": "A-1" }, "hint": { "routeType": "large" }
            }
            """);
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("M4V20211116140939AAAAAAAAAAAAAAB", null, "?startKey=M4V20211116140939AAAAAAAAAAAAAAB")]
    [InlineData(null, 500, "?limit=500")]
    [InlineData("a+b&c=d 한", 1, "?startKey=a%2Bb%26c%3Dd%20%ED%95%9C&limit=1")]
    public async Task Listing_messages_sends_only_what_was_asked(string? startKey, int? limit, string query)
    {
        const string url = MockSolapi.Group + "/messages";
        var provider = MockProvider.Expecting(HttpMethod.Get, url, MockFiles.SolapiResponse("message-list"));
        using var client = MockSolapi.Client(provider);

        await client.ListMessagesAsync(MockSolapi.GroupId, startKey, limit, Token);

        MockSolapi.AssertRead(provider.Single(), url + query);
    }

    [Fact]
    public async Task Listing_all_messages_follows_the_next_key()
    {
        const string url = MockSolapi.Group + "/messages";
        var provider = MockProvider
            .Expecting(HttpMethod.Get, url + "?limit=2", MockFiles.SolapiResponse("message-list"))
            .Then(HttpMethod.Get, url + "?startKey=M4V20211116140939AAAAAAAAAAAAAAB&limit=2", """{ "startKey": "M4V20211116140939AAAAAAAAAAAAAAB", "limit": 2, "messageList": {} }""");
        using var client = MockSolapi.Client(provider);

        var messages = await MockSolapi.ReadAllAsync(client, pageSize: 2);

        provider.VerifyAll();
        Assert.Equal(["M4V20211116140939AAAAAAAAAAAAAAA", "M4V20211116140939AAAAAAAAAAAAAAB"], messages.Select(static message => message.MessageId));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "nextKey": null""")]
    [InlineData(""", "nextKey": "" """)]
    [InlineData(""", "nextKey": 0, "hasNext": 0""")]
    public async Task A_page_without_a_next_key_is_the_last(string nextKey)
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, MockSolapi.Group + "/messages", $$"""{ "limit": 500, "messageList": { "M1": { "messageId": "M1" } }{{nextKey}} }""");
        using var client = MockSolapi.Client(provider);

        var messages = await MockSolapi.ReadAllAsync(client);

        provider.Single();
        Assert.Equal("M1", Assert.Single(messages).MessageId);
    }

    [Fact]
    public async Task Deleting_messages_is_a_delete_with_a_body()
    {
        const string url = MockSolapi.Group + "/messages";
        var provider = MockProvider.Expecting(HttpMethod.Delete, url, MockFiles.SolapiResponse("messages-deleted"));
        using var client = MockSolapi.Client(provider);

        await client.DeleteMessagesAsync(MockSolapi.GroupId, ["M4V1", "M4V2"], Token);

        MockSolapi.AssertWrite(provider.Single(), HttpMethod.Delete, url, """{ "messageIds": [ "M4V1", "M4V2" ] }""");
    }

    [Fact]
    public async Task Reading_a_group_has_an_empty_body_of_known_length()
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, MockSolapi.Group, Scheduled);
        using var client = MockSolapi.Client(provider);

        await client.GetGroupAsync(MockSolapi.GroupId, Token);

        MockSolapi.AssertRead(provider.Single(), MockSolapi.Group);
    }

    [Fact]
    public async Task The_balance_is_read_at_its_own_address()
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, MockSolapi.Base + "cash/v1/balance", MockFiles.SolapiResponse("balance"));
        using var client = MockSolapi.Client(provider);

        await client.GetBalanceAsync(Token);

        MockSolapi.AssertRead(provider.Single(), MockSolapi.Base + "cash/v1/balance");
    }

    [Theory]
    [InlineData("DeleteGroup", "DELETE", MockSolapi.Group)]
    [InlineData("CancelSchedule", "DELETE", MockSolapi.Group + "/schedule")]
    [InlineData("SendGroup", "POST", MockSolapi.Group + "/send")]
    public async Task A_write_that_documents_no_body_has_an_empty_one_of_known_length(string operation, string method, string url)
    {
        var provider = MockProvider.Expecting(HttpMethod.Parse(method), url, Scheduled);
        using var client = MockSolapi.Client(provider);

        await MockSolapi.Operations[operation](client);

        var request = provider.Single();
        Assert.Equal(url, request.Uri.AbsoluteUri);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal(0, request.ContentLength);
        Assert.Empty(request.Body);
    }

    [Theory]
    [InlineData(SolapiOptions.FixedIpBaseAddress, "https://api-static.solapi.com/cash/v1/balance")]
    [InlineData(SolapiOptions.CoolSmsBaseAddress, "https://api.coolsms.co.kr/cash/v1/balance")]
    public async Task Other_documented_hosts_take_the_same_paths(string address, string url)
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, url, MockFiles.SolapiResponse("balance"));
        using var client = MockSolapi.Client(provider, options => options.BaseAddress = new Uri(address));

        await client.GetBalanceAsync(Token);

        Assert.Equal(url, provider.Single().Uri.AbsoluteUri);
    }

    [Fact]
    public void Every_call_of_the_client_is_among_the_operations() =>
        Assert.Equal(
            typeof(SolapiGroupScheduleClient).GetMethods().Select(static method => method.Name).Where(static name => name.EndsWith("Async", StringComparison.Ordinal)).Except(typeof(IScheduledMessageClient).GetMethods().Select(static method => method.Name), StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            MockSolapi.Operations.Keys.Select(static name => name + "Async").Order(StringComparer.Ordinal));
}
