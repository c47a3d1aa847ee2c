using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>SOLAPI's sample requests, from its page of 2021-11-16 (SEED), those of 2022 and its clients, and its error codes.</summary>
internal static class SolapiSamples
{
    private const string Groups = "/messages/v4/groups";
    private const string OneMessage = """{"messages":[{"to":"01000000001","from":"029302266","text":"내용"}]}""";
    private const string Date = """{"scheduledDate":"2021-11-16T05:12:39.157Z"}""";

    public static IReadOnlyList<Sample> Successes { get; } =
    [
        new("create a group", Post(Groups, "{}"), SolapiShapes.Group),
        new("create a group, everything given", Post(Groups, """
            {"appId":"A","strict":true,"sdkVersion":"x","osPlatform":"y","customFields":{"a":"b"},"hint":{"routeType":"large"},"allowDuplicates":true}
            """), SolapiShapes.Group),
        new("add messages", new("PUT", Groups + "/{id}/messages", OneMessage), $$"""{"errorCount":"number","resultList":[{{SolapiShapes.Registered}}]}""") { SetUp = CreatedAsync },
        new("list a group's messages", new("GET", Groups + "/{id}/messages?limit=20"), SolapiShapes.List("messageList", SolapiShapes.Message)) { SetUp = FilledAsync },
        new("delete messages", new("DELETE", Groups + "/{id}/messages", """{"messageIds":["{message}"]}"""), """
            {"groupId":"string","errorCount":"number","resultList":[{"messageId":"string","resultCode":"string"}]}
            """) { SetUp = FilledAsync },
        new("read a group", new("GET", Groups + "/{id}"), SolapiShapes.Group) { SetUp = FilledAsync },
        new("list groups", new("GET", Groups + "?criteria=groupId,status&cond=eq,eq&value={id},PENDING"), SolapiShapes.List("groupList", SolapiShapes.Group)) { SetUp = FilledAsync },
        new("SEED: schedule a group", Post(Groups + "/{id}/schedule", Date), SolapiShapes.Group) { SetUp = FilledAsync },
        new("cancel a schedule", new("DELETE", Groups + "/{id}/schedule"), SolapiShapes.Group) { SetUp = ScheduledAsync },
        new("send a group", new("POST", Groups + "/{id}/send"), SolapiShapes.Group) { SetUp = FilledAsync },
        new("delete a group", new("DELETE", Groups + "/{id}"), SolapiShapes.Group) { SetUp = FilledAsync },
        new("send what failed again", new("POST", Groups + "/{id}/resend"), SolapiShapes.Group) { SetUp = FailedMessageAsync },
        new("send in one call", Post("/messages/v4/send-many/detail", OneMessage), Detail()),
        new("schedule in one call, everything given", Post("/messages/v4/send-many/detail", """
            {"messages":[{"to":"01000000001","from":"029302266","text":"내용","customFields":{"a":"b"}},{"to":"0-1","from":"029302266","text":"내용"}],
             "scheduledDate":"2021-11-16T05:12:39.157Z","allowDuplicates":false,"showMessageList":true,"strict":false,"agent":{"appId":"A","sdkVersion":"x","osPlatform":"y"}}
            """), Detail(""","messageList":[{"messageId":"string","statusCode":"string","statusMessage":"string","customFields?":{"*":"string"}}]""")),
        new("send many", Post("/messages/v4/send-many", OneMessage), SolapiShapes.Group),
        new("send one", Post("/messages/v4/send", """{"message":{"to":"01000000001","from":"029302266","text":"내용"}}"""), """
            {"groupId":"string","messageId":"string","accountId":"string","statusMessage":"string","statusCode":"string","to":"string","from":"string","type":"string","country":"string"}
            """),
        new("list messages", new("GET", "/messages/v4/list?criteria=messageId&value={message}&cond=eq"), SolapiShapes.List("messageList", SolapiShapes.Message)) { SetUp = FilledAsync },
        new("list messages by type", new("GET", """/messages/v4/list?type[in]=["SMS","LMS"]"""), SolapiShapes.List("messageList", SolapiShapes.Message)) { SetUp = FilledAsync },
        new("the daily quota", new("GET", "/quota/v1/me"), """{"accountId":"string","autoAdjustment":"bool","quota":"number","min":"number","max":"number"}"""),
        new("the active sender numbers", new("GET", "/senderid/v1/numbers/active"), """["string"]""") { SetUp = RegisteredAsync },
        new("messages as the Python client lists them", new("GET", "/messages/v4/list-old?limit=20&dateType=CREATED"), SolapiShapes.List("messageList", SolapiShapes.Message)) { SetUp = FilledAsync },
        new("statistics", new("GET", "/messages/v4/statistics?startDate=2021-11-01T00:00:00Z"), SolapiShapes.Statistics) { SetUp = SentAsync },
        new("register a webhook", Post("/webhook/v1/outgoing", Webhook), SolapiShapes.Webhook),
        new("change a webhook", new("PUT", "/webhook/v1/outgoing/{webhook}", """{"eventId":"GROUP-REPORT","url":"http://127.0.0.1:1/","secret":"secretKey","status":"INACTIVE"}"""), SolapiShapes.Webhook) { SetUp = HookedAsync },
        new("delete a webhook", new("DELETE", "/webhook/v1/outgoing/{webhook}"), SolapiShapes.Webhook) { SetUp = HookedAsync },
        new("test a webhook", Post("/webhook/v1/outgoing-test", """{"url":"http://127.0.0.1:1/","secret":"secretKey"}"""), """{"message":"string"}"""),
        new("list webhooks", new("GET", "/webhook/v1/outgoing?limit=200"), $$"""{"limit":"number","webhookList":[{{SolapiShapes.Webhook}}],"startKey":"string?","nextKey?":"string?"}""") { SetUp = HookedAsync },
        new("messages in a string", new("PUT", Groups + "/{id}/messages", """{"messages":"[{\"to\":\"01000000001\",\"from\":\"029302266\",\"text\":\"내용\"}]"}"""), $$"""{"errorCount":"number","resultList":[{{SolapiShapes.Registered}}]}""")
        {
            SetUp = stage =>
            {
                stage.Emulator.Solapi.Quirks.MessagesAsText = true;
                return CreatedAsync(stage);
            },
        },
    ];

