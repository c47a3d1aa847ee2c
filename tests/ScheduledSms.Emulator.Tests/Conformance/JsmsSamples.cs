using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Jsms;

namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>JSMS's sample requests, from its pages of 2017 (SEED) to 2021, and its error codes.</summary>
internal static class JsmsSamples
{
    private const string Single = """{"send_time":"2017-07-01 09:00:00","mobile":"13812345678","temp_id":1250,"temp_para":{"number":"741627"}}""";
    private const string Batch = """
        {"send_time":"2017-07-01 09:00:00","sign_id":1,"temp_id":1250,"tag":"tag","recipients":[{"mobile":"13812345678","temp_para":{"number":"741627"}},{"mobile":"186","temp_para":{"number":"147721"}}]}
        """;

    private const string Immediate = """{"mobile":"13812345678","temp_id":1250,"temp_para":{"number":"741627"}}""";
    private const string ScheduleId = """{"schedule_id":"string"}""";
    private const string BatchResult = """
        {"schedule_id":"string","success_count":"number","failure_count":"number",
         "failure_recipients":[{"error_code":"string","error_message":"string","mobile":"string","temp_para":{"*":"string"}}]}
        """;

    private const string Error = """{"error":{"code":"number","message":"string"}}""";
    private const string Template = """{"template":"您的验证码是{{code}}","type":1,"ttl":300,"remark":"注册"}""";

    public static IReadOnlyList<Sample> Successes { get; } =
    [
        new("SEED: schedule a message", Post("/v1/schedule", Single), ScheduleId),
        new("SEED: read a schedule", new("GET", "/v1/schedule/{id}"), """
            {"schedule_id":"string","send_time":"string","temp_id":"number","recipients":[{"msg_id":"string","mobile":"string","temp_para":{"*":"string"}}]}
            """) { SetUp = ScheduledAsync },
        new("SEED: change a schedule", new("PUT", "/v1/schedule/{id}", Single), ScheduleId) { SetUp = ScheduledAsync },
        new("SEED: delete a schedule", new("DELETE", "/v1/schedule/{id}"), "") { SetUp = ScheduledAsync },
        new("schedule a batch", Post("/v1/schedule/batch", Batch), BatchResult),
        new("change a batch", new("PUT", "/v1/schedule/batch/{id}", Batch), BatchResult) { SetUp = stage => stage.DoAsync(Post("/v1/schedule/batch", Batch), "id", "schedule_id") },
        new("send a message", Post("/v1/messages", Immediate), """{"msg_id":"number"}"""),
        new("send a batch", Post("/v1/messages/batch", """
            {"temp_id":1250,"recipients":[{"mobile":"186","temp_para":{"number":"741627"}}]}
            """), """
            {"success_count":"number","failure_count":"number","recipients":[{"error_code":"string","error_message":"string","msg_id":"string","mobile":"string","temp_para":{"*":"string"}}]}
            """),
        new("send a batch to who can be reached", Post("/v1/messages/batch", """{"temp_id":1250,"recipients":[{"mobile":"13812345678"}]}"""), """
            {"success_count":"number","failure_count":"number","recipients":[{"msg_id":"string","mobile":"string"}]}
            """),
        new("make a template", Post("/v1/templates", Template), """{"temp_id":"number"}"""),
        new("change a rejected template", new("PUT", "/v1/templates/7", """{"temp_id":7,"template":"a","type":1}"""), """{"temp_id":"number"}""")
        {
            SetUp = stage => Set(() => stage.Emulator.Jsms.Account().AddTemplate(7, "a", JsmsTemplateState.Rejected)),
        },
        new("read a template", new("GET", "/v1/templates/{id}"), """
            {"temp_id":"number","template":"string","type":"number","ttl":"number","remark":"string","status":"number"}
            """) { SetUp = stage => stage.DoAsync(Post("/v1/templates", Template), "id", "temp_id") },
        new("delete a template", new("DELETE", "/v1/templates/{id}"), "") { SetUp = stage => stage.DoAsync(Post("/v1/templates", Template), "id", "temp_id") },
        new("the app's balance", new("GET", "/v1/accounts/app"), """{"app_balance":"number?","app_voice":"number?","app_industry":"number?","app_market":"number?"}"""),
        new("take reports", new("GET", "/v1/report"), """[{"msgId":"string","phone":"string","receiveTime":"number","status":"number"}]""") { SetUp = SentAsync },
        new("take replies", new("GET", "/v1/reply"), """[{"content":"string","phone":"string","replyTime":"number"}]""")
        {
            SetUp = stage => Set(() => stage.Emulator.Jsms.Account().Reply("13812345678", "TD")),
        },
    ];

