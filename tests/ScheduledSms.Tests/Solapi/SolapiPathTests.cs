using System.Net;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>No id reaches an address other than its own.</summary>
public sealed class SolapiPathTests
{
    private static readonly (string Tail, Func<SolapiGroupScheduleClient, string, Task> Call)[] Calls =
    [
        ("", static (client, id) => client.GetGroupAsync(id, Token)),
        ("", static (client, id) => client.DeleteGroupAsync(id, Token)),
        ("/schedule", static (client, id) => client.ScheduleGroupAsync(id, MockSolapi.SendAt, Token)),
        ("/schedule", static (client, id) => client.CancelScheduleAsync(id, Token)),
        ("/send", static (client, id) => client.SendGroupAsync(id, Token)),
        ("/messages", static (client, id) => client.AddMessagesAsync(id, [MockSolapi.Message()], Token)),
        ("/messages", static (client, id) => client.ListMessagesAsync(id, cancellationToken: Token)),
        ("/messages?limit=500", static (client, id) => MockSolapi.ReadAllAsync(client, id)),
        ("/messages", static (client, id) => client.DeleteMessagesAsync(id, ["M1"], Token)),
    ];

    private const string ResponseBody = """{ "groupId": "G", "errorCount": 0, "resultList": [ { "statusCode": "2000" } ], "messageList": {} }""";

    public static TheoryData<string, string> Invalid() => MockIds.Invalid();

    public static TheoryData<string, string> Encoded() => MockIds.Encoded();

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task An_id_that_is_no_segment_is_rejected(string id, string word)
    {
        foreach (var (_, call) in Calls)
        {
            var provider = new MockProvider();
            using var client = MockSolapi.Client(provider);

            var rejection = await AssertRejectedAsync(provider, () => call(client, MockIds.Id(id)), "groupId", word);

            Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, rejection.Code);
        }
    }

    [Fact]
    public async Task No_id_at_all_is_rejected()
    {
        foreach (var (_, call) in Calls)
        {
            var provider = new MockProvider();
            using var client = MockSolapi.Client(provider);

            var rejection = await AssertRejectedAsync(provider, () => call(client, null!), "groupId", "empty");

            Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, rejection.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public async Task Any_other_id_is_one_encoded_segment(string id, string segment)
    {
        foreach (var (tail, call) in Calls)
        {
            var provider = MockProvider.Responding(HttpStatusCode.OK, ResponseBody);
            using var client = MockSolapi.Client(provider);

            await call(client, id);

            Assert.Equal("/messages/v4/groups/" + segment + tail, provider.Single().Uri.PathAndQuery);
        }
    }

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("a\0")]
    public async Task A_start_key_with_control_characters_is_rejected(string startKey)
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        await AssertRejectedAsync(provider, () => client.ListMessagesAsync(MockSolapi.GroupId, startKey, cancellationToken: Token), "startKey", "control");
    }

    [Fact]
    public async Task A_start_key_takes_2048_characters()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, ResponseBody);
        using var client = MockSolapi.Client(provider);

        await client.ListMessagesAsync(MockSolapi.GroupId, new string('k', 2048), cancellationToken: Token);

        Assert.Equal("?startKey=" + new string('k', 2048), provider.Single().Uri.Query);
    }

    [Fact]
    public async Task A_longer_start_key_is_rejected()
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        await AssertRejectedAsync(provider, () => client.ListMessagesAsync(MockSolapi.GroupId, new string('k', 2049), cancellationToken: Token), "startKey", "2048");
    }

    [Fact]
    public async Task A_provider_s_long_next_key_is_followed()
    {
        var key = new string('k', 400);
        var provider = MockProvider
            .Expecting(HttpMethod.Get, MockSolapi.Group + "/messages", $$"""{ "nextKey": "{{key}}", "messageList": {} }""")
            .Then(HttpMethod.Get, MockSolapi.Group + "/messages?startKey=" + key, """{ "messageList": {} }""");
        using var client = MockSolapi.Client(provider);

        Assert.Empty(await MockSolapi.ReadAllAsync(client));
        provider.VerifyAll();
    }
}
