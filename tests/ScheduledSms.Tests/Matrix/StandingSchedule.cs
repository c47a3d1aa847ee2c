using System.Globalization;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Tests.Matrix;

/// <summary>Whether what was reported to the caller is true: what will be sent afterwards, and when.</summary>
internal static class StandingSchedule
{
    public static IEnumerable<string> Wrong(MatrixApp app, MatrixOperation operation, Expectation came)
    {
        var standing = At(app).ToList();
        if (Expected(operation, came) is { } expected && standing.Count != expected)
            yield return string.Create(CultureInfo.InvariantCulture, $"told {came.Outcome}, and {standing.Count} schedules stand, not {expected}");
        if (operation.Effect is OperationEffect.Replaces && standing is [{ } sendAt] && came.Outcome is not SendOutcome.Unknown
            && sendAt != (came.Outcome is SendOutcome.Applied ? app.MuchLater : app.Later))
            yield return $"told {came.Outcome}, and the schedule that stands is {(sendAt == app.Later ? "the old one" : "the new one")}";
    }

    /// <summary>A change that stopped half-way names what it leaves behind.</summary>
    public static IEnumerable<string> WrongIds(MatrixOperation operation, ScheduledSmsException told, Expectation came)
    {
        var halfWay = operation.Effect is OperationEffect.Replaces && came.Arrived > 0
            && (operation.Kind is OperationKind.ReschedulingStep or OperationKind.DeletingReplacedStep || (operation.Kind is OperationKind.ReplacingStep && came.Committed > 0 && told.Code != ScheduledSmsErrorCode.Canceled));
        if (halfWay && told.ReplacedScheduleId is null)
            yield return "the old schedule is canceled, and the exception does not name it";
        if (halfWay && operation.Kind is OperationKind.ReschedulingStep && told.ScheduleId is null)
            yield return "a new group is left, and the exception does not name it";
    }

    private static IEnumerable<DateTimeOffset?> At(MatrixApp app) => app.IsJsms
        ? app.Emulator.Jsms.Schedules.Where(static schedule => schedule.State is JsmsScheduleState.Pending).Select(static schedule => (DateTimeOffset?)schedule.SendAt)
        : app.Emulator.Solapi.Groups.Where(static group => group.Status is SolapiGroupStatus.Scheduled or SolapiGroupStatus.Sending or SolapiGroupStatus.Complete).Select(static group => group.ScheduledAt);

    private static int? Expected(MatrixOperation operation, Expectation came) => (operation.Effect, came.Outcome) switch
    {
        (OperationEffect.Creates, SendOutcome.Applied) => 1,
        (OperationEffect.Creates, SendOutcome.Unknown) => came.Committed,
        (OperationEffect.Creates, _) => 0,
        (OperationEffect.Ends, SendOutcome.Applied) => 0,
        // By then it is canceled: what is left is a group that sends nothing.
        (OperationEffect.Ends or OperationEffect.Replaces, not SendOutcome.Applied) when operation.Kind is OperationKind.DeletingStep or OperationKind.DeletingReplacedStep && came.Arrived > 0 => 0,
        (OperationEffect.Ends, SendOutcome.Unknown) => 1 - came.Committed,
        (OperationEffect.Ends, _) => 1,
        (OperationEffect.Replaces, SendOutcome.Applied) => 1,
        // Once the old one is canceled, only scheduling the new one puts anything in its place.
        (OperationEffect.Replaces, _) when operation.Kind is OperationKind.ReschedulingStep && came.Arrived > 0 => came.Committed,
        (OperationEffect.Replaces, SendOutcome.Unknown) when operation.Kind is OperationKind.ReplacingStep => 1 - came.Committed,
        (OperationEffect.Replaces, _) => 1,
        _ => null,
    };
}
