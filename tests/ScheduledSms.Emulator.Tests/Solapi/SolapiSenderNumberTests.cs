using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

public sealed class SolapiSenderNumberTests : IAsyncLifetime
{
    private const string Numbers = "/senderid/v1/numbers";

    private static readonly DateTimeOffset Start = new(2024, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

    private SolapiAccount Account => _emulator.Solapi.Account();

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        _solapi = new SolapiCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _solapi.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_number_the_list_is_empty()
    {
        var response = await _solapi.SendAsync("GET", Numbers);
        Assert.Equal(
            """{"accountId":"12925149","limit":5,"senderIds":[],"limitationDocuments":[],"dateCreated":"2024-07-01T12:00:00.000Z","dateUpdated":"2024-07-01T12:00:00.000Z"}""",
            response.Text);
    }

    [Fact]
    public async Task A_number_has_the_members_of_the_page_s_sample()
    {
        Account.RegisterSender("01012345678", expireAt: new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero));
        var expected = JsonNode.Parse("""
            {
              "handleKey": "SID_01012345678", "phoneNumber": "01012345678", "status": "ACTIVE", "method": "SELF-CERT",
              "expireAt": "2025-01-01T12:00:00.000Z", "autoExtension": true, "necessaryMeasures": null, "consignment": false,
              "approvalDocuments": [], "unlockDuplicate": null,
              "dateCreated": "2024-07-01T12:00:00.000Z", "dateUpdated": "2024-07-01T12:00:00.000Z"
            }
            """);
        var response = await _solapi.SendAsync("GET", Numbers);
        Assert.True(JsonNode.DeepEquals(expected, Assert.Single(response.Json["senderIds"]!.AsArray())), response.Text);
    }

    [Theory]
    [InlineData(SolapiSenderNumberStatus.Active, "ACTIVE", "2000")]
    [InlineData(SolapiSenderNumberStatus.Pending, "PENDING", "1062")]
    [InlineData(SolapiSenderNumberStatus.Inactive, "INACTIVE", "1062")]
    [InlineData(SolapiSenderNumberStatus.Duplicated, "DUPLICATED", "1062")]
    public async Task Only_an_active_number_can_send(SolapiSenderNumberStatus status, string name, string code)
    {
        Account.RegisterSender("0212345678", status);
        Assert.Equal(name, Assert.Single((await _solapi.SendAsync("GET", Numbers)).Json["senderIds"]!.AsArray())!["status"]!.ToString());
        Assert.Equal(code, await AddAsync());
    }

    [Fact]
    public async Task An_expired_number_cannot_send()
    {
        Account.RegisterSender("0212345678", expireAt: Start.AddHours(1));
        Assert.Equal("2000", await AddAsync());
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal("1062", await AddAsync());
        Assert.Equal("[]", (await _solapi.SendAsync("GET", Numbers + "/active")).Text);
        Account.RegisterSender("0212345678", expireAt: Start.AddHours(2));
        Assert.Equal("2000", await AddAsync());
    }

    [Fact]
    public async Task The_active_numbers_are_a_bare_list_as_the_page_shows_it()
    {
        Assert.Equal("[]", (await _solapi.SendAsync("GET", Numbers + "/active")).Text);
        Account.RegisterSender("01000000001");
        Account.RegisterSender("029302266", expireAt: Start.AddHours(1));
        Account.RegisterSender("15880000", SolapiSenderNumberStatus.Inactive);
        Assert.Equal("""["01000000001","029302266"]""", (await _solapi.SendAsync("GET", Numbers + "/active")).Text);
        Assert.Equal(401, (await _solapi.SendSignedAsync(null, "GET", Numbers + "/active")).Status);
    }

    [Fact]
    public async Task Accounts_do_not_see_each_other_s_numbers()
    {
        _emulator.Solapi.AddAccount("NCSOTHERACCOUNT0", "SECRET").RegisterSender("0212345678");
        Assert.Empty((await _solapi.SendAsync("GET", Numbers)).Json["senderIds"]!.AsArray());
        Assert.Equal(401, (await _solapi.SendSignedAsync(null, "GET", Numbers)).Status);
    }

    private async Task<string> AddAsync()
    {
        var id = await _solapi.CreateGroupAsync();
        var response = await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms());
        return response.Json["resultList"]![0]!["statusCode"]!.ToString();
    }
}
