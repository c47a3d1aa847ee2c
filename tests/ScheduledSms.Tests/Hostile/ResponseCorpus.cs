using System.Text;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Hostile;

/// <summary>The known responses of each provider to each call.</summary>
internal static class ResponseCorpus
{
    private const string JsmsReports = """
        [
          { "msgId": "88235123435", "phone": "18612345577", "receiveTime": 1575015093000, "status": 4001 },
          { "msgId": 88235123436, "phone": 18612345578, "receiveTime": "1575015093000", "status": "4004", "carrier": "CMCC" },
          7
        ]
        """;

    private static readonly Dictionary<string, string[]> Jsms = new(StringComparer.Ordinal)
    {
        ["CreateSchedule"] = [JsmsFile("schedule-created"), """{"schedule_id":12345678901234567890123,"more":{"a":[1,null]}}"""],
        ["UpdateSchedule"] = [JsmsAbout("schedule-created")],
        ["CreateBatchSchedule"] = [JsmsFile("batch-created"), """{"success_count":"0","failure_count":1,"failure_recipients":[{"error_code":50006,"mobile":13812345678,"temp_para":[]}]}"""],
        ["CreateSchedulesInBatches"] = [JsmsFile("batch-created")],
        ["UpdateBatchSchedule"] = [JsmsAbout("batch-created")],
        ["GetSchedule"] = [JsmsAbout("schedule"), $$$"""{"schedule_id":"{{{MockJsms.ScheduleId}}}","send_time":7,"temp_id":"","recipients":{}}"""],
        ["DeleteSchedule"] = ["", "{}", "null", """{"schedule_id":"x"}"""],
        ["GetAppBalance"] = [JsmsFile("app-balance")],
        ["GetDeveloperBalance"] = [JsmsFile("developer-balance")],
        ["GetTemplate"] = [JsmsFile("template"), """{"temp_id":"1","type":"1","status":null}"""],
        ["TakeReports"] = [JsmsReports, "[]"],
    };

    private static readonly Dictionary<string, string[]> Solapi = new(StringComparer.Ordinal)
    {
        ["CreateGroup"] = Groups(),
        ["AddAllMessages"] = [SolapiFile("messages-added")],
        ["AddMessages"] = [SolapiFile("messages-added")],
        ["ListMessages"] = [SolapiFile("message-list"), """{"nextKey":"a","messageList":{"M1":{"to":["1","2"],"log":["x",null],"customFields":[]}}}"""],
        ["ListAllMessages"] = [SolapiFile("message-list"), """{"nextKey":"a","messageList":[]}"""],
        ["DeleteMessages"] = [SolapiFile("messages-deleted")],
        ["GetGroup"] = Groups(),
        ["DeleteGroup"] = Groups(),
        ["ScheduleGroup"] = Groups(),
        ["CancelSchedule"] = Groups(),
        ["SendGroup"] = Groups(),
        ["ListGroups"] = [SolapiFile("group-list")],
        ["ListAllGroups"] = [SolapiFile("group-list"), """{"nextKey":0,"groupList":[]}"""],
        ["GetQuota"] = [SolapiFile("quota")],
        ["GetSenderNumbers"] = [SolapiFile("sender-numbers"), SolapiFile("sender-numbers-older")],
        ["GetActiveSenderNumbers"] = ["""["029302266","01000000001"]""", "[15880000]", "[]"],
        ["GetBalance"] = [SolapiFile("balance")],
    };

    private static readonly byte[][] JsmsErrors = Bytes(
        """{"error":{"code":50006,"message":"invalid mobile 13812345678"}}""",
        """{"error":{"code":"50009","message":"out of freq"}}""",
        """{"error":{"code":50019,"message":"server error"}}""",
        "<!doctype html><title>502</title>");

    private static readonly byte[][] SolapiErrors = Bytes(
        """{"errorCode":"ValidationError","errorMessage":"to: 010-1234-5678"}""",
        """{"errorCode":"TooManyRequests","message":"slow down"}""",
        """{"errorCode":"DuplicatedSignature","errorMessage":"x"}""",
        """{"errorCode":"NotEnoughBalance","errorMessage":"잔액이 부족합니다."}""");

    /// <summary>The typed calls of both clients.</summary>
    public static IReadOnlyList<HostileOperation> Typed { get; } =
    [
        .. Jsms.Select(static call => new HostileOperation("JSMS " + call.Key, Bytes(call.Value), JsmsErrors, handler => Open(
            new JsmsScheduleClient(MockJsms.Options(), handler, new SettableClock(MockJsms.Now)), MockJsms.Operations[call.Key]))),
        .. Solapi.Select(static call => new HostileOperation("SOLAPI " + call.Key, Bytes(call.Value), SolapiErrors, handler => Open(
            new SolapiGroupScheduleClient(MockSolapi.Options(), handler, new SettableClock(MockSolapi.Now)), MockSolapi.Operations[call.Key]))),
    ];

    /// <summary>The calls of both clients through the common interface.</summary>
    public static IReadOnlyList<HostileOperation> Common { get; } = [.. CommonResponses.Operations(JsmsErrors, SolapiErrors)];

    public static IReadOnlyList<HostileOperation> All { get; } = [.. Typed, .. Common];

    public static IEnumerable<string> JsmsCalls => Jsms.Keys;

    public static IEnumerable<string> SolapiCalls => Solapi.Keys;

    /// <summary>The responses of a typed call, for a common call that is built on it.</summary>
    public static byte[][] JsmsResponses(string call) => Bytes(Jsms[call]);

    /// <inheritdoc cref="JsmsResponses"/>
    public static byte[][] SolapiResponses(string call) => Bytes(Solapi[call]);

    private static (IDisposable, Func<Task>) Open<TClient>(TClient client, Func<TClient, Task> call)
        where TClient : IDisposable => (client, () => call(client));

    private static string[] Groups() => [SolapiAbout("group-scheduled"), SolapiAbout("group-newer"), SolapiAbout("group-older")];

    private static string JsmsFile(string name) => MockFiles.JsmsResponse(name);

    private static string SolapiFile(string name) => MockFiles.SolapiResponse(name);

    /// <summary>The response to a call about the schedule that the calls name.</summary>
    private static string JsmsAbout(string name) => RequestedId.PutIntoText(JsmsFile(name), $"/schedule/{MockJsms.ScheduleId}");

    private static string SolapiAbout(string name) => RequestedId.PutIntoText(SolapiFile(name), $"/groups/{MockSolapi.GroupId}");

    private static byte[][] Bytes(params string[] responses) => [.. responses.Select(Encoding.UTF8.GetBytes)];
}
