using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

/// <summary>The outcome of a message: by its number, by its account; and resending what failed.</summary>
public sealed class SolapiOutcomeTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

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

    [Theory]
    [InlineData("01000001060", "1060")]
    [InlineData("01000001061", "1061")]
    [InlineData("01000001062", "1062")]
    [InlineData("01000001030", "1030")]
    public async Task A_number_says_what_it_is_rejected_with(string to, string code)
    {
        var added = await AddAsync(await _solapi.CreateGroupAsync(), to);
        Assert.Equal(("1", code), (added["errorCount"], added.Json["resultList"]![0]!["statusCode"]!.ToString()));
        Assert.NotEqual("", added.Json["resultList"]![0]!["statusMessage"]!.ToString());
    }

    [Theory]
    [InlineData("01000004000", "4000", DeliveryOutcome.Delivered, 1, 0, "COMPLETE")]
    [InlineData("01000003042", "3042", DeliveryOutcome.Failed, 0, 1, "COMPLETE")]
    [InlineData("01000002230", "2230", DeliveryOutcome.Failed, 0, 1, "COMPLETE")]
    [InlineData("01000003000", null, DeliveryOutcome.NotReported, 0, 0, "SENDING")]
    [InlineData("01000003999", "4000", DeliveryOutcome.Delivered, 1, 0, "COMPLETE")]
    [InlineData("01000002000", "4000", DeliveryOutcome.Delivered, 1, 0, "COMPLETE")]
    [InlineData("01012341060", "4000", DeliveryOutcome.Delivered, 1, 0, "COMPLETE")]
    public async Task A_number_says_what_it_is_reported_with(string to, string? code, DeliveryOutcome outcome, int success, int failed, string status)
    {
        var id = await SendAsync(to);
        var delivered = Assert.Single(_emulator.Delivered);
        Assert.Equal((code, outcome), (delivered.StatusCode, delivered.Outcome));
        var group = await _solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}");
        var count = group.Json["count"]!;
        Assert.Equal(
            (status, "1", success, failed, 1 - success - failed),
            (group["status"], count["sentTotal"]!.ToString(), (int)count["sentSuccess"]!, (int)count["sentFailed"]!, (int)count["sentPending"]!));

        var message = await MessageAsync(id);
        Assert.Equal((code ?? "3000", code is null ? "SENDING" : "COMPLETE"), (message["statusCode"]!.ToString(), message["status"]!.ToString()));
        Assert.Equal((code is null, outcome is not DeliveryOutcome.Delivered), (message["dateReported"] is null, message["dateReceived"] is null));
        Assert.Equal(code is null, message["reason"] is null);
    }

    [Fact]
    public async Task An_account_s_word_comes_before_the_number_s()
    {
        var account = _emulator.Solapi.Account();
        account.ReportAs("01000003042", "4000");
        account.ReportAs("01012345678", "3054");
        account.ReportAs("01087654321", "1064");
        var added = await AddAsync(await _solapi.CreateGroupAsync(), "01087654321");
        Assert.Equal("1064", added.Json["resultList"]![0]!["statusCode"]!.ToString());
        await SendAsync("01000003042");
        await SendAsync("01012345678");
        Assert.Equal(["4000", "3054"], _emulator.Delivered.Select(message => message.StatusCode));
        Assert.Throws<ArgumentException>(() => account.ReportAs("01012345678", "6000"));
        Assert.Throws<ArgumentException>(() => account.ReportAs("01012345678", "30541"));
    }

    [Fact]
    public async Task A_foreign_number_is_an_ordinary_one()
    {
        var id = await _solapi.CreateGroupAsync();
        await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms("01000001060", extra: ""","country":"81" """));
        Assert.Single(Assert.Single(_emulator.Solapi.Groups).Messages);
    }

    [Fact]
    public async Task A_message_is_at_the_carrier_while_its_group_is_being_sent()
    {
        _emulator.Solapi.Quirks.SendingTakes = TimeSpan.FromMinutes(1);
        var id = await SendAsync("01012345678");
        Assert.Equal(("SENDING", "3000"), ((await MessageAsync(id))["status"]!.ToString(), Assert.Single(_emulator.Solapi.Groups).Messages[0].StatusCode));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        var message = await MessageAsync(id);
        Assert.Equal(("4000", SolapiCaller.Iso(Start), SolapiCaller.Iso(Start.AddMinutes(1))), (message["statusCode"]!.ToString(), message["dateProcessed"]!.ToString(), message["dateReported"]!.ToString()));
    }

    [Fact]
    public async Task What_failed_can_be_sent_again()
    {
        var account = _emulator.Solapi.Account();
        account.ReportAs("01012345678", "3042");
        var id = await SendAsync("01012345678", "01087654321");
        account.ReportAs("01012345678", "4000");
        var balance = account.Balance;
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var response = await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/resend");
        Assert.Equal((200, "SENDING"), (response.Status, response["status"]));
        Assert.Equal(("COMPLETE", 20m), (await _solapi.StatusAsync(id), balance - account.Balance));
        Assert.Equal(["3042", "4000", "4000"], _emulator.Delivered.Select(message => message.StatusCode));
        Assert.Equal(("01012345678", Start.AddHours(1)), (_emulator.Delivered[2].To, _emulator.Delivered[2].At));
        Assert.Equal("InvalidStatus", (await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/resend"))["errorCode"]);
    }

    [Theory]
    [InlineData(39, "NotEnoughBalance")]
    [InlineData(40, null)]
    public async Task Sending_again_costs_again(int balance, string? code)
    {
        _emulator.Solapi.Account().Balance = balance;
        var id = await SendAsync("01000003042");
        Assert.Equal(code, (await _solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/resend"))["errorCode"]);
    }

    private Task<TextResponse> AddAsync(string id, params string[] to) => _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", Messages(to));

    private async Task<string> SendAsync(params string[] to)
    {
        var response = await _solapi.SendAsync("POST", "/messages/v4/send-many", Messages(to));
        Assert.Equal(200, response.Status);
        return response["groupId"]!;
    }

    private async Task<JsonObject> MessageAsync(string id) =>
        (await _solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}/messages")).Json["messageList"]!.AsObject().First().Value!.AsObject();

    private static string Messages(string[] to) =>
        $$"""{"messages":[{"to":[{{string.Join(',', to.Select(number => $"\"{number}\""))}}],"from":"0212345678","text":"안녕"}]}""";
}
