using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Tests.Model;

/// <summary>Draws faults of every kind the emulator has.</summary>
internal static class ModelFaults
{
    private static readonly FaultPoint[] Points =
    [
        FaultPoint.OnAccept, FaultPoint.BeforeReading, FaultPoint.MidBody, FaultPoint.BeforeCommit, FaultPoint.MidResponse,
        FaultPoint.AfterCommit, FaultPoint.AfterCommit, FaultPoint.AfterCommit, FaultPoint.AfterCommit,
    ];

    private static readonly string[] Operations =
    [
        "schedule.create", "schedule.batch.create", "schedule.update", "schedule.batch.update", "schedule.delete", "schedule.get",
        "group.create", "group.messages.add", "group.schedule", "group.cancel", "group.get", "group.delete",
    ];

    /// <summary>The requests whose response names the schedule or group that they are about.</summary>
    private static readonly string[] OperationsWithId =
    [
        "schedule.update", "schedule.batch.update", "schedule.get", "group.schedule", "group.schedule", "group.cancel", "group.cancel", "group.get", "group.get", "group.delete",
    ];

    /// <summary>A response about another schedule, in both providers' words.</summary>
    private static readonly FaultAction AnotherOne = FaultAction.Body(
        200, """{"schedule_id":"1a886e7c-a267-49e6-9970-0d396ca5bb1e","groupId":"G4V20180307105937AAAAAASCHEDULED","status":"DELETED","send_time":"2030-01-01 00:00:00"}""");

    private static readonly FaultAction[] Endings = [FaultAction.Fin, FaultAction.Reset];

    private static readonly FaultAction[] Replacements =
    [
        FaultAction.Garbage, FaultAction.ContinueThenFin, FaultAction.Html(200), FaultAction.Html(502), FaultAction.Empty(500),
        FaultAction.Status(503, "0"), FaultAction.Status(504), FaultAction.Status(408), FaultAction.Status(403), FaultAction.Redirect(307, "http://127.0.0.1:9/"),
        FaultAction.Html(499), FaultAction.Html(520), FaultAction.Html(530), FaultAction.Empty(401), FaultAction.Empty(407), FaultAction.Redirect(302, "/v1/elsewhere"),
    ];

    private static readonly FaultAction[] Deformations =
    [
        FaultAction.Truncate, FaultAction.TruncateWithReset, FaultAction.TruncateWithoutLength, FaultAction.TruncateChunked, FaultAction.TruncateHead,
        FaultAction.Http10, FaultAction.DuplicateContentLength, FaultAction.Null, FaultAction.EmptyObject, FaultAction.WithoutId,
        FaultAction.EmptyId, FaultAction.BrokenUtf8, FaultAction.LoneSurrogate, FaultAction.ByteOrderMark, FaultAction.DuplicateKeys, FaultAction.TrailingData,
        FaultAction.NotANumber, FaultAction.Gzip, FaultAction.FalseGzip, FaultAction.Oversize(200_000), FaultAction.HugeHeaders(50_000),
        FaultAction.ContentType("text/plain"), FaultAction.DeepJson(1000),
    ];

    /// <param name="random">Draws it.</param>
    /// <param name="canHang">Whether time is real, and ends what hangs.</param>
    public static Fault Draw(Random random, bool canHang)
    {
        var point = Pick(random, Points);
        var isAnotherOne = point == FaultPoint.AfterCommit && random.Next(5) == 0;
        var fault = new Fault
        {
            Point = point,
            Operation = isAnotherOne ? Pick(random, OperationsWithId) : point == FaultPoint.OnAccept || random.Next(3) == 0 ? null : Pick(random, Operations),
            Action = isAnotherOne ? AnotherOne : DrawAction(random, point, canHang),
        };
        return random.Next(4) switch
        {
            0 => fault with { First = random.Next(1, 4) },
            1 => fault with { Every = random.Next(2, 5) },
            2 => fault with { Probability = 0.1 + (0.4 * random.NextDouble()), Seed = random.Next() },
            _ => fault with { Call = random.Next(1, 4) },
        };
    }

    private static FaultAction DrawAction(Random random, FaultPoint point, bool canHang) => point switch
    {
        // A hang costs an attempt's whole timeout: an occasional one is enough.
        _ when random.Next(40) == 0 && canHang => FaultAction.Hang,
        // Nothing was carried out, and the provider reports that.
        FaultPoint.BeforeCommit when random.Next(3) == 0 => FaultAction.Status(429, random.Next(2) == 0 ? "0" : null),
        FaultPoint.BeforeReading or FaultPoint.MidBody or FaultPoint.BeforeCommit when random.Next(2) == 0 => Pick(random, Replacements),
        FaultPoint.AfterCommit when random.Next(4) == 0 => DrawTruthfulReplacement(random),
        FaultPoint.AfterCommit when random.Next(2) == 0 => Pick(random, Deformations),
        _ => Pick(random, Endings),
    };

    /// <summary>A provider that carried something out does not reject it, and nobody on the way either: that would be a lie that no client can detect.</summary>
    private static FaultAction DrawTruthfulReplacement(Random random)
    {
        FaultAction drawn;
        do
            drawn = Pick(random, Replacements);
        while (drawn.Kind == "redirect" || drawn.ToString() is "status(403)" or "empty(401)" or "empty(407)");
        return drawn;
    }

    private static T Pick<T>(Random random, T[] all) => all[random.Next(all.Length)];
}
