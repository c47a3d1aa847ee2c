using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>User and password of <c>Transport:Proxy</c> reach a proxy that asks for them, and nobody else.</summary>
public sealed class ProxyCredentialTests
{
    private const string Challenge = "Proxy-Authenticate: Basic realm=\"proxy\"\r\n";

    /// <summary>user@corp and p:w d, as an address writes them.</summary>
    private const string Written = "user%40corp:p%3Aw%20d";

    private static readonly string Sent = "Basic " + Convert.ToBase64String("user@corp:p:w d"u8);

    /// <summary>Without a tunnel the proxy has the whole message when it asks, and .NET would have to send it again: the guard does not let it.</summary>
    [Fact]
    public async Task A_message_in_plain_http_is_not_sent_again_for_a_proxy_that_asks()
    {
        await using var proxy = Start(Respond(407, "", Challenge), Respond(200, Accounts.JsmsCreated));
        await using var services = Build($"http://{Written}@127.0.0.1:{proxy.Port}", "http://127.0.0.1:1/v1/");

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => services.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Single(proxy.Requests, static request => request.Body.Length > 0);
        Assert.DoesNotContain("p:w d", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Written, failure.ToString(), StringComparison.Ordinal);
    }

    /// <summary>As to the providers: the credentials go with CONNECT, so that no message is in sight of the proxy, nor sent twice.</summary>
    [Fact]
    public async Task A_tunnel_is_asked_for_with_the_credentials()
    {
        await using var proxy = Start(Respond(407, "", Challenge), Respond(403, ""));
        await using var services = Build($"http://{Written}@127.0.0.1:{proxy.Port}", "https://provider.invalid/v1/");

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => services.GetRequiredService<JsmsScheduleClient>().CreateScheduleAsync(Accounts.JsmsRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(["CONNECT provider.invalid:443 HTTP/1.1", "CONNECT provider.invalid:443 HTTP/1.1"], proxy.Requests.Select(static request => request.Line));
        Assert.Equal([null, Sent], proxy.Requests.Select(static request => request.Header("Proxy-Authorization")));
        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
        Assert.DoesNotContain("p:w d", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Written, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_without_user_gets_no_credentials()
    {
        await using var proxy = Start(Respond(407, "", Challenge));
        await using var services = Build($"http://127.0.0.1:{proxy.Port}", "https://provider.invalid/v1/");

        await Assert.ThrowsAsync<ScheduledSmsException>(() => services.GetRequiredService<JsmsScheduleClient>().GetAppBalanceAsync(TestContext.Current.CancellationToken));

        Assert.All(proxy.Requests, static request => Assert.Null(request.Header("Proxy-Authorization")));
        Assert.NotEmpty(proxy.Requests);
    }

    private static ServiceProvider Build(string proxy, string provider)
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ScheduledSms:Jsms:AppKey"] = "k",
            ["ScheduledSms:Jsms:MasterSecret"] = "s",
            ["ScheduledSms:Jsms:BaseAddress"] = provider,
            ["ScheduledSms:Jsms:MaxRetryAttempts"] = "0",
            ["ScheduledSms:Jsms:Transport:Proxy"] = proxy,
        }).Build());
        return services.BuildServiceProvider();
    }
}
