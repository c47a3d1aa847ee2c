using System.Globalization;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.SendOutcome;

namespace ScheduledSms.Tests.Matrix;

/// <content>Rows 41 and 44: a response is about another schedule, or shows a state that does not fit what was asked.</content>
internal static partial class MatrixFaults
{
    private const string AnotherId = "G4V20260101000000ANOTHER00000000";
    private const string NeverLooks = "this step never looks at the group's state";
    private const string InvalidStatus = "InvalidStatus";
    private const int AFew = 10;

    private static readonly string[] OddStates = ["PROCESSING", "SYSTEM-ERROR"];

    private static IEnumerable<MatrixFault> OtherScheduleRows() =>
    [
        // The same response about this schedule is believed: it is the id that decides.
        About("a response about this schedule, for comparison", Fate.Fine) with { Setup = PutInTheId },
        About("a response about another schedule", Fate.Unusable),
        Emulated(41, "the response is lost, and every read shows another group", Fate.LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Fin) with
        {
            Also = static _ => [Shows("SCHEDULED")],
            Expect = static _ => new Expectation(Unknown, 1, 1) { AtMost = int.MaxValue, Once = true },
            WhyNot = static (operation, warm) => warm ? "its short time is for the reads alone" : LooksAtTheGroup(operation) && operation.Kind is not OperationKind.DeletingReplacedStep ? null : NeverLooks,
            Waits = true, // Nothing is ever read: it takes all of its time.
            Setup = static setup => setup.TotalTimeout = setup.AttemptTimeout = 2 * ShortTime * setup.Patience,
        },
    ];

    private static IEnumerable<MatrixFault> StateRows() =>
    [
        .. OddStates.Append("SCHEDULED").SelectMany(static state => new[]
        {
            Odd($"a cancel is rejected, and the group is {state}", state, FaultPoint.BeforeCommit, FaultAction.Status(400, providerCode: InvalidStatus)) with
            {
                Expect = static _ => new Expectation(Rejected, 1) { AtMost = AFew, Code = WrongState },
                WhyNot = static (operation, _) => Cancels(operation),
            },
            Odd($"a cancel is lost, the next is rejected, and the group is {state}", state, FaultPoint.BeforeCommit, FaultAction.Fin) with
            {
                Expect = static _ => new Expectation(Unknown, 2) { AtMost = AFew, Once = true },
                Also = _ => [Shows(state), new Fault { Operation = "group.cancel", Point = FaultPoint.BeforeCommit, Action = FaultAction.Status(400, providerCode: InvalidStatus) }],
                WhyNot = static (operation, _) => Cancels(operation),
            },
        }),
        .. OddStates.Append("PENDING").SelectMany(static state => new[]
        {
            Odd($"a schedule step succeeds, and the group is {state}", state, FaultPoint.AfterCommit, FaultAction.Body(200, Group(state))) with
            {
                Expect = static _ => new Expectation(Unknown, 1, 1) { AtMost = AFew, Code = InvalidResponse },
                WhyNot = static (operation, _) => Schedules(operation),
            },
            Odd($"a schedule step is lost, the next is rejected, and the group is {state}", state, FaultPoint.AfterCommit, FaultAction.Fin) with
            {
                Expect = static _ => new Expectation(Unknown, 2, 1) { AtMost = AFew, Once = true },
                WhyNot = static (operation, _) => Schedules(operation),
            },
        }),
    ];

    private static MatrixFault About(string name, Fate fate) => new(41, name)
    {
        Fate = _ => fate,
        Code = static _ => InvalidResponse,
        Action = static app => FaultAction.Body(200, Response(app)),
        WhyNot = static (operation, _) => IsAnotherId(operation) is Fate.Unusable ? null : "its response names no schedule that the call named",
    };

    private static MatrixFault Odd(string name, string state, FaultPoint point, FaultAction action) => new(44, name)
    {
        Point = point,
        Action = _ => action,
        Also = _ => [Shows(state)],
        Setup = PutInTheId,
        CheckTold = told =>
            !told.Message.Contains($"The group is {state}.", StringComparison.Ordinal) ? $"the group's state is not told: {told.Message}"
            : action.Kind != "body" && told.ProviderCode != InvalidStatus ? $"the provider's code is not told, but {told.ProviderCode ?? "none"}"
            : null,
    };

    private static void PutInTheId(MatrixSetup setup) => setup.BelowTheGuard = static (_, transport) => new RequestedIdTransport(transport);

    /// <summary>What the provider would respond, but for the id.</summary>
    private static string Response(MatrixApp app) => app.Operation.Hit switch
    {
        "schedule.get" => $$"""{"schedule_id":"{{AnotherId}}","send_time":"{{app.Later.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}}","temp_id":1250,"recipients":[]}""",
        "schedule.update" => $$"""{"schedule_id":"{{AnotherId}}"}""",
        "schedule.batch.update" => $$"""{"schedule_id":"{{AnotherId}}","success_count":2,"failure_count":0}""",
        "group.schedule" => Group("SCHEDULED"),
        "group.delete" => Group("DELETED"),
        "group.send" => Group("SENDING"),
        _ => Group("PENDING"),
    };

    private static string Group(string state) => $$"""{"groupId":"{{AnotherId}}","status":"{{state}}"}""";

    private static Fault Shows(string state) => new() { Operation = "group.get", Action = FaultAction.Body(200, Group(state)) };

    private static bool LooksAtTheGroup(MatrixOperation operation) => Cancels(operation) is null || Schedules(operation) is null
        || operation.Kind is OperationKind.DeletingStep or OperationKind.DeletingReplacedStep;

    private static string? Cancels(MatrixOperation operation) => operation.Kind is OperationKind.CancelingStep or OperationKind.ReplacingStep ? null : "this step cancels no group";

    private static string? Schedules(MatrixOperation operation) => operation.Kind is OperationKind.SchedulingStep or OperationKind.ReschedulingStep ? null : "this step schedules no group";
}
