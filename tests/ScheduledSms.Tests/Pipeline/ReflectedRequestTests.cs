using Microsoft.Extensions.Logging;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>A request that comes back in its response is told nowhere: in no exception, inner ones included, no span and no log.</summary>
[Collection(nameof(Diagnostics.ListeningTests))]
public sealed class ReflectedRequestTests
{
    private const string Text = "CANARY 예약 안내: 김철수 님의 진료가 내일입니다";

    private static readonly string[] Secrets =
        ["CANARY", "김철수", "13812345678", "1012345678", "0212345678", "7d431e42dfa6a6d693ac2d04", "5e987ac6d2e04d95a9d8f0d1", "NCSAYU7YDBXYORXC", "0123456789abcdef0123456789abcdef"];

    public static TheoryData<string> Reflected => [.. Reflections.All.Keys];

    [Theory]
    [MemberData(nameof(Reflected))]
    public async Task Nothing_of_it_is_told(string how)
    {
        List<string> authorizations = [];
        await using var server = LoopbackServer.Start((request, _) =>
        {
            authorizations.Add(request.Header("Authorization")!);
            return Reflections.All[how](request);
        });
        var log = new CollectingLoggerProvider();
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        using var jsms = new JsmsScheduleClient(Accounts.Jsms(server.Url), loggerFactory: loggers);
        using var solapi = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url), loggerFactory: loggers);
        using var telemetry = new TelemetryOfTest();
        var token = TestContext.Current.CancellationToken;

        List<Exception?> failures =
        [
            await Record.ExceptionAsync(() => jsms.CreateScheduleAsync(Accounts.JsmsRequest() with { TemplateParameters = new Dictionary<string, string> { ["text"] = Text } }, token)),
            await Record.ExceptionAsync(() => solapi.AddMessagesAsync("G4V1", [Accounts.SolapiMessage(Text)], token)),
            await Record.ExceptionAsync(() => solapi.CreateGroupAsync(new SolapiGroupRequest { CustomFields = new Dictionary<string, string> { ["note"] = Text } }, token)),
        ];

        var told = failures.Select(static failure => failure?.ToString() ?? "")
            .Concat(failures.OfType<ScheduledSmsException>().SelectMany(static failure => new[] { failure.ProviderCode, failure.ProviderMessage, failure.ResponseBody }))
            .Concat(log.Lines)
            .Concat(telemetry.Spans.SelectMany(static span => span.TagObjects).Select(static tag => tag.Value?.ToString()))
            .ToList();
        var sent = authorizations.SelectMany(static header => header.Split([' ', ','])).Where(static part => part.Length > 30 && !part.StartsWith("date", StringComparison.Ordinal)).Select(static part => part.Split('=')[^1] is { Length: > 0 } value ? value : part);
        Assert.NotEmpty(authorizations);
        Assert.All(Secrets.Concat(sent), secret => Assert.All(told, text => Assert.DoesNotContain(secret, text ?? "", StringComparison.OrdinalIgnoreCase)));
    }
}
