using System.Globalization;
using System.Text;

namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>The responses to full requests: everything was accepted.</summary>
internal static class BulkResponse
{
    public static byte[] Scheduled { get; } = """{"schedule_id":"6054db9e-a53f-4b0f-8b9e-39ff707b14a5","success_count":1000,"failure_count":0,"failure_recipients":[]}"""u8.ToArray();

    /// <summary>It lists every message, as the provider's does: 2 MB.</summary>
    public static byte[] Added { get; } = Encoding.UTF8.GetBytes(
        $$"""{"errorCount":0,"resultList":[{{string.Join(',', Enumerable.Range(0, 10_000).Select(static i => string.Create(CultureInfo.InvariantCulture,
            $$"""{"to":"0105{{i:D7}}","from":"0212345678","type":"SMS","country":"82","messageId":"M4V20211116140939{{i:D15}}","statusCode":"2000","statusMessage":"정상 접수(이통사로 접수 예정) ","accountId":"12925149"}""")))}}]}""");
}
