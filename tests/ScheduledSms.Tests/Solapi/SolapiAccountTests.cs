using System.Net;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>What belongs to the account: its daily quota and its sender numbers.</summary>
public sealed class SolapiAccountTests
{
    [Theory]
    [InlineData("GetQuota", "quota/v1/me", "quota")]
    [InlineData("GetSenderNumbers", "senderid/v1/numbers", "sender-numbers")]
    public async Task Each_is_read_at_its_own_address(string operation, string path, string response)
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, MockSolapi.Base + path, MockFiles.SolapiResponse(response));
        using var client = MockSolapi.Client(provider);

        await MockSolapi.Operations[operation](client);

        MockSolapi.AssertRead(provider.Single(), MockSolapi.Base + path);
    }

    [Theory]
    [InlineData("quota")]
    [InlineData("sender-numbers")]
    [InlineData("sender-numbers-older")]
    public void A_documented_response_has_a_property_for_every_member(string name)
    {
        ProviderResponse[] parts = name == "quota"
            ? [Read<SolapiQuota>(name)]
            : [Read<SolapiSenderNumberList>(name), .. Read<SolapiSenderNumberList>(name).Numbers];

        Assert.All(parts, static part => Assert.Null(part.UnknownMembers));
    }

    [Fact]
    public async Task The_quota_is_read_member_by_member()
    {
        var quota = await GetQuotaAsync(MockFiles.SolapiResponse("quota"));

        Assert.Equal((200L, 50L, 100_000L, 100L), (quota.Quota!.Value, quota.Minimum!.Value, quota.Maximum!.Value, quota.OverseasQuota!.Value));
        Assert.Equal(("12345678901234", false), (quota.AccountId, quota.AutoAdjustment!.Value));
        Assert.Equal(new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.Zero), quota.DateUpdated!.Value.Instant);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public async Task A_quota_s_members_may_be_numbers_or_text(string flag, bool expected)
    {
        var quota = await GetQuotaAsync($$"""{ "quota": "10000", "accountId": 19203220192394, "autoAdjustment": {{flag}} }""");

        Assert.Equal((10_000L, null, "19203220192394", expected), (quota.Quota!.Value, quota.Minimum, quota.AccountId, quota.AutoAdjustment!.Value));
    }

    [Fact]
    public async Task Sender_numbers_are_read_with_state_and_expiry()
    {
        var list = await GetNumbersAsync(MockFiles.SolapiResponse("sender-numbers"));

        Assert.Equal(("12345678901234", 5), (list.AccountId, list.Limit));
        var (active, pending) = (list.Numbers[0], list.Numbers[1]);
        Assert.Equal(("01012345678", SolapiSenderNumberStatus.Active, "SELF-CERT"), (active.PhoneNumber, active.Status, active.Method));
        Assert.Equal(new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero), active.ExpiresAt!.Value.Instant);
        Assert.Equal((true, false, "SID_abc123"), (active.AutoExtension!.Value, active.Consignment!.Value, active.HandleKey));
        Assert.Empty(active.NecessaryMeasures);
        Assert.Equal((SolapiSenderNumberStatus.Pending, null), (pending.Status, pending.ExpiresAt));
        Assert.Equal(["BUSINESS_DOCUMENTS", "DUPLICATED"], pending.NecessaryMeasures);
        Assert.Equal("APR_abc123", pending.ApprovalDocuments!.Value[0].GetProperty("approvalId").GetString());
        Assert.Equal("SolapiSenderNumber { ACTIVE }", active.ToString());
    }

    [Theory]
    [InlineData("ACTIVE", null, true)]
    [InlineData("ACTIVE", "2027-06-01T00:00:00.001Z", true)]
    [InlineData("ACTIVE", "2027-06-01T00:00:00.000Z", false)]
    [InlineData("ACTIVE", "2027-06-01 00:00:00", null)]
    [InlineData("PENDING", "2028-01-01T00:00:00.000Z", false)]
    [InlineData("EXPIRED", null, false)]
    [InlineData("NEWER", null, false)]
    public void A_number_can_be_used_until_it_expires(string status, string? expiresAt, bool? expected)
    {
        var number = new SolapiSenderNumber { Status = new SolapiSenderNumberStatus(status), ExpiresAt = expiresAt is null ? null : new SolapiTimestamp(expiresAt) };

        Assert.Equal(expected, number.CanSendAt(new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task An_older_page_s_sender_numbers_are_read_with_their_log()
    {
        var number = Assert.Single((await GetNumbersAsync(MockFiles.SolapiResponse("sender-numbers-older"))).Numbers);

        Assert.Equal((SolapiSenderNumberStatus.Active, "ARS", null), (number.Status, number.Method, number.AutoExtension));
        Assert.StartsWith("인증수단", Assert.Single(number.Log).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EXPIRED", "EXPIRED")]
    [InlineData("active", "ACTIVE")]
    public async Task A_state_is_kept_as_it_came_and_compared_without_case(string status, string same)
    {
        var number = Assert.Single((await GetNumbersAsync($$"""{ "senderIds": [ { "phoneNumber": 15880000, "status": "{{status}}" } ] }""")).Numbers);

        Assert.Equal((status, "15880000"), (number.Status.Value, number.PhoneNumber));
        Assert.Equal(new SolapiSenderNumberStatus(same), number.Status);
        Assert.Equal(new SolapiSenderNumberStatus(same).GetHashCode(), number.Status.GetHashCode());
    }

    [Fact]
    public async Task No_sender_numbers_are_an_empty_list() => Assert.Empty((await GetNumbersAsync("""{ "limit": 5, "senderIds": [] }""")).Numbers);

    [Fact]
    public async Task Active_sender_numbers_are_read_as_the_page_shows_them()
    {
        const string url = MockSolapi.Base + "senderid/v1/numbers/active";
        var provider = MockProvider.Expecting(HttpMethod.Get, url, """["029302266","01000000001"]""");
        using var client = MockSolapi.Client(provider);

        var numbers = await client.GetActiveSenderNumbersAsync(Token);

        Assert.Equal(["029302266", "01000000001"], numbers);
        MockSolapi.AssertRead(provider.Single(), url);
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("[15880000, \"029302266\"]", "15880000,029302266")]
    public async Task Active_sender_numbers_may_be_numbers_or_text(string response, string expected)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, response));

        Assert.Equal(expected, string.Join(',', await client.GetActiveSenderNumbersAsync(Token)));
    }

    private static T Read<T>(string name)
        where T : ProviderResponse => (T)System.Text.Json.JsonSerializer.Deserialize(MockFiles.SolapiResponse(name), SolapiJson.Default.GetTypeInfo(typeof(T))!)!;

    private static async Task<SolapiQuota> GetQuotaAsync(string response)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, response));
        return await client.GetQuotaAsync(Token);
    }

    private static async Task<SolapiSenderNumberList> GetNumbersAsync(string response)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, response));
        return await client.GetSenderNumbersAsync(Token);
    }
}
