using System.Globalization;
using System.Text;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>A group response with the members and about the size of the provider's.</summary>
internal static class SolapiResponse
{
    private static readonly string[] Types = ["sms", "lms", "mms", "ata", "cta", "cti", "nsa", "rcs_sms", "rcs_lms", "rcs_mms", "rcs_tpl"];

    private const string Count =
        """{"total":1,"sentTotal":0,"sentFailed":0,"sentSuccess":0,"sentPending":0,"sentReplacement":0,"refund":0,"registeredFailed":0,"registeredSuccess":1}""";

    private const string Sums = """{"requested":0,"replacement":0,"refund":0,"sum":0}""";

    public static byte[] Scheduled { get; } = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$"""
        {"count":{{{Count}}},"countForCharge":{{{{string.Join(',', Types.Select(static type => $"\"{type}\":{(type == "sms" ? """{"82":1}""" : "{}")}"))}}}},
        "balance":{{{Sums}}},"point":{{{Sums}}},"app":{"profit":{{{{string.Join(',', Types.Select(static type => $"\"{type}\":0"))}}}},"appId":null,"version":null},
        "serviceMethod":"MT","sdkVersion":null,"osPlatform":null,
        "log":[{"message":"메시지 그룹이 생성되었습니다.","createAt":"2026-12-01T01:30:00.000Z"},{"message":"국가코드(82)의 단문문자(SMS) 1 건이 추가되었습니다.","createAt":"2026-12-01T01:30:01.000Z"},
        {"message":"메시지 예약이 성공적으로 접수됐습니다.","createAt":"2026-12-01T01:30:02.000Z","messageCount":{{{Count}}}}],
        "status":"SCHEDULED","scheduledDate":"2026-12-24T01:00:00.000Z","dateSent":null,"dateCompleted":null,"isRefunded":false,"flagUpdated":false,"prepaid":true,"strict":false,
        "masterAccountId":null,"allowDuplicates":false,"_id":"{{{Sample.GroupId}}}","groupId":"{{{Sample.GroupId}}}","accountId":"12925149","apiVersion":"4",
        "price":{"82":{{{{string.Join(',', Types.Select(static type => $"\"{type}\":20"))}}}}},"customFields":{"reference":"appointment-7"},"hint":{"routeType":"large"},
        "dateCreated":"2026-12-01T01:30:00.000Z","dateUpdated":"2026-12-01T01:30:02.000Z"}
        """));
}
