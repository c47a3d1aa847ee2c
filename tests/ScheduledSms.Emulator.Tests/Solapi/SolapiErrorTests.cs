using System.Globalization;
using System.Text;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

public sealed class SolapiErrorTests : IAsyncLifetime
{
    private const string Unknown = "G4V20180307105937AAAAAASCHEDULED";

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync();
        _solapi = new SolapiCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _solapi.Dispose();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "/messages/v4/groups/" + Unknown, null, 404, "ResourceNotFound")]
    [InlineData("DELETE", "/messages/v4/groups/" + Unknown, null, 404, "ResourceNotFound")]
    [InlineData("POST", "/messages/v4/groups/" + Unknown + "/schedule", """{"scheduledDate":"2099-01-01T00:00:00Z"}""", 404, "ResourceNotFound")]
    [InlineData("DELETE", "/messages/v4/groups/" + Unknown + "/schedule", null, 404, "ResourceNotFound")]
    [InlineData("POST", "/messages/v4/groups/" + Unknown + "/send", null, 404, "ResourceNotFound")]
    [InlineData("GET", "/messages/v4/groups/" + Unknown + "/messages", null, 404, "ResourceNotFound")]
    [InlineData("DELETE", "/messages/v4/groups/" + Unknown + "/messages", """{"messageIds":[]}""", 400, "ResourceNotFound")]
    [InlineData("GET", "/messages/v4/groups/short", null, 400, "ValidationError")]
    [InlineData("POST", "/messages/v4/groups", "[]", 400, "ValidationError")]
    [InlineData("POST", "/messages/v4/groups", """{"strict":"yes"}""", 400, "ValidationError")]
    [InlineData("POST", "/messages/v4/groups", """{"customFields":{"n":1}}""", 400, "ValidationError")]
    [InlineData("GET", "/messages/v4/groups?limit=501", null, 400, "ValidationError")]
    [InlineData("GET", "/messages/v4/groups?criteria=nope&cond=eq&value=1", null, 400, "ValidationError")]
    [InlineData("GET", "/messages/v4/groups?criteria=status&cond=eq", null, 400, "ValidationError")]
    [InlineData("GET", "/messages/v4/groups?dateType=SENT", null, 400, "ValidationError")]
    [InlineData("GET", "/messages/v5/groups", null, 404, "ResourceNotFound")]
    [InlineData("PATCH", "/messages/v4/groups", null, 404, "ResourceNotFound")]
    [InlineData("GET", "/", null, 404, "ResourceNotFound")]
    public async Task A_wrong_call_is_rejected(string method, string path, string? body, int status, string code)
    {
        await _solapi.CreateGroupAsync();
        await AssertRejectedAsync(method, path, body, status, code);
    }

    [Theory]
    [InlineData("messages", "PUT", "", "ValidationError")]
    [InlineData("messages", "PUT", "{}", "ValidationError")]
    [InlineData("messages", "PUT", """{"messages":{}}""", "ValidationError")]
    [InlineData("messages", "PUT", """{"messages":[]}""", "ValidationError")]
    [InlineData("messages", "PUT", """{"messages":["x"]}""", "ValidationError")]
    [InlineData("messages", "DELETE", "{}", "ValidationError")]
    [InlineData("schedule", "POST", "", "ValidationError")]
    [InlineData("schedule", "POST", "{}", "ValidationError")]
    [InlineData("schedule", "POST", """{"scheduledDate":"tomorrow"}""", "ValidationError")]
    [InlineData("schedule", "POST", """{"scheduledDate":"12/24/2026"}""", "ValidationError")]
    [InlineData("schedule", "POST", """{"scheduledDate":"2020-01-01T00:00:00Z"}""", "InvalidScheduledDate")]
    [InlineData("schedule", "POST", """{"scheduledDate":"2099-01-01T00:00:00Z"}""", "InvalidScheduledDate")]
    public async Task A_wrong_body_is_rejected_and_changes_nothing(string path, string method, string body, string code)
    {
        var id = await _solapi.CreateGroupWithMessageAsync();
        await AssertRejectedAsync(method, $"{SolapiCaller.Groups}/{id}/{path}", body, 400, code);
        var group = Assert.Single(_emulator.Solapi.Groups);
        Assert.Equal((1, "PENDING"), (group.Messages.Count, await _solapi.StatusAsync(id)));
    }

    [Fact]
    public async Task Sending_without_balance_is_rejected()
    {
        var id = await _solapi.CreateGroupWithMessageAsync();
        _emulator.Solapi.Account().Balance = 19;
        await AssertRejectedAsync("POST", $"{SolapiCaller.Groups}/{id}/send", null, 402, "NotEnoughBalance");
        Assert.Equal("PENDING", await _solapi.StatusAsync(id));
    }

    [Theory]
    [InlineData(10_000, 200)]
    [InlineData(10_001, 413)]
    public async Task A_request_takes_ten_thousand_recipients_in_arrays_too(int count, int status)
    {
        var id = await _solapi.CreateGroupAsync();
        var to = Enumerable.Range(0, count - 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"010{i + 10_000:00000000}\""));
        var body = $$"""
            {"messages":[{"to":[{{string.Join(',', to)}}],"from":"021","text":"x"},{"to":"01112345678","from":"021","text":"x"}]}
            """;
        var response = await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", body);
        Assert.Equal((status, status == 200 ? null : "RecipientsTooMany"), (response.Status, response["errorCode"]));
        Assert.Equal(status == 200 ? count : 0, Assert.Single(_emulator.Solapi.Groups).Messages.Count);
    }

    [Fact]
    public async Task A_body_beyond_15_MB_is_rejected()
    {
        var id = await _solapi.CreateGroupAsync();
        var body = new StringBuilder().Append('{').Append(' ', 15 * 1024 * 1024).Append('}').ToString();
        await AssertRejectedAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", body, 413, "ValidationError");
    }

    private async Task AssertRejectedAsync(string method, string path, string? body, int status, string code)
    {
        var response = await _solapi.SendAsync(method, path, body);
        Assert.Equal((status, code), (response.Status, response["errorCode"]));
        Assert.NotEmpty(response["errorMessage"]!);
    }
}
