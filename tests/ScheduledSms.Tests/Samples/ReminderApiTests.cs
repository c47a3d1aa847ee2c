using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ScheduledSms.Tests.Samples;

/// <summary>The reminder API, started as a user starts it and called over HTTP.</summary>
public sealed class ReminderApiTests : IAsyncLifetime
{
    private readonly SampleProcess _api = SampleProcess.Start("ReminderApi", "--emulator", "--urls", "http://127.0.0.1:0");
    private readonly HttpClient _http = new();
    private Uri? _faults;

    public async ValueTask InitializeAsync()
    {
        var line = await _api.ReadLineAsync("Listening on ");
        Assert.NotNull(line);
        Assert.Contains("on the emulator", line, StringComparison.Ordinal);
        _http.BaseAddress = new Uri(line.Split(' ', ',')[2]);
        _faults = new Uri(line.Split(' ')[^1] + "_emulator/v1/faults");
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _api.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("+821012345678", "solapi:group:", true)]
    [InlineData("+8613812345678", "jsms:single:", false)]
    public async Task A_reminder_is_scheduled_moved_and_canceled(string to, string idBegins, bool isCanceledTwice)
    {
        var (created, reminder) = await AskAsync(HttpMethod.Post, "/reminders", Reminder(to, hours: 2));
        var (moved, movedReminder) = await AskAsync(HttpMethod.Put, "/reminders/" + reminder.GetProperty("id"), Reminder(to, hours: 3));
        var (canceled, response) = await AskAsync(HttpMethod.Delete, "/reminders/" + movedReminder.GetProperty("id"));
        var (_, second) = await AskAsync(HttpMethod.Delete, "/reminders/" + movedReminder.GetProperty("id"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK), (created, moved, canceled));
        Assert.StartsWith(idBegins, reminder.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.True(movedReminder.GetProperty("sendAt").GetDateTimeOffset() > reminder.GetProperty("sendAt").GetDateTimeOffset());
        Assert.True(response.GetProperty("canceled").GetBoolean());
        Assert.Equal(isCanceledTwice, second.GetProperty("canceled").GetBoolean());
    }

    [Fact]
    public async Task A_failure_is_told_as_problem_details()
    {
        var (inThePast, past) = await AskAsync(HttpMethod.Post, "/reminders", Reminder("+821012345678", hours: -2));
        var (unknown, missing) = await AskAsync(HttpMethod.Delete, "/reminders/jsms:single:nobodys");
        var (noNumber, _) = await AskAsync(HttpMethod.Post, "/reminders", Reminder("12", hours: 2));
        var (noTime, _) = await AskAsync(HttpMethod.Post, "/reminders", new { to = "+821012345678" });
        var (noId, _) = await AskAsync(HttpMethod.Delete, "/reminders/nonsense");

        Assert.Equal((HttpStatusCode.BadRequest, "InvalidSendTime"), (inThePast, past.GetProperty("code").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, "urn:reminders:not-found"), (unknown, missing.GetProperty("type").GetString()));
        Assert.All([noNumber, noTime, noId], status => Assert.Equal(HttpStatusCode.BadRequest, status));
    }

    [Fact]
    public async Task Moving_what_was_canceled_is_a_conflict()
    {
        var (_, reminder) = await AskAsync(HttpMethod.Post, "/reminders", Reminder("+8613812345678", hours: 2));
        await AskAsync(HttpMethod.Delete, "/reminders/" + reminder.GetProperty("id"));

        var (status, problem) = await AskAsync(HttpMethod.Put, "/reminders/" + reminder.GetProperty("id"), Reminder("+8613812345678", hours: 3));

        Assert.Equal((HttpStatusCode.Conflict, "AlreadySentOrCanceled"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task What_cannot_be_known_is_told_not_to_be_sent_again()
    {
        await PlaceAsync(new { operation = "schedule.create", point = "afterCommit", action = new { kind = "fin" } });

        var (status, problem) = await AskAsync(HttpMethod.Post, "/reminders", Reminder("+8613812345678", hours: 2));

        Assert.Equal((HttpStatusCode.BadGateway, "urn:reminders:outcome-unknown-do-not-resend"), (status, problem.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task What_was_not_done_may_be_tried_later()
    {
        await PlaceAsync(new { operation = "group.create", point = "beforeCommit", action = new { kind = "status", status = 429, retryAfter = "3600" } });

        var (status, problem) = await AskAsync(HttpMethod.Post, "/reminders", Reminder("+821012345678", hours: 2));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:reminders:throttled"), (status, problem.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Its_health_is_the_balance_of_both_providers()
    {
        var words = await _http.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.StartsWith("Healthy: JSMS ", words, StringComparison.Ordinal);
        Assert.Contains("SOLAPI", words, StringComparison.Ordinal);
    }

    private async Task PlaceAsync(object fault)
    {
        using var placed = await _http.PostAsJsonAsync(_faults, fault, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, placed.StatusCode);
    }

    private static object Reminder(string to, int hours) => new { to, sendAt = TimeProvider.System.GetUtcNow().AddHours(hours), time = "15:00" };

    private async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
