using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>Copies that a handler of the app sends to a second address, in every way that it may: the message goes out once, and nobody is told that it did not.</summary>
public sealed class ElsewhereTests : IDisposable
{
    private static readonly Uri NobodyListens = new("http://127.0.0.1:1/");

    private HttpMessageInvoker? _below;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _below?.Dispose();

    [Fact]
    public async Task A_response_that_a_client_of_the_handler_s_own_got_is_not_proof_that_nothing_was_sent()
    {
        await using var backup = Start(Respond(200, Accounts.JsmsCreated));
        using var own = new HttpClient();
        using var client = Client(NobodyListens, async (request, send) =>
        {
            try
            {
                return await send();
            }
            catch (HttpRequestException)
            {
                using var copy = await At(backup, request, withOptions: false);
                copy.Headers.Remove("X-Request-Id");
                return await own.SendAsync(copy, Token);
            }
        });

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal((SendOutcome.Unknown, false, 1), (failure.Outcome, failure.IsSafeToRetry, failure.Attempts));
        Assert.Single(backup.Requests);
    }

    [Fact]
    public async Task A_response_that_a_handler_makes_up_after_a_failure_is_believed()
    {
        using var client = Client(NobodyListens, static async (_, send) =>
        {
            await Record.ExceptionAsync(send);
            return new HttpResponseMessage { Content = new StringContent(Accounts.JsmsCreated) };
        });

        Assert.Equal(Accounts.JsmsId, (await client.CreateScheduleAsync(Accounts.JsmsRequest(), Token)).ScheduleId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unmarked_copy_goes_nowhere_else_once_the_message_may_have_been_applied(bool inFlow)
    {
        await using var server = Start(CloseWithFin);
        await using var backup = Start(Respond(200, Accounts.JsmsCreated));
        using var client = Client(server.Url, async (request, send) =>
        {
            var body = await request.Content!.ReadAsByteArrayAsync(Token);
            try
            {
                return await send();
            }
            catch (HttpRequestException)
            {
                request.RequestUri = new Uri(backup.Url, request.RequestUri!.PathAndQuery);
                var copy = await request.CopyAsync(withOptions: false, body);
                copy.Headers.Remove("X-Request-Id");
                return await SendAsync(copy, inFlow);
            }
        });

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Empty(backup.Requests);
    }

    /// <summary>To the same address, too: what the message says is not what its bytes are.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_whose_body_was_written_anew_is_not_sent_as_well(bool withOptions)
    {
        await using var server = Start(CloseWithFin, Respond(200, Accounts.JsmsCreated));
        using var client = Client(server.Url, async (request, send) =>
        {
            var body = await request.Content!.ReadAsByteArrayAsync(Token);
            try
            {
                return await send();
            }
            catch (HttpRequestException)
            {
                var copy = await request.CopyAsync(withOptions, [.. body, (byte)' ']);
                copy.Content!.Headers.ContentLength = null;
                return await SendAsync(copy, inFlow: true);
            }
        });

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_that_comes_after_the_call_goes_nowhere(bool isDown)
    {
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        await using var backup = Start(Respond(200, Accounts.JsmsCreated));
        TaskCompletionSource isOver = new();
        List<Task<Exception?>> late = [];
        using var client = Client(isDown ? NobodyListens : server.Url, async (request, send) =>
        {
            var copy = await At(backup, request, withOptions: true);
            late.Add(Task.Run(async () =>
            {
                await isOver.Task;
                return await Record.ExceptionAsync(() => SendAsync(copy, inFlow: true));
            }));
            return await send();
        });

        await Record.ExceptionAsync(() => client.CreateScheduleAsync(Accounts.JsmsRequest(), Token));
        isOver.SetResult();

        Assert.All(await Task.WhenAll(late), static failure => Assert.Contains("is over", Assert.IsType<InvalidOperationException>(failure).Message, StringComparison.Ordinal));
        Assert.Empty(backup.Requests);
    }

    /// <summary>A call inside another one's handler is a call of its own: the guard knows messages by their ids.</summary>
    [Fact]
    public async Task Calls_inside_a_handler_of_another_call_have_ids_of_their_own()
    {
        await using var server = StartResponding(Accounts.JsmsCreated);
        IScheduledMessageClient? inner = null;
        List<ScheduledMessage> results = [];
        using var client = Client(server.Url, async (_, send) =>
        {
            if (results.Count == 0)
            {
                results.Add(null!);
                results[0] = await inner!.ScheduleAsync(Message("+8613812345671"), Token);
            }

            return await send();
        });
        inner = client;

        results.Add(await inner.ScheduleAsync(Message("+8613812345672"), Token));

        Assert.Equal(results.Select(static result => result.RequestId), server.Requests.Select(static request => request.Header("X-Request-Id")));
        Assert.NotEqual(results[0].RequestId, results[1].RequestId);
        Assert.Equal(["13812345671", "13812345672"], server.Requests.Select(static request => request.Body.Split("\"mobile\":\"")[1][..11]));
    }

    [Fact]
    public async Task Calls_inside_a_transport_of_the_app_s_own_have_ids_of_their_own()
    {
        await using var server = StartResponding(Accounts.JsmsCreated);
        using var other = Client(server.Url, static (_, send) => send());
        ScheduledMessage? inner = null;
        var options = Accounts.Jsms(server.Url);
        options.Templates["note"] = new MessageTemplate { Jsms = new JsmsTemplateOptions { TemplateId = 1 } };
        using var client = new JsmsScheduleClient(options, new OwnTransport(async () => inner = await other.Common().ScheduleAsync(Message("+8613812345671"), Token)));

        var outer = await client.Common().ScheduleAsync(Message("+8613812345672"), Token);

        Assert.NotEqual(outer.RequestId, inner!.RequestId);
    }

    /// <summary>Not a chain that anybody can look into.</summary>
    private sealed class OwnTransport(Func<Task> before) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            await before();
            return new HttpResponseMessage { Content = new StringContent(Accounts.JsmsCreated) };
        }
    }

    private static ScheduledMessageRequest Message(string number) => new()
    {
        SendAt = TimeProvider.System.GetUtcNow().AddHours(1),
        Content = MessageContent.Template("note"),
        Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number) }],
    };

    private static async Task<HttpRequestMessage> At(LoopbackServer server, HttpRequestMessage request, bool withOptions)
    {
        var copy = await request.CopyAsync(withOptions);
        copy.RequestUri = new Uri(server.Url, request.RequestUri!.PathAndQuery);
        return copy;
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage copy, bool inFlow)
    {
        if (inFlow)
            return _below!.SendAsync(copy, Token);
        using (ExecutionContext.SuppressFlow())
            return Task.Run(() => _below!.SendAsync(copy, Token), Token);
    }

    private JsmsScheduleClient Client(Uri server, Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> handle)
    {
        var options = Accounts.Jsms(server);
        options.Templates["note"] = new MessageTemplate { Jsms = new JsmsTemplateOptions { TemplateId = 1 } };
        var below = new FuncHandler(static (_, send) => send()) { InnerHandler = new SocketsHttpHandler() };
        _below = new HttpMessageInvoker(below, disposeHandler: false);
        return new JsmsScheduleClient(options, new FuncHandler(handle) { InnerHandler = below });
    }
}
