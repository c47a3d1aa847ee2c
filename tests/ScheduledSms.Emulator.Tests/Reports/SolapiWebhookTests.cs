using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Reports;

/// <summary>SOLAPI calls an app's webhook.</summary>
public sealed class SolapiWebhookTests : IAsyncLifetime
{
    private const string Path = "/webhook/v1/outgoing";

    private static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;
    private CallbackReceiver _app = null!;

    private SolapiAccount Account => _emulator.Solapi.Account();

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        _solapi = new SolapiCaller(_emulator);
        _app = await CallbackReceiver.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _solapi.Dispose();
        await _emulator.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Messages_are_told_in_one_array()
    {
        Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url, "test-secret");
        var id = await SendAsync("01012345678", "01000003042", "01000003000");
        var post = Assert.Single(_app.Posts);
        Assert.StartsWith("application/json", post.ContentType, StringComparison.Ordinal);
        Assert.Equal(("SINGLE-REPORT", Sha1("test-secret")), (post.Headers["X-Solapi-Event-Name"], post.Headers["X-Solapi-Secret"]));
        Assert.StartsWith("fe1bae27cb7c", post.Headers["X-Solapi-Secret"], StringComparison.Ordinal);
        var events = JsonNode.Parse(post.Body)!.AsArray();
        Assert.Equal([("01012345678", "4000"), ("01000003042", "3042")], events.Select(one => (one!["to"]!.ToString(), one["statusCode"]!.ToString())));
        Assert.Equal(
            ["messageId", "groupId", "type", "to", "from", "statusCode", "statusMessage", "dateProcessed", "dateReported", "dateReceived", "networkCode", "customFields"],
            events[0]!.AsObject().Select(member => member.Key));
        Assert.Equal((id, _emulator.Delivered[0].MessageId, "7"), (events[0]!["groupId"]!.ToString(), events[0]!["messageId"]!.ToString(), events[0]!["customFields"]!["ref"]!.ToString()));
        Assert.Null(events[1]!["dateReceived"]);
    }

    [Fact]
    public async Task A_group_is_told_when_all_of_it_was_reported()
    {
        Account.AddWebhook(SolapiWebhookEvent.GroupReport, _app.Url);
        await SendAsync("01000003000");
        Assert.Empty(_app.Posts);
        var id = await SendAsync("01012345678");
        var post = Assert.Single(_app.Posts);
        Assert.Equal("GROUP-REPORT", post.Headers["X-Solapi-Event-Name"]);
        Assert.Equal((id, "COMPLETE"), (JsonNode.Parse(post.Body)![0]!["groupId"]!.ToString(), JsonNode.Parse(post.Body)![0]!["status"]!.ToString()));
    }

    [Theory]
    [InlineData(SolapiWebhookShape.Flat)]
    [InlineData(SolapiWebhookShape.Wrapped)]
    public async Task The_shape_of_an_element(SolapiWebhookShape quirk)
    {
        _emulator.Solapi.Quirks.WebhookShape = quirk;
        _app.Status = number => number < 1 ? 500 : 200;
        Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url);
        await SendAsync("01012345678", "01087654321");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var (first, second) = (JsonNode.Parse(_app.Posts[0].Body)![1]!.AsObject(), JsonNode.Parse(_app.Posts[1].Body)![1]!.AsObject());
        if (quirk is SolapiWebhookShape.Flat)
        {
            Assert.Equal("01087654321", second["to"]!.ToString());
            Assert.True(JsonNode.DeepEquals(first, second));
            return;
        }

        Assert.Equal(["eventDataId", "data", "retryCount"], second.Select(member => member.Key));
        Assert.Equal(("01087654321", 0, 1), (second["data"]!["to"]!.ToString(), (int)first["retryCount"]!, (int)second["retryCount"]!));
        Assert.Equal(first["eventDataId"]!.ToString(), second["eventDataId"]!.ToString());
        Assert.NotEqual(first["eventDataId"]!.ToString(), JsonNode.Parse(_app.Posts[0].Body)![0]!["eventDataId"]!.ToString());
    }

    [Theory]
    [InlineData(SolapiWebhookSecret.Sha1)]
    [InlineData(SolapiWebhookSecret.Plain)]
    public async Task The_secret(SolapiWebhookSecret quirk)
    {
        _emulator.Solapi.Quirks.WebhookSecret = quirk;
        Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url, "test-secret");
        Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url, "another");
        Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url);
        await SendAsync("01012345678");
        string[] secrets = ["test-secret", "another"];
        Assert.Equal(
            secrets.Select(secret => quirk is SolapiWebhookSecret.Sha1 ? Sha1(secret) : secret).Append(null).Order(StringComparer.Ordinal),
            _app.Posts.Select(post => post.Headers.GetValueOrDefault("X-Solapi-Secret")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(SolapiWebhookBody.Array, 1)]
    [InlineData(SolapiWebhookBody.Data, 1)]
    [InlineData(SolapiWebhookBody.OneEvent, 2)]
    public async Task The_outer_shape(SolapiWebhookBody quirk, int posts)
    {
        _emulator.Solapi.Quirks.WebhookBody = quirk;
        Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url);
        await SendAsync("01012345678", "01087654321");
        Assert.Equal(posts, _app.Posts.Count);
        var told = _app.Posts.SelectMany(post => JsonNode.Parse(post.Body) switch
        {
            JsonArray events => events.ToList(),
            JsonObject outer when outer["data"] is JsonArray events => [.. events],
            var single => [single],
        });
        Assert.Equal(["01012345678", "01087654321"], told.Select(one => one!["to"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.StartsWith(quirk switch { SolapiWebhookBody.Array => "[{", SolapiWebhookBody.Data => "{\"data\":[{", _ => "{\"messageId\"" }, _app.Posts[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, new[] { 1, 100, 100 })]
    [InlineData(1000, new[] { 201 })]
    public async Task How_many_events_a_post_holds(int quirk, int[] sizes)
    {
        _emulator.Solapi.Quirks.WebhookEventsAtOnce = quirk;
        Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url);
        await SendAsync([.. Enumerable.Range(0, 201).Select(number => $"010{number:D8}")]);
        Assert.Equal(sizes, _app.Posts.Select(post => JsonNode.Parse(post.Body)!.AsArray().Count).Order());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public async Task It_is_called_so_often(int quirk)
    {
        _emulator.Solapi.Quirks.WebhookTries = quirk;
        _emulator.Solapi.Quirks.WebhookRetryAfter = TimeSpan.FromMinutes(2);
        _app.Status = _ => 204;
        Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url);
        await SendAsync("01012345678");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal((quirk, quirk), (_app.Posts.Count, Account.Webhooks[0].FailCount));
        Assert.Equal(Enumerable.Range(0, quirk).Select(attempt => 2 * attempt), _emulator.Callbacks.Select(attempt => (int)(attempt.At - Start).TotalMinutes));
        Assert.All(_emulator.Callbacks, attempt => Assert.Equal(("solapi", 204, _app.Posts[0].Body), (attempt.Provider, attempt.Status, attempt.Body)));
    }

    [Fact]
    public async Task A_webhook_is_registered_listed_changed_and_deleted()
    {
        var made = await _solapi.SendAsync("POST", Path, $$"""{"eventId":"SINGLE-REPORT","url":"{{_app.Url}}","secret":"secretKey","name":"n","isTemporary":false}""");
        Assert.Equal(["secret", "status", "failCount", "accountId", "eventId", "url", "webhookId", "dateCreated", "dateUpdated"], made.Json.Select(member => member.Key));
        // As the provider's page of 2020 shows it for this secret.
        Assert.Equal(("ee1b507610b2d8c366ece22a8d89c6487c710db5", "ACTIVE", _app.Url.ToString()), (made["secret"], made["status"], made["url"]));
        Assert.DoesNotContain("secretKey", made.Text, StringComparison.Ordinal);
        await _solapi.SendAsync("POST", Path, $$"""{"eventId":"GROUP-REPORT","url":"{{_app.Url}}"}""");
        var list = await _solapi.SendAsync("GET", Path + "?limit=200");
        Assert.Equal(["limit", "webhookList", "startKey"], list.Json.Select(member => member.Key));
        Assert.Equal(["GROUP-REPORT", "SINGLE-REPORT"], list.Json["webhookList"]!.AsArray().Select(webhook => webhook!["eventId"]!.ToString()));
        Assert.True(JsonNode.DeepEquals(made.Json, list.Json["webhookList"]![1]));
        Assert.Single((await _solapi.SendAsync("GET", Path + "?eventId=GROUP-REPORT")).Json["webhookList"]!.AsArray());

        var changed = await _solapi.SendAsync("PUT", $"{Path}/{made["webhookId"]}", $$"""{"eventId":"SINGLE-REPORT","url":"{{_app.Url}}","secret":"new","status":"INACTIVE"}""");
        Assert.Equal((made["webhookId"], Sha1("new"), "INACTIVE"), (changed["webhookId"], changed["secret"], changed["status"]));
        await SendAsync("01012345678");
        Assert.Equal("GROUP-REPORT", Assert.Single(_app.Posts).Headers["X-Solapi-Event-Name"]);

        var deleted = await _solapi.SendAsync("DELETE", $"{Path}/{made["webhookId"]}");
        Assert.True(JsonNode.DeepEquals(changed.Json, deleted.Json));
        Assert.Equal(404, (await _solapi.SendAsync("DELETE", $"{Path}/{made["webhookId"]}")).Status);
        Assert.Equal(404, (await _solapi.SendAsync("PUT", $"{Path}/{made["webhookId"]}", $$"""{"eventId":"SINGLE-REPORT","url":"{{_app.Url}}","status":"ACTIVE"}""")).Status);
    }

    [Fact]
    public async Task An_address_is_tried_out_and_the_events_are_listed()
    {
        _app.Status = _ => 500;
        var tested = await _solapi.SendAsync("POST", "/webhook/v1/outgoing-test", $$"""{"url":"{{_app.Url}}","secret":"secretKey"}""");
        Assert.Equal((200, """{"message":"Success"}"""), (tested.Status, tested.Text));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        var post = Assert.Single(_app.Posts);
        Assert.Equal(("[]", Sha1("secretKey")), (post.Body, post.Headers["X-Solapi-Secret"]));
        Assert.Empty(Account.Webhooks);

        var events = await _solapi.SendAsync("GET", "/webhook/v1/events");
        Assert.Equal(["SINGLE-REPORT", "GROUP-REPORT"], events.Json["eventList"]!.AsArray().Select(one => one!["eventId"]!.ToString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_webhook_that_is_gone_or_inactive_is_not_tried_again(bool isDeleted)
    {
        _app.Status = _ => 500;
        var webhook = Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url);
        await SendAsync("01012345678");
        Assert.Single(_app.Posts);
        if (isDeleted)
            Account.RemoveWebhook(webhook.Id);
        else
            await _solapi.SendAsync("PUT", $"{Path}/{webhook.Id}", $$"""{"eventId":"SINGLE-REPORT","url":"{{_app.Url}}","status":"INACTIVE"}""");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Single(_app.Posts);
    }

    [Fact]
    public async Task The_secret_of_a_live_looking_account_stands_in_no_journal()
    {
        const string key = "NCS7QK2MX9ZT4LWB";
        _emulator.Solapi.AddAccount(key, "s");
        using var live = new SolapiCaller(_emulator.Url, key, "s");
        var body = $$"""{"eventId":"SINGLE-REPORT","url":"{{_app.Url}}","secret":"canary\"1"}""";
        Assert.Equal(200, (await live.SendAsync("POST", Path, body)).Status);
        Assert.Equal(200, (await live.SendAsync("POST", "/webhook/v1/outgoing-test", body)).Status);
        Assert.All(_emulator.Requests, request => Assert.DoesNotContain("canary", request.Body, StringComparison.Ordinal));
        Assert.Equal("canary\"1", Assert.Single(_emulator.Solapi.Account(key).Webhooks).Secret);
    }

    [Fact]
    public void A_webhook_in_a_log_does_not_name_its_secret() =>
        Assert.DoesNotContain("test-secret", Account.AddWebhook(SolapiWebhookEvent.SingleReport, _app.Url, "test-secret").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"eventId":"OTHER","url":"http://127.0.0.1/"}""")]
    [InlineData("""{"eventId":"SINGLE-REPORT","url":"here"}""")]
    [InlineData("""{"eventId":"SINGLE-REPORT","url":"http://192.0.2.1/"}""")]
    public async Task What_is_ambiguous_is_rejected(string body)
    {
        Assert.Equal("ValidationError", (await _solapi.SendAsync("POST", Path, body))["errorCode"]);
        Assert.Empty(Account.Webhooks);
    }

    [Fact]
    public void From_code_it_is_an_argument_that_is_wrong()
    {
        Assert.Throws<ArgumentException>(() => Account.AddWebhook(SolapiWebhookEvent.SingleReport, new Uri("http://192.0.2.1/")));
        var webhook = Account.AddWebhook(SolapiWebhookEvent.SingleReport, new Uri("http://localhost:1/"));
        Assert.Equal((true, false), (Account.RemoveWebhook(webhook.Id), Account.RemoveWebhook(webhook.Id)));
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The provider hashes with it.")]
    private static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<string> SendAsync(params string[] to)
    {
        var messages = to.Select(number => $$$"""{"to":"{{{number}}}","from":"0212345678","text":"안녕","customFields":{"ref":"7"}}""");
        var response = await _solapi.SendAsync("POST", "/messages/v4/send-many", $$"""{"messages":[{{string.Join(',', messages)}}]}""");
        Assert.Equal(200, response.Status);
        await _emulator.Clock.AdvanceAsync(TimeSpan.Zero);
        return response["groupId"]!;
    }
}
