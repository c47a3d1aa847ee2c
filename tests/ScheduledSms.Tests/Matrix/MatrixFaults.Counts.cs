using ScheduledSms.Emulator.Faults;
using ScheduledSms.Jsms;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Row 43: a success whose counts and lists do not fit together. Nobody is accepted because nobody mentioned them.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<MatrixFault> CountRows() =>
    [
        CountedByJsms("JSMS counts one of two, and lists nobody", """{"schedule_id":"s-1","success_count":1,"failure_count":1}""", accepted: 1),
        CountedByJsms("JSMS counts nobody, and names a schedule", """{"schedule_id":"s-1","success_count":0,"failure_count":0}""", accepted: 0),
        CountedByJsms("JSMS rejects two, and lists one", $$"""{"schedule_id":"s-1","success_count":0,"failure_count":2,"failure_recipients":[{"error_code":"50006","error_message":"no","mobile":"{{Canary.ChineseNumbers[0]}}"}]}""", accepted: 0),
        ListedBySolapi("SOLAPI lists one of two, and its group counts one", registered: 1) with
        {
            // Nothing was scheduled.
            Expect = static _ => new Expectation(SendOutcome.NotSent, 1, 1) { Code = InvalidResponse },
        },
        ListedBySolapi("SOLAPI lists one of two, and its group counts both", registered: 2) with
        {
            CheckResult = static result => result is ScheduledMessage { AcceptedCount: 2, RejectedRecipients.Count: 0 } ? null : $"both are accepted, and the result says {result}",
        },
    ];

    private static MatrixFault CountedByJsms(string name, string response, int accepted) => new(43, name)
    {
        Fate = static _ => Fate.Fine,
        Action = _ => FaultAction.Body(200, response),
        Setup = PutInTheId,
        WhyNot = static (operation, _) => operation.Method is nameof(JsmsScheduleClient.CreateBatchScheduleAsync) or nameof(JsmsScheduleClient.UpdateBatchScheduleAsync) ? null
            : "its response counts no recipients, or it is a common call, which does not count them by themselves yet",
        CheckResult = result => result is JsmsBatchScheduleResult batch && batch.AcceptedCount == accepted ? null : $"{accepted} are accepted, and the result says {result}",
    };

    private static MatrixFault ListedBySolapi(string name, int registered) => new(43, name)
    {
        Fate = static _ => Fate.Fine,
        Action = static _ => FaultAction.Body(200, $$"""{"errorCount":"0","resultList":[{"to":"{{Canary.KoreanNumbers[0]}}","statusCode":"2000","statusMessage":"ok"}]}"""),
        Also = _ => [new Fault { Operation = "group.get", Action = FaultAction.Body(200, $$$"""{"groupId":"{{{AnotherId}}}","status":"PENDING","count":{"total":2,"registeredSuccess":{{{registered}}},"registeredFailed":0}}""") }],
        Setup = PutInTheId,
        WhyNot = static (operation, _) => operation is { IsCommon: true, Hit: "group.messages.add" } ? null : "only SOLAPI's common calls compare a list with a count",
    };
}
