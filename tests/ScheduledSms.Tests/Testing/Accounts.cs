using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Testing;

/// <summary>Options of accounts at a loopback server, with waits short enough for a test.</summary>
internal static class Accounts
{
    public const string JsmsId = "1a886e7c-a267-49e6-9970-0d396ca5bb1e";
    public const string SolapiId = "G4V20180307105937AAAAAASCHEDULED";
    public const string JsmsCreated = $$"""{"schedule_id":"{{JsmsId}}"}""";
    public const string SolapiGroup = $$"""{"groupId":"{{SolapiId}}","status":"SCHEDULED"}""";

    public static JsmsOptions Jsms(Uri server) => Quick(new JsmsOptions
    {
        BaseAddress = new Uri(server, "v1/"),
        AppKey = "7d431e42dfa6a6d693ac2d04",
        MasterSecret = "5e987ac6d2e04d95a9d8f0d1",
    });

    public static SolapiOptions Solapi(Uri server) => Quick(new SolapiOptions
    {
        BaseAddress = server,
        ApiKey = "NCSAYU7YDBXYORXC",
        ApiSecret = "0123456789abcdef0123456789abcdef",
    });

    public static JsmsScheduleRequest JsmsRequest(DateTimeOffset? sendAt = null) => new()
    {
        SendAt = sendAt ?? TimeProvider.System.GetUtcNow().AddDays(1),
        Mobile = "13812345678",
        TemplateId = 1250,
        TemplateParameters = new Dictionary<string, string> { ["number"] = "741627" },
    };

    public static JsmsBatchScheduleRequest JsmsBatch() => new()
    {
        SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
        TemplateId = 1250,
        Recipients = [new() { Mobile = "13812345678" }, new() { Mobile = "13812345679" }],
    };

    public static SolapiMessage SolapiMessage(string text = "예약 문자") => new() { To = ["01012345678"], From = "0212345678", Text = text };

    private static TOptions Quick<TOptions>(TOptions options)
        where TOptions : ProviderOptions
    {
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.MaxRetryDelay = TimeSpan.FromSeconds(1);
        options.AttemptTimeout = TimeSpan.FromSeconds(10);
        options.TotalTimeout = TimeSpan.FromSeconds(20);
        return options;
    }
}
