using System.Text;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>The request that every variant sends, and the response that each one gets.</summary>
internal static class Sample
{
    public const string Mobile = "13812345678";
    public const string ScheduleId = "6054db9e-a53f-4b0f-8b9e-39ff707b14a5";
    public const string GroupId = "G4V20261201103000H3XFBCJ2QIVN3LM";

    public static readonly Uri JsmsOrigin = new("https://api.sms.jpush.cn/v1/");
    public static readonly Uri SolapiOrigin = new("https://api.solapi.com/");

    public static readonly DateTimeOffset SendAt = DateTimeOffset.UtcNow.AddDays(30);

    public static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal) { ["time"] = "10:00" };

    public static readonly byte[] JsmsResponse = Encoding.UTF8.GetBytes($$"""{"schedule_id":"{{ScheduleId}}"}""");
}
