using System.Net;
using System.Text;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Responses of half a mebibyte that are built to be slow to read: one oddity, as often as it fits.</summary>
internal static class LargeResponses
{
    private const int Size = 1 << 19;

    private static readonly Dictionary<string, (string Operation, HttpStatusCode Status, Func<string> Body)> All = new(StringComparer.Ordinal)
    {
        ["rows that are numbers"] = ("JSMS TakeReports", HttpStatusCode.OK, static () => List("0")),
        ["rows that are empty"] = ("JSMS TakeReports", HttpStatusCode.OK, static () => List("{}")),
        ["rows with an odd id"] = ("JSMS TakeReports", HttpStatusCode.OK, static () => List("""{"msgId":{}}""")),
        ["rows with an odd status"] = ("JSMS TakeReports", HttpStatusCode.OK, static () => List("""{"msgId":"1","status":[]}""")),
        ["a member odd many times"] = ("JSMS GetSchedule", HttpStatusCode.OK, static () => Object("\"temp_id\":\"\"", "\"schedule_id\":\"x\"")),
        ["members odd many times"] = ("SOLAPI GetGroup", HttpStatusCode.OK, static () => Object("\"count\":7,\"app\":7,\"log\":7,\"strict\":[],\"balance\":7,\"point\":7,\"customFields\":7,\"_id\":[],\"sdkVersion\":7", "\"groupId\":\"G\"")),
        ["members that nobody knows"] = ("SOLAPI GetGroup", HttpStatusCode.OK, static () => Object("\"a\":1", "\"groupId\":\"G\"")),
        ["names that nobody knows"] = ("SOLAPI GetGroup", HttpStatusCode.OK, static () => "{\"groupId\":\"G\"" + Many(static i => $",\"n{i}\":0") + "}"),
        ["names that nobody knows and an odd member"] = ("SOLAPI GetGroup", HttpStatusCode.OK, static () => "{\"groupId\":\"G\",\"count\":7" + Many(static i => $",\"n{i}\":0") + "}"),
        ["an odd member at the end of a long list"] = ("SOLAPI GetGroup", HttpStatusCode.OK, static () => "{\"groupId\":\"G\",\"log\":" + List("{}") + ",\"count\":7,\"app\":7,\"strict\":[],\"sdkVersion\":7}"),
        ["groups without anything"] = ("SOLAPI ListAllGroups", HttpStatusCode.OK, static () => "{\"groupList\":{\"x\":{}" + Many(static i => $",\"n{i}\":{{}}") + "}}"),
        ["messages of which the last is odd"] = ("SOLAPI ListMessages", HttpStatusCode.OK, static () => "{\"messageList\":{\"x\":{}" + Many(static i => $",\"n{i}\":{{}}") + ",\"y\":7}}"),
        ["a map of numbers"] = ("SOLAPI GetGroup", HttpStatusCode.OK, static () => "{\"groupId\":\"G\",\"app\":{\"profit\":{\"x\":1" + Many(static i => $",\"n{i}\":0") + "}}}"),
        ["rejected recipients without anything"] = ("JSMS CreateBatchSchedule", HttpStatusCode.OK, static () => "{\"schedule_id\":\"x\",\"failure_recipients\":" + List("{}") + "}"),
        ["rejected recipients of a large batch"] = ("JSMS common Schedule thousand", HttpStatusCode.OK, static () => "{\"schedule_id\":\"x\",\"success_count\":1,\"failure_recipients\":" + List("{}") + "}"),
        ["results without anything"] = ("SOLAPI AddMessages", HttpStatusCode.OK, static () => "{\"resultList\":" + List("{}") + "}"),
        ["a number without end"] = ("SOLAPI GetBalance", HttpStatusCode.OK, static () => "{\"balance\":" + new string('9', Size) + "}"),
        ["a quoted number without end"] = ("SOLAPI GetBalance", HttpStatusCode.OK, static () => "{\"point\":\"0." + new string('3', Size) + "\"}"),
        ["a name without end"] = ("SOLAPI GetBalance", HttpStatusCode.OK, static () => "{\"" + new string('x', Size) + "\":1,\"balance\":[]}"),
        ["an id of escapes"] = ("JSMS CreateSchedule", HttpStatusCode.OK, static () => "{\"schedule_id\":\"" + Many(static _ => "\\u0061") + "\"}"),
        ["lists in lists"] = ("JSMS DeleteSchedule", HttpStatusCode.OK, static () => new string('[', Size)),
        ["objects in objects"] = ("JSMS GetSchedule", HttpStatusCode.OK, static () => Many(static _ => "{\"a\":")),
        ["white space"] = ("JSMS DeleteSchedule", HttpStatusCode.OK, static () => new string(' ', Size)),
        ["an error of numbers"] = ("SOLAPI GetGroup", HttpStatusCode.BadRequest, static () => "{\"errorCode\":\"" + Many(static _ => "12345 ") + "\",\"errorMessage\":\"" + Many(static _ => "1.") + "\"}"),
        ["an error of almost numbers"] = ("SOLAPI GetGroup", HttpStatusCode.BadRequest, static () => "{\"errorCode\":\"" + Many(static _ => "1 2 3x") + "\",\"errorMessage\":\"" + new string('+', Size) + "\"}"),
        ["an error without JSON"] = ("JSMS GetSchedule", HttpStatusCode.BadGateway, static () => Many(static _ => "<p>010-1234-5678")),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static (string Operation, HttpStatusCode Status, byte[] Body) Make(string name) =>
        (All[name].Operation, All[name].Status, Encoding.UTF8.GetBytes(All[name].Body()));

    private static string Many(Func<int, string> part)
    {
        var text = new StringBuilder(Size);
        for (var i = 0; text.Length < Size; i++)
            text.Append(part(i));
        return text.ToString();
    }

    private static string List(string item) => "[" + Many(_ => item + ",") + item + "]";

    private static string Object(string members, string last) => "{" + Many(_ => members + ",") + last + "}";
}
