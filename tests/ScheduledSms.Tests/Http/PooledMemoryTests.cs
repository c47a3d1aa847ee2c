using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Http;

/// <summary>No call's bytes ever appear in another's, whatever keeps a message, and however a call ends.</summary>
public sealed class PooledMemoryTests
{
    private const int Calls = 200;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_that_outlives_its_call_arrives_whole_beside_many_others()
    {
        await using var server = new DrippingServer();
        var transport = new DeafTransport();
        using var client = new SolapiGroupScheduleClient(
            Accounts.Solapi(server.Url), transport, new SkippingTime(TimeProvider.System.GetUtcNow(), static wait => wait == TimeSpan.FromSeconds(5)));
        var random = new Random(7);
        var texts = Enumerable.Range(0, Calls).Select(call => (Letter: (char)('가' + call), Messages: random.Next(1, 60), StartMs: random.Next(300), PatienceMs: random.Next(100))).ToList();

        var abandoned = await Task.WhenAll(texts.Select(text => CallAsync(client, text.Letter, text.Messages, text.StartMs, text.PatienceMs)));
        await transport.EndAsync();

        Assert.InRange(abandoned.Count(static gaveUp => gaveUp), 1, Calls);
        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request =>
        {
            var letter = Assert.Single(request.Body.Where(static c => c >= '가').Distinct());
            Assert.Equal(BodyOf(letter, texts[letter - '가'].Messages), request.Body);
        });
    }

    [Fact]
    public async Task Messages_that_a_handler_keeps_cannot_be_read_when_their_call_is_over()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        HttpRequestMessage? request = null;
        HttpResponseMessage? response = null;
        HttpContent? body = null;
        using var client = Create(server, async (message, send) =>
        {
            (request, body) = (message, message.Content);
            return response = await send();
        });

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);

        await CannotReadAsync(body!);
        await CannotReadAsync(request!.Content!);
        await CannotReadAsync(response!.Content);
    }

    [Fact]
    public async Task A_response_content_that_a_handler_keeps_and_nobody_disposes_cannot_be_read_either()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        HttpContent? kept = null;
        using var client = Create(server, async (_, send) =>
        {
            var response = await send();
            kept = response.Content;
            response.Content = new StringContent("");
            return response;
        });

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);

        await CannotReadAsync(kept!);
    }

    [Fact]
    public async Task A_response_that_a_handler_gives_again_to_a_later_call_is_no_response()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        HttpContent? kept = null;
        using var client = Create(server, async (_, send) =>
        {
            if (kept is not null)
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = kept };
            var response = await send();
            kept = response.Content;
            response.Content = new StringContent("");
            return response;
        });

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);
        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_second_ask_after_the_call_sends_nothing_and_gets_nobodys_response()
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        Func<Task<HttpResponseMessage>>? again = null;
        using var client = Create(server, (_, send) => (again = send)());

        await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token);

        using var second = await again!();
        await CannotReadAsync(second.Content);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_lost_add_puts_the_same_bytes_into_the_second_group()
    {
        await using var server = Start(
            Respond(200, """{"groupId":"G1","status":"PENDING"}"""), CloseWithFin, Respond(200, "{}"),
            Respond(200, """{"groupId":"G2","status":"PENDING"}"""), Respond(400, """{"errorCode":"ValidationError","errorMessage":"no"}"""), Respond(200, "{}"));
        var options = Accounts.Solapi(server.Url);
        options.From = "0212345678";
        using var client = new SolapiGroupScheduleClient(options);
        var request = new ScheduledMessageRequest
        {
            SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
            Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+821012345678") }],
            Content = MessageContent.Text("예약 문자"),
        };

        await Assert.ThrowsAsync<ScheduledSmsException>(() => ((IScheduledMessageClient)client).ScheduleAsync(request, Token));

        var adds = server.Requests.Where(static sent => sent.Line.StartsWith("PUT", StringComparison.Ordinal)).ToList();
        Assert.Equal(["PUT /messages/v4/groups/G1/messages HTTP/1.1", "PUT /messages/v4/groups/G2/messages HTTP/1.1"], adds.Select(static add => add.Line));
        Assert.Contains("예약 문자", adds[0].Body, StringComparison.Ordinal);
        Assert.Equal(adds[0].Body, adds[1].Body);
    }

    private static JsmsScheduleClient Create(LoopbackServer server, Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> send) =>
        new(Accounts.Jsms(server.Url), new FuncHandler(send) { InnerHandler = new SocketsHttpHandler() });

    /// <summary>.NET wraps what content throws, where it was not itself disposed.</summary>
    private static async Task CannotReadAsync(HttpContent content) =>
        Assert.IsType<ObjectDisposedException>((await Assert.ThrowsAnyAsync<Exception>(() => content.ReadAsStringAsync(Token))).GetBaseException());

    private static async Task<bool> CallAsync(SolapiGroupScheduleClient client, char letter, int messages, int startMs, int patienceMs)
    {
        await Task.Delay(startMs, Token);
        using var patience = new CancellationTokenSource();
        if (patienceMs < 50)
            patience.CancelAfter(patienceMs);
        try
        {
            await client.AddMessagesAsync("G1", MessagesOf(letter, messages), patience.Token);
        }
        catch (ScheduledSmsException) // The server responds with nothing that can be parsed.
        {
        }
        catch (OperationCanceledException)
        {
            return true;
        }

        return false;
    }

    private static IReadOnlyList<SolapiMessage> MessagesOf(char letter, int messages) =>
        [.. Enumerable.Repeat(Accounts.SolapiMessage(new string(letter, 300)), messages)];

    private static string BodyOf(char letter, int messages)
    {
        var body = JsonBody.Write(new SolapiAddMessagesBody(MessagesOf(letter, messages)), SolapiJson.Default.SolapiAddMessagesBody, new PlainCall("solapi", null, "test", NullLogger.Instance));
        return Encoding.UTF8.GetString(body.Span);
    }
}