    public static IReadOnlyList<Sample> Errors { get; } =
    [
        Rejected(400, 50001, new("GET", "/v1/accounts/app"), stage => stage.Jsms.Authorization = null),
        Rejected(401, 50002, new("GET", "/v1/accounts/app"), stage => stage.Jsms.Authorization = "Basic eDp5"),
        Rejected(400, 50003, Post("/v1/schedule", "")),
        Rejected(400, 50004, Post("/v1/messages", """{"temp_id":1}""")),
        Rejected(400, 50005, Post("/v1/messages", """{"mobile":"13812345678"}""")),
        Rejected(403, 50006, Post("/v1/messages", """{"mobile":"138","temp_id":1}""")),
        Rejected(403, 50007, Post("/v1/messages", "[]")),
        Rejected(403, 50008, Post("/v1/messages", Immediate), stage => stage.Emulator.Jsms.Account().SmsEnabled = false),
        new("50009", new("GET", "/v1/report"), Error) { Status = 403, Code = "50009", SetUp = stage => stage.DoAsync(new("GET", "/v1/report")) },
        Rejected(403, 50013, Post("/v1/messages", """{"mobile":"13812345678","temp_id":0}""")),
        Rejected(403, 50014, Post("/v1/messages", Immediate), stage => stage.Emulator.Jsms.Account().Balance = new JsmsBalance(0)),
        Rejected(404, 50016, Post("/v1/codes", "{}")),
        Rejected(415, 50017, Post("/v1/messages", Immediate), stage => (stage.Emulator.Jsms.Quirks.RequireJsonContentType, stage.Jsms.ContentType) = (true, "text/plain")),
        Rejected(405, 50018, new("DELETE", "/v1/messages")),
        Rejected(500, 50019, Post("/v1/messages", Immediate), stage => stage.Emulator.Faults.Add(new Fault { Action = FaultAction.Status(500) })),
        Rejected(403, 50020, Post("/v1/messages", Immediate), Templated(JsmsTemplateState.Auditing)),
        Rejected(403, 50021, Post("/v1/messages", Immediate), Templated(JsmsTemplateState.Rejected)),
        Rejected(403, 50022, Post("/v1/messages", Immediate), stage => stage.Emulator.Jsms.Account().AddTemplate(1250, "{{number}} {{time}}")),
        Rejected(403, 50023, Post("/v1/messages", """{"mobile":"13812345678","temp_id":1250}"""), stage => stage.Emulator.Jsms.Account().AddTemplate(1250, "{{number}}")),
        Rejected(403, 50024, Post("/v1/messages", Immediate), stage => stage.Emulator.Jsms.Account().Unsubscribe("13812345678")),
        Rejected(403, 50025, Post("/v1/messages", Immediate), Templated(JsmsTemplateState.WrongType)),
        Rejected(403, 50027, Post("/v1/schedule", Single.Replace("2017", "2016", StringComparison.Ordinal))),
        Rejected(403, 50028, new("GET", "/v1/schedule/1a886e7c-a267-49e6-9970-0d396ca5bb1e")),
        new("50029", new("DELETE", "/v1/schedule/{id}"), Error) { Status = 403, Code = "50029", SetUp = DeletedAsync },
        Rejected(403, 50030, Post("/v1/messages/batch", """{"temp_id":1,"recipients":[]}""")),
        Rejected(403, 50031, Post("/v1/messages/batch", $$"""{"temp_id":1,"recipients":[{{string.Join(',', Enumerable.Repeat("{}", 1001))}}]}""")),
        Rejected(403, 50034, Post("/v1/messages", """{"mobile":"10000050034","temp_id":1}""")),
        Rejected(403, 50037, Post("/v1/messages", """{"mobile":"10000050037","temp_id":1}""")),
        Rejected(403, 50041, Post("/v1/templates", """{"template":"a","type":1,"ttl":0}""")),
        Rejected(403, 50042, Post("/v1/templates", """{"type":1}""")),
        Rejected(403, 50043, Post("/v1/templates", $$"""{"template":"{{new string('a', 351)}}","type":1}""")),
        Rejected(403, 50044, Post("/v1/templates", """{"template":"{{","type":1}""")),
        Rejected(403, 50045, Post("/v1/templates", $$"""{"template":"a","type":1,"remark":"{{new string('a', 101)}}"}""")),
        Rejected(403, 50047, new("PUT", "/v1/templates/7", """{"template":"a","type":1}"""), stage => stage.Emulator.Jsms.Account().AddTemplate(7, "a")),
        Rejected(403, 50102, Post("/v1/messages", """{"mobile":"13812345678","temp_id":1,"sign_id":0}""")),
    ];

    /// <summary>Documented codes that no request gets here, and why.</summary>
    public static IReadOnlyDictionary<int, string> NotProduced { get; } = new Dictionary<int, string>
    {
        [50000] = "success: no response has it",
        [50010] = "codes are out of scope", [50011] = "codes are out of scope", [50012] = "codes are out of scope",
        [50015] = "codes are out of scope", [50026] = "codes are out of scope",
        [50033] = "no quota is shared out among apps",
        [50035] = "no list of addresses", [50036] = "no list of apps",
        [50038] = "voice, and texts are not measured: templates are (50043)", [50039] = "voice is out of scope", [50040] = "voice is out of scope",
        [50046] = "no signatures: every positive sign_id is one",
        [50052] = "which symbols are special is not documented", [50053] = "which parameters are special is not documented", [50054] = "which symbols are special is not documented",
        [50101] = "signatures are out of scope", [50103] = "signatures are out of scope", [50104] = "signatures are out of scope", [50105] = "signatures are out of scope",
    };

    private static Request Post(string path, string body) => new("POST", path, body);

    private static Sample Rejected(int status, int code, Request request, Action<Stage>? setUp = null) => new($"{code}", request, Error)
    {
        Status = status,
        Code = $"{code}",
        SetUp = stage => Set(() => setUp?.Invoke(stage)),
    };

    private static Action<Stage> Templated(JsmsTemplateState state) => stage => stage.Emulator.Jsms.Account().AddTemplate(1250, "a", state);

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }

    private static Task ScheduledAsync(Stage stage) => stage.DoAsync(Post("/v1/schedule", Single), "id", "schedule_id");

    private static Task SentAsync(Stage stage) => stage.DoAsync(Post("/v1/messages", Immediate));

    private static async Task DeletedAsync(Stage stage)
    {
        await ScheduledAsync(stage);
        await stage.DoAsync(new("DELETE", "/v1/schedule/{id}"));
    }
}
