using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Emulator.Control;

/// <summary>An action as JSON: its kind, and what that is given.</summary>
internal static class FaultActionJson
{
    private static readonly Dictionary<string, Func<JsonMembers, FaultAction>> Kinds = new(StringComparer.Ordinal)
    {
        ["fin"] = _ => FaultAction.Fin,
        ["reset"] = _ => FaultAction.Reset,
        ["hang"] = _ => FaultAction.Hang,
        ["slowBytes"] = members => FaultAction.SlowBytes(PerByte(members)),
        ["truncate"] = _ => FaultAction.Truncate,
        ["truncateWithReset"] = _ => FaultAction.TruncateWithReset,
        ["truncateWithoutLength"] = _ => FaultAction.TruncateWithoutLength,
        ["truncateChunked"] = _ => FaultAction.TruncateChunked,
        ["truncateHead"] = _ => FaultAction.TruncateHead,
        ["continueThenFin"] = _ => FaultAction.ContinueThenFin,
        ["garbage"] = _ => FaultAction.Garbage,
        ["http10"] = _ => FaultAction.Http10,
        ["duplicateContentLength"] = _ => FaultAction.DuplicateContentLength,
        ["status"] = members => FaultAction.Status(Status(members), members.Text("retryAfter"), members.Text("providerCode")),
        ["html"] = members => FaultAction.Html(members.Whole("status") ?? 200),
        ["empty"] = members => FaultAction.Empty(members.Whole("status") ?? 200),
        ["body"] = members => FaultAction.Body(Status(members), members.RequiredText("body")),
        ["redirect"] = members => FaultAction.Redirect(Status(members), members.RequiredText("location")),
        ["null"] = _ => FaultAction.Null,
        ["emptyObject"] = _ => FaultAction.EmptyObject,
        ["withoutId"] = _ => FaultAction.WithoutId,
        ["idAsNumber"] = _ => FaultAction.IdAsNumber,
        ["emptyId"] = _ => FaultAction.EmptyId,
        ["brokenUtf8"] = _ => FaultAction.BrokenUtf8,
        ["loneSurrogate"] = _ => FaultAction.LoneSurrogate,
        ["byteOrderMark"] = _ => FaultAction.ByteOrderMark,
        ["duplicateKeys"] = _ => FaultAction.DuplicateKeys,
        ["trailingData"] = _ => FaultAction.TrailingData,
        ["notANumber"] = _ => FaultAction.NotANumber,
        ["gzip"] = _ => FaultAction.Gzip,
        ["falseGzip"] = _ => FaultAction.FalseGzip,
        ["gzipBomb"] = members => FaultAction.GzipBomb(members.Required("mebibytes", members.Whole("mebibytes"))),
        ["oversize"] = members => FaultAction.Oversize(members.Required("bytes", members.LongWhole("bytes"))),
        ["hugeHeaders"] = members => FaultAction.HugeHeaders(members.Required("bytes", members.Whole("bytes"))),
        ["contentType"] = members => FaultAction.ContentType(members.Text("contentType")),
        ["deepJson"] = members => FaultAction.DeepJson(members.Required("depth", members.Whole("depth"))),
    };

    public static FaultAction Read(JsonMembers members)
    {
        var kind = members.RequiredText("kind");
        return Kinds.TryGetValue(kind, out var read)
            ? read(members)
            : throw new ControlProblemException(400, $"'action.kind' is not one of {string.Join(", ", Kinds.Keys)}.");
    }

    // A number beyond any time span is refused as any other that is too long.
    private static TimeSpan PerByte(JsonMembers members) =>
        TimeSpan.FromMilliseconds(Math.Clamp(members.Required("perByteMilliseconds", members.Number("perByteMilliseconds")), 0, TimeSpan.FromDays(1).TotalMilliseconds));

    private static int Status(JsonMembers members) => members.Required("status", members.Whole("status"));
}
