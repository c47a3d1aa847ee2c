using System.Net;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>Handlers that read, send or end at the wrong moment: what happened at the wire still decides, and nothing is sent twice.</summary>
public sealed class LateHandlerTests
{
    [Fact]
    public async Task A_body_that_a_handler_has_read_still_counts_as_sent()
    {
        await using var server = Start(CloseWithFin, Respond(200, Accounts.JsmsCreated));
        using var client = Create(server.Url, async (request, send) =>
        {
            await request.Content!.ReadAsStringAsync();
            return await send();
        });

        var failure = await FailAsync(client);

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_that_a_handler_reads_after_the_failure_does_not_make_it_look_sent()
    {
        using var client = Create(new Uri("http://127.0.0.1:1/"), async (request, send) =>
        {
            try
            {
                return await send();
            }
            catch (HttpRequestException)
            {
                await request.Content!.ReadAsStringAsync();
                throw;
            }
        });

        Assert.Equal(SendOutcome.NotSent, (await FailAsync(client)).Outcome);
    }

    [Fact]
    public async Task A_handlers_own_body_read_after_the_failure_does_not_make_it_look_sent()
    {
        using var client = Create(new Uri("http://127.0.0.1:1/"), async (request, send) =>
        {
            request.Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync());
            try
            {
                return await send();
            }
            catch (HttpRequestException)
            {
                await request.Content!.CopyToAsync(Stream.Null);
                throw;
            }
        });

        Assert.Equal(SendOutcome.NotSent, (await FailAsync(client)).Outcome);
    }

    [Fact]
    public async Task A_first_ask_that_comes_after_its_attempt_ended_sends_nothing()
    {
        var queue = new TaskCompletionSource();
        var late = new TaskCompletionSource<Task>();
        await using var server = Start(Respond(200, Accounts.JsmsCreated));
        using var client = CreateWithClones(server.Url, (_, send) =>
        {
            late.SetResult(LateAsync(send));
            throw new TimeoutException("The handler's own patience is at an end.");
        });

        var failure = await FailAsync(client);
        queue.SetResult();

        // A body that was copied, past a guard that was never asked, may have been sent elsewhere.
        Assert.Equal((SendOutcome.Unknown, 1), (failure.Outcome, failure.Attempts));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await await late.Task);
        Assert.Empty(server.Requests);

        async Task LateAsync(Func<Task<HttpResponseMessage>> send)
        {
            await queue.Task;
            await send();
        }
    }

    [Fact]
    public async Task A_bodyless_write_asked_for_after_its_call_ended_sends_nothing()
    {
        var queue = new TaskCompletionSource();
        var late = new TaskCompletionSource<Task>();
        await using var server = Start(Respond(200, "{}"));
        var options = Accounts.Solapi(server.Url);
        options.MaxRetryAttempts = 0;
        using var client = new SolapiGroupScheduleClient(options, WithClones((_, send) =>
        {
            late.SetResult(LateAsync(send));
            throw new TimeoutException("The handler's own patience is at an end.");
        }));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.SendGroupAsync("G1", TestContext.Current.CancellationToken));
        queue.SetResult();

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await await late.Task);
        Assert.Empty(server.Requests);

        async Task LateAsync(Func<Task<HttpResponseMessage>> send)
        {
            await queue.Task;
            await send();
        }
    }

    [Fact]
    public async Task A_response_of_a_handler_that_never_ends_does_not_hold_the_call()
    {
        var options = Accounts.Jsms(new Uri("http://127.0.0.1:1/"));
        options.AttemptTimeout = TimeSpan.FromMilliseconds(200);
        options.MaxRetryAttempts = 0;
        using var client = Create(options, static (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) }));

        var call = FailAsync(client);

        Assert.Same(call, await Task.WhenAny(call, Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)));
        Assert.Equal(SendOutcome.NotSent, (await call).Outcome);
    }

    /// <summary>A handler keeps the attempt's token to itself, or gives up before the attempt does.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_connection_of_a_call_that_was_given_up_does_not_stay_open(bool handlerGivesUpFirst)
    {
        var closed = new TaskCompletionSource();
        await using var server = Start(async (connection, stop) =>
        {
            var more = new byte[1];
            while (await connection.ReceiveAsync(more, stop) > 0)
            {
            }

            closed.SetResult();
        });
        var options = Accounts.Jsms(server.Url);
        (options.AttemptTimeout, options.TotalTimeout, options.MaxRetryAttempts) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 0);
        using var client = new JsmsScheduleClient(options, new DeafHandler(handlerGivesUpFirst) { InnerHandler = new SocketsHttpHandler() });

        Assert.Equal(SendOutcome.Unknown, (await FailAsync(client)).Outcome);
        await closed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    /// <summary>Whatever an exception of the app's is like, the call ends with its outcome.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_that_cannot_be_read_ends_a_call_like_any_other(bool isDeep)
    {
        Exception thrown = new MuteException();
        for (var depth = 0; isDeep && depth < 30_000; depth++)
            thrown = new InvalidOperationException("outer", thrown);
        using var client = Create(new Uri("http://127.0.0.1:1/"), (_, _) => throw thrown);

        var failure = await FailAsync(client);

        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
        Assert.Contains(thrown.GetType().Name, failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.ToString());
    }

    private static JsmsScheduleClient Create(Uri server, Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> send) =>
        Create(Accounts.Jsms(server), send);

    private static JsmsScheduleClient Create(JsmsOptions options, Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> send) =>
        new(options, new FuncHandler(send) { InnerHandler = new SocketsHttpHandler() });

    /// <summary>The handler sends a copy, which does not end with its attempt.</summary>
    private static JsmsScheduleClient CreateWithClones(Uri server, Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> send) =>
        new(Accounts.Jsms(server), WithClones(send));

    private static CloningHandler WithClones(Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> send) =>
        new() { InnerHandler = new FuncHandler(send) { InnerHandler = new SocketsHttpHandler() } };

    private static Task<ScheduledSmsException> FailAsync(JsmsScheduleClient client) => Assert.ThrowsAsync<ScheduledSmsException>(() =>
        client.CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

    private sealed class MuteException : Exception
    {
        public override string Message => throw new InvalidOperationException("no words");
    }

    /// <summary>Does not tell what is below it when the attempt ends.</summary>
    private sealed class DeafHandler(bool givesUp) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.SendAsync(request, CancellationToken.None).WaitAsync(givesUp ? TimeSpan.FromMilliseconds(200) : Timeout.InfiniteTimeSpan, cancellationToken);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource<int>().Task);
    }
}