    public static IReadOnlyList<Sample> Errors { get; } =
    [
        Rejected(401, "Unauthorized", new("GET", Groups) { Unsigned = true }),
        Rejected(400, "InvalidToken", new("GET", Groups) { Unsigned = true, Authorization = "Bearer x" }),
        Rejected(400, "InvalidApiKey", new("GET", Groups) { Unsigned = true, Authorization = SolapiCaller.Header("NCSNOBODYSKEY000", "x", "2021-11-16T05:09:39Z", "0123456789ab") }),
        Rejected(403, "InvalidAPIKey", new("GET", Groups) { Unsigned = true, Authorization = SolapiCaller.Header("NCSNOBODYSKEY000", "x", "2021-11-16T05:09:39Z", "0123456789ab") }, stage => stage.Emulator.Solapi.Quirks.AuthenticationErrors = SolapiAuthenticationErrors.Year2022),
        Rejected(400, "SignatureDoesNotMatch", Signed("wrong", "2021-11-16T05:09:39Z")),
        Rejected(400, "RequestTimeTooSkewed", Signed(DevelopmentKeys.SolapiApiSecret, "2021-11-16T04:54:39Z")),
        new("DuplicatedSignature", Signed(DevelopmentKeys.SolapiApiSecret, "2021-11-16T05:09:39Z"), SolapiShapes.Error)
        {
            Status = 400, Code = "DuplicatedSignature", SetUp = stage => stage.DoAsync(Signed(DevelopmentKeys.SolapiApiSecret, "2021-11-16T05:09:39Z")),
        },
        Rejected(400, "ValidationError", new("GET", Groups + "/short")),
        Rejected(400, "InvalidStatusCode", Post("/messages/v4/send", """{"message":{"to":"0-1","from":"1","text":"a"}}"""), stage => stage.Emulator.Solapi.Quirks.RejectedSingle = SolapiRejectedSingle.IsAnError),
        After(400, "InvalidScheduledDate", Post(Groups + "/{id}/schedule", """{"scheduledDate":"2021-11-16T05:09:39Z"}"""), FilledAsync),
        After(400, "InvalidScheduledDate", Post(Groups + "/{id}/schedule", """{"scheduledDate":"2022-06-16T05:09:39Z"}"""), FilledAsync),
        After(400, "InvalidStatus", new("DELETE", Groups + "/{id}/schedule"), FilledAsync),
        After(400, "InvalidGroupStatus", new("DELETE", Groups + "/{id}/messages", """{"messageIds":["{message}"]}"""), ScheduledAsync),
        After(400, "NotOperationalStatus", new("DELETE", Groups + "/{id}"), ScheduledAsync),
        After(400, "DeletedGroup", new("POST", Groups + "/{id}/send"), DeletedAsync),
        After(400, "FailedGroup", new("POST", Groups + "/{id}/send"), FailedAsync),
        After(402, "NotEnoughBalance", new("POST", Groups + "/{id}/send"), PoorAsync),
        After(403, "Forbidden", new("DELETE", Groups + "/{id}"), ForeignAsync),
        Rejected(404, "ResourceNotFound", new("GET", Groups + "/G4V20180307105937AAAAAASCHEDULED")),
        Rejected(400, "ResourceNotFound", new("DELETE", Groups + "/G4V20180307105937AAAAAASCHEDULED/messages", """{"messageIds":["M4V"]}""")),
        After(409, "GroupInProcessing", new("POST", Groups + "/{id}/send"), SendingAsync),
        After(409, "ScheduledGroup", new("POST", Groups + "/{id}/send"), ScheduledAsync),
        After(409, "AlreadySent", new("POST", Groups + "/{id}/send"), SentAsync),
        Rejected(413, "RecipientsTooMany", Post("/messages/v4/send-many", $$"""{"messages":[{"to":[{{string.Join(',', Enumerable.Repeat("\"0\"", 10_001))}}],"text":"a"}]}""")),
        new("TooManyRequests", new("GET", Groups), SolapiShapes.TooMany)
        {
            Status = 429, Code = "TooManyRequests", SetUp = async stage =>
            {
                stage.Emulator.Solapi.Quirks.RateLimits = true;
                for (var i = 0; i < 20; i++)
                    await stage.DoAsync(new("GET", Groups));
            },
        },
    ];

