using ScheduledSms.Emulator.Faults;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.Tests.Matrix.ResponseContent;
using static ScheduledSms.Tests.Matrix.Fate;

namespace ScheduledSms.Tests.Matrix;

/// <content>Rows 23 to 29: a success that was carried out, whose response is not as the provider's pages show it.</content>
internal static partial class MatrixFaults
{
    private const string Once = "READ is asked once more, as in rows 23 and 24, before it is X.";

    private static IEnumerable<MatrixFault> ResponseRows() =>
    [
        Response(23, "200 with a page of HTML", FaultAction.Html(), static _ => Unusable),
        Response(24, "200 without a body", FaultAction.Empty(), NeedsSomething),
        Response(24, "204", FaultAction.Empty(204), NeedsSomething),
        Response(24, "null", FaultAction.Null, NeedsSomething),
        Response(24, "{}", FaultAction.EmptyObject, NeedsSomething),
        Response(24, "no id", FaultAction.WithoutId, NeedsId),
        Response(24, "a number for an id", FaultAction.IdAsNumber, IsAnotherId) with
        {
            Expect = static operation => operation is { IsCommon: true, Hit: "group.create" } ? new Expectation(SendOutcome.Rejected, 1, 1) { Code = InvalidRequest } : null,
            Correction = "a number is taken for an id. In SOLAPI's first step it is not the new group's, so the emulated provider rejects the next step: X, and nothing is scheduled. Where the call names its schedule, it is another one's: row 41.",
        },
        Response(24, "an empty id", FaultAction.EmptyId, NeedsId),
        Response(25, "no content type", FaultAction.ContentType(null), static _ => Fine) with { Check = OneConnection }, // Cold or warm, one is enough.
        Response(25, "text/html", FaultAction.ContentType("text/html"), static _ => Fine),
        Response(25, "application/octet-stream", FaultAction.ContentType("application/octet-stream"), static _ => Fine),
        Response(25, "application/json in another character set", FaultAction.ContentType("application/json; charset=euc-kr"), static _ => Fine),
        Response(26, "gzip", FaultAction.Gzip, static _ => Fine),
        Response(26, "declared to be gzip", FaultAction.FalseGzip, static operation => operation.ResponseBody is Nothing ? Fine : OverLimit),
        Response(26, "a gzip bomb of 20 MiB", FaultAction.GzipBomb(20), static _ => OverLimit),
        Response(27, "a body of 2 MiB where 1 MiB is allowed", FaultAction.Oversize(2 * 1024 * 1024), static _ => OverLimit),
        Response(27, "a header of 64 KiB where 32 KiB are allowed", FaultAction.HugeHeaders(64 * 1024), static _ => OverLimit),
        Response(28, "JSON 100 deep", FaultAction.DeepJson(100), static _ => Unusable, Once),
        Response(28, "JSON 100,000 deep", FaultAction.DeepJson(100_000), static _ => Unusable, Once),
        Response(28, "the id, or another member, twice", FaultAction.DuplicateKeys, static operation => operation.ResponseBody is Rows ? Fine : Unusable, Once + " A bare list has no members: there it is one element twice, and it is read."),
        Response(28, "bytes that are not UTF-8", FaultAction.BrokenUtf8, DamagedText, Once + BesideWhatCounts),
        Response(28, "half a character", FaultAction.LoneSurrogate, DamagedText, Once + BesideWhatCounts),
        Response(28, "a byte order mark", FaultAction.ByteOrderMark, static _ => Unusable, Once),
        Response(28, "a second value after the first", FaultAction.TrailingData, static operation => operation.ResponseBody is Nothing ? Fine : Unusable, Once + " A delete's response is empty, so the second value is the first."),
        Response(28, "NaN", FaultAction.NotANumber, static _ => Unusable, Once),
        Response(29, "HTTP/1.0", FaultAction.Http10, static _ => Fine),
        Response(29, "Content-Length twice", FaultAction.DuplicateContentLength, static _ => Fine)
            with { Correction = ".NET takes the response without a word when both say the same, and so it is read." },
    ];

    private const string BesideWhatCounts = " Where the damaged text stands beside what the caller needs, it is set aside among the unknown members and the response is read: a write that succeeded must not look lost.";

    private static MatrixFault Response(int row, string name, FaultAction action, Func<MatrixOperation, Fate> fate, string? correction = null) => new(row, name)
    {
        Fate = fate,
        Code = static _ => InvalidResponse,
        Action = _ => action,
        Correction = correction,
    };

    /// <summary>The fault's number is not the id that the call was about.</summary>
    private static Fate IsAnotherId(MatrixOperation operation) => operation.ResponseBody is Id && !operation.Hit.EndsWith("create", StringComparison.Ordinal) ? Unusable : Fine;

    private static Fate NeedsSomething(MatrixOperation operation) => operation.ResponseBody is Nothing ? Fine : Unusable;

    private static Fate NeedsId(MatrixOperation operation) => operation.ResponseBody is Id ? Unusable : Fine;

    private static Fate DamagedText(MatrixOperation operation) => operation.ResponseBody is Figures or NumberedObject or ListBesideTexts or Nothing ? Fine : Unusable;
}
