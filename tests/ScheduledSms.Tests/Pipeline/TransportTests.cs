using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ScheduledSms.Http.Transport;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>How connections are made, and what they carry besides the request.</summary>
public sealed class TransportTests
{
    [Fact]
    public void Every_setting_reaches_the_connections()
    {
        using var handler = TransportFactory.CreateHandler(new TransportOptions
        {
            ConnectTimeout = TimeSpan.FromSeconds(1),
            IdleTimeout = TimeSpan.FromSeconds(2),
            ConnectionLifetime = TimeSpan.FromSeconds(3),
            MaxResponseHeadersKiB = 4,
            Proxy = new Uri("http://proxy.example:3128"),
        });

        Assert.Equal((1, 2, 3, 4), (handler.ConnectTimeout.Seconds, handler.PooledConnectionIdleTimeout.Seconds, handler.PooledConnectionLifetime.Seconds, handler.MaxResponseHeadersLength));
        Assert.Equal(new Uri("http://proxy.example:3128"), handler.Proxy?.GetProxy(new Uri("https://api.example")));
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
    }

    [Fact]
    public void Timeouts_are_the_pipelines_own()
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(sms =>
        {
            sms.AddJsms(options => (options.AppKey, options.MasterSecret) = ("k", "s"));
            sms.AddSolapi(options => (options.ApiKey, options.ApiSecret) = ("k", "s"));
        });
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();

        Assert.All(["ScheduledSms.Jsms", "ScheduledSms.Solapi"], name => Assert.Equal(Timeout.InfiniteTimeSpan, factory.CreateClient(name).Timeout));
        using var own = TransportFactory.CreateClient(new SocketsHttpHandler());
        Assert.Equal(Timeout.InfiniteTimeSpan, own.Timeout);
    }

    [Theory]
    [InlineData("ConnectTimeout", "00:00:00")]
    [InlineData("MaxResponseHeadersKiB", "0")]
    [InlineData("Proxy", "relative")]
    public async Task A_wrong_setting_stops_the_start(string setting, string value)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ScheduledSms:Jsms:AppKey"] = "k",
            ["ScheduledSms:Jsms:MasterSecret"] = "s",
            [$"ScheduledSms:Jsms:Transport:{setting}"] = value,
        });
        builder.Services.AddScheduledSms();
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"ScheduledSms:Jsms:Transport:{setting}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_response_is_read_and_a_bomb_is_not()
    {
        await using var server = Start(Compressed("""{"app_balance":12}"""), Compressed(new string(' ', 1_000_000)));
        var options = Accounts.Jsms(server.Url);
        options.MaxResponseBytes = 100_000;
        using var client = new JsmsScheduleClient(options);

        Assert.Equal(12, (await client.GetAppBalanceAsync(TestContext.Current.CancellationToken)).Balance);
        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.GetAppBalanceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(ScheduledSmsErrorCode.InvalidResponse, failure.Code);
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        await using var server = Start(Respond(200, """{"app_balance":1}""", "Set-Cookie: a=b\r\n"));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));

        await client.GetAppBalanceAsync(TestContext.Current.CancellationToken);
        await client.GetAppBalanceAsync(TestContext.Current.CancellationToken);

        Assert.All(server.Requests, request => Assert.Null(request.Header("Cookie")));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Nothing_logs_the_path_of_a_request()
    {
        await using var server = Start(Respond(200, """{"schedule_id":"secret-id","send_time":"2027-07-01 09:00:00"}"""));
        var log = new CollectingLoggerProvider();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddScheduledSms(sms => sms.AddJsms(options => (options.AppKey, options.MasterSecret, options.BaseAddress) = ("k", "s", server.Url)));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<JsmsScheduleClient>().GetScheduleAsync("secret-id", TestContext.Current.CancellationToken);

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret-id", StringComparison.Ordinal) || line.Contains("127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_keeps_the_options_it_was_made_with()
    {
        await using var server = Start(Respond(503, ""), Respond(200, """{"app_balance":1}"""));
        var options = Accounts.Jsms(server.Url);
        using var client = new JsmsScheduleClient(options);
        options.TotalTimeout = TimeSpan.FromTicks(1);

        Assert.Equal(1, (await client.GetAppBalanceAsync(TestContext.Current.CancellationToken)).Balance);
    }

    private static Step Compressed(string text) => async (connection, _) =>
    {
        using var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        var head = $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n";
        await connection.SendAsync(Encoding.ASCII.GetBytes(head));
        await connection.SendAsync(body.ToArray());
    };
}