    /// <summary>Documented codes that no request gets here, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotProduced { get; } = new Dictionary<string, string>
    {
        ["InvalidAppId"] = "no apps: every appId is taken", ["BlockedApp"] = "no apps", ["InDevelopment"] = "no apps", ["InactiveApp"] = "no apps",
        ["FailedToAddMessage"] = "known from the Kotlin client alone, without a status",
        ["ImageNotFound"] = "another service", ["InvalidCountryId"] = "another service", ["InvalidAccountId"] = "another service",
        ["InvalidPaymentId"] = "another service", ["BalanceInsufficient"] = "another service",
    };

    private const string Webhook = """{"eventId":"SINGLE-REPORT","url":"http://127.0.0.1:1/","name":"n8n","isTemporary":false}""";

    private static string Detail(string more = "") => $$"""{"groupInfo":{{SolapiShapes.Group}},"failedMessageList":[{{SolapiShapes.Registered}}]{{more}}}""";

    private static Request Post(string path, string body) => new("POST", path, body);

    private static Request Signed(string secret, string date) =>
        new("GET", Groups) { Unsigned = true, Authorization = SolapiCaller.Header(DevelopmentKeys.SolapiApiKey, secret, date, "0123456789abcdef") };

    private static Sample Rejected(int status, string code, Request request, Action<Stage>? setUp = null) => After(status, code, request, stage =>
    {
        setUp?.Invoke(stage);
        return Task.CompletedTask;
    });

    private static Sample After(int status, string code, Request request, Func<Stage, Task> setUp) =>
        new($"{status} {code}: {request.Method} {request.Path}", request, SolapiShapes.Error) { Status = status, Code = code, SetUp = setUp };

    private static Task CreatedAsync(Stage stage) => stage.DoAsync(Post(Groups, """{"strict":true}"""), "id", "groupId");

    private static Task RegisteredAsync(Stage stage)
    {
        stage.Emulator.Solapi.Account().RegisterSender("029302266");
        return Task.CompletedTask;
    }

    private static Task HookedAsync(Stage stage) => stage.DoAsync(Post("/webhook/v1/outgoing", Webhook), "webhook", "webhookId");

    private static async Task FilledAsync(Stage stage)
    {
        await CreatedAsync(stage);
        await stage.DoAsync(new("PUT", Groups + "/{id}/messages", OneMessage));
        stage.Remember("message", stage.Emulator.Solapi.Groups[0].Messages[0].Id);
    }

    private static async Task ScheduledAsync(Stage stage)
    {
        await FilledAsync(stage);
        await stage.DoAsync(Post(Groups + "/{id}/schedule", Date));
    }

    private static async Task SentAsync(Stage stage)
    {
        await FilledAsync(stage);
        await stage.DoAsync(new("POST", Groups + "/{id}/send"));
    }

    private static Task SendingAsync(Stage stage)
    {
        stage.Emulator.Solapi.Quirks.SendingTakes = TimeSpan.FromHours(1);
        return SentAsync(stage);
    }

    private static async Task FailedMessageAsync(Stage stage)
    {
        stage.Emulator.Solapi.Account().ReportAs("01000000001", "3042");
        await SentAsync(stage);
    }

    private static async Task DeletedAsync(Stage stage)
    {
        await FilledAsync(stage);
        await stage.DoAsync(new("DELETE", Groups + "/{id}"));
    }

    private static async Task FailedAsync(Stage stage)
    {
        stage.Emulator.Solapi.Quirks.CanceledGroupBecomes = SolapiCanceledGroup.Failed;
        await ScheduledAsync(stage);
        await stage.DoAsync(new("DELETE", Groups + "/{id}/schedule"));
    }

    private static async Task PoorAsync(Stage stage)
    {
        await FilledAsync(stage);
        stage.Emulator.Solapi.Account().Balance = 0;
    }

    private static async Task ForeignAsync(Stage stage)
    {
        stage.Emulator.Solapi.Quirks.ForeignGroup = SolapiForeignGroup.Forbidden;
        stage.Emulator.Solapi.AddAccount("NCSOTHERACCOUNT0", "SECRET");
        using var other = new SolapiCaller(stage.Emulator.Url, "NCSOTHERACCOUNT0", "SECRET");
        stage.Remember("id", await other.CreateGroupAsync());
    }
}
