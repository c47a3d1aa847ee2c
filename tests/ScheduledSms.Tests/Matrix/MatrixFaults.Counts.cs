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
        CountedByJsms("JSMS counts nobody, and names a schedule", """{"schedule_id":"s-1","success_count":0,"failure_count":0}""", accepted: 0, (SendOutcome.Unknown, InvalidResponse)),
        CountedByJsms("JSMS rejects two, and lists one", $$"""{"schedule_id":"s-1","success_count":0,"failure_count":2,"failure_recipients":[{"error_code":"50006","error_message":"no","mobile":"{{Canary.ChineseNumbers[0]}}"}]}""", accepted: 0) with
        {
            WhyNot = static (operation, _) => !CountsBatch(operation) ? NoCounts : operation.IsCommon ? "the emulator carries out what the response denies: CountTests has it" : null,
        },
        ListedBySolapi("SOLAPI lists one of two, and its group counts one", registered: 1) with
        {
            // Nothing was scheduled.
            Expect = static _ => new Expectation(SendOutcome.NotSent, 1, 1) { Code = InvalidResponse },
        },
        ListedBySolapi("SOLAPI lists one of two, and its group counts one, and one rejected", registered: 1, rejected: 1) with
        {
            CheckResult = static result => result is ScheduledMessage { AcceptedCount: 1, RejectedCount: 1, RejectedRecipients.Count: 0 } ? null : $"one is accepted, and the result says {result}",
        },
        ListedBySolapi("SOLAPI lists one of two, and its group counts both", registered: 2) with
        {
            CheckResult = static result => result is ScheduledMessage { AcceptedCount: 2, RejectedRecipients.Count: 0 } ? null : $"both are accepted, and the result says {result}",
        },
    ];

    private const string NoCounts = "its response counts no recipients";

    private static bool CountsBatch(MatrixOperation operation) => operation.Method is nameof(JsmsScheduleClient.CreateBatchScheduleAsync) or nameof(JsmsScheduleClient.UpdateBatchScheduleAsync)
        || operation is { IsCommon: true, Hit: "schedule.batch.create" or "schedule.batch.update" };

    /// <param name="name">What happens.</param>
    /// <param name="response">What JSMS returns for a batch of two.</param>
    /// <param name="accepted">How many it accepted.</param>
    /// <param name="common">What a common call ends with that must be more certain than a typed one, which returns what it got.</param>
    private static MatrixFault CountedByJsms(string name, string response, int accepted, (SendOutcome Outcome, ScheduledSmsErrorCode Code)? common = null) => new(43, name)
    {
        Fate = static _ => Fate.Fine,
        Expect = operation => operation.IsCommon && common is { } told ? new Expectation(told.Outcome, 1, 1) { Code = told.Code } : null,
        Action = _ => FaultAction.Body(200, response),
        Setup = PutInTheId,
        WhyNot = static (operation, _) => CountsBatch(operation) ? null : NoCounts,
        CheckResult = result => result switch
        {
            JsmsBatchScheduleResult batch when batch.AcceptedCount == accepted => null,
            ScheduledMessage { TotalCount: 2 } message when message.AcceptedCount == accepted => null,
            _ => $"{accepted} are accepted, and the result says {result}",
        },
    };

    private static MatrixFault ListedBySolapi(string name, int registered, int rejected = 0) => new(43, name)
    {
        Fate = static _ => Fate.Fine,
        Action = static _ => FaultAction.Body(200, $$"""{"errorCount":"0","resultList":[{"to":"{{Canary.KoreanNumbers[0]}}","statusCode":"2000","statusMessage":"ok"}]}"""),
        Also = _ => [new Fault { Operation = "group.get", Action = FaultAction.Body(200, $$$"""{"groupId":"{{{AnotherId}}}","status":"PENDING","count":{"total":2,"registeredSuccess":{{{registered}}},"registeredFailed":{{{rejected}}}}}""") }],
        Setup = PutInTheId,
        WhyNot = static (operation, _) => operation is { IsCommon: true, Hit: "group.messages.add" } ? null : "only SOLAPI's common calls compare a list with a count",
    };
}
