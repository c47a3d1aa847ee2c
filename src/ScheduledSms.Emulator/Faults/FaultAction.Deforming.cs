using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Faults;

/// <content>
/// What deforms the headers or the body of the provider's answer, its refusals too. Where an answer's id is meant and it
/// has none (JSMS: <c>schedule_id</c>; SOLAPI: <c>groupId</c>, and <c>_id</c> beside it), what is said there is done instead.
/// </content>
public sealed partial class FaultAction
{
    /// <summary>The body <c>null</c>.</summary>
    public static FaultAction Null { get; } = OfBody("null", _ => "null"u8.ToArray());

    /// <summary>The body <c>{}</c>.</summary>
    public static FaultAction EmptyObject { get; } = OfBody("emptyObject", _ => "{}"u8.ToArray());

    /// <summary>The answer's id is missing. Without an id: the right answer.</summary>
    public static FaultAction WithoutId { get; } = OfId("withoutId", (body, name) => body.Remove(name));

    /// <summary>The answer's id is a number. Without an id: the right answer.</summary>
    public static FaultAction IdAsNumber { get; } = OfId("idAsNumber", (body, name) => body[name] = 1234567890);

    /// <summary>The answer's id is an empty string. Without an id: the right answer.</summary>
    public static FaultAction EmptyId { get; } = OfId("emptyId", (body, name) => body[name] = "");

    /// <summary>A byte in the answer's id that is not UTF-8. Without an id: in its first string; without a string: in an extra member.</summary>
    public static FaultAction BrokenUtf8 { get; } = OfText("brokenUtf8", [(byte)'a', 0xC3, (byte)'(']);

    /// <summary>An escape of half a character in the answer's id. Without an id: in its first string; without a string: in an extra member.</summary>
    public static FaultAction LoneSurrogate { get; } = OfText("loneSurrogate", "a\\ud800"u8.ToArray());

    /// <summary>A byte order mark before the body.</summary>
    public static FaultAction ByteOrderMark { get; } = OfBody("byteOrderMark", body => [0xEF, 0xBB, 0xBF, .. body.Span]);

    /// <summary>The answer's id a second time with another value. Without an id: its first member; without members: an extra one twice.</summary>
    public static FaultAction DuplicateKeys { get; } =
        new("duplicateKeys", FaultEffect.DeformsAnswer, (answer, provider) => answer with { Body = JsonDeformation.RepeatMember(answer.Body, provider!.IdMembers) });

    /// <summary>A second JSON value after the first.</summary>
    public static FaultAction TrailingData { get; } = OfBody("trailingData", body => [.. body.Span, .. "{\"fault\":true}"u8]);

    /// <summary>An extra member with the value <c>NaN</c>.</summary>
    public static FaultAction NotANumber { get; } = OfBody("notANumber", body => JsonDeformation.WithMember(body, "NaN"));

    /// <summary>The right answer, compressed with gzip, whether or not the client asked for that.</summary>
    public static FaultAction Gzip { get; } =
        Deforming("gzip", answer => answer.With("Content-Encoding", "gzip") with { Body = GzipDeformation.Compress(answer.Body, spaces: 0) });

    /// <summary>The right answer, declared to be gzip though it is not.</summary>
    public static FaultAction FalseGzip { get; } = Deforming("falseGzip", answer => answer.With("Content-Encoding", "gzip"));

    /// <summary>The right answer and spaces after it, compressed to about a thousandth.</summary>
    /// <param name="mebibytes">How much the spaces come to when they are unpacked: 1 to 4,096 MiB.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside that range.</exception>
    public static FaultAction GzipBomb(int mebibytes)
    {
        CheckRange(mebibytes, 1, 4096, nameof(mebibytes));
        return new(
            "gzipBomb",
            FaultEffect.DeformsAnswer,
            answer => answer.With("Content-Encoding", "gzip") with { Body = GzipDeformation.Compress(answer.Body, mebibytes * 1024L * 1024) },
            ("mebibytes", mebibytes));
    }

    /// <summary>The right answer, and spaces after it.</summary>
    /// <param name="bytes">How many: 1 to 1,099,511,627,776 (a tebibyte).</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside that range.</exception>
    public static FaultAction Oversize(long bytes)
    {
        CheckRange(bytes, 1, 1L << 40, nameof(bytes));
        return new("oversize", FaultEffect.DeformsAnswer, answer => answer with { Padding = bytes }, ("bytes", bytes));
    }

    /// <summary>The right answer with one header more.</summary>
    /// <param name="bytes">The length of that header's value: 1 to 67,108,864 (64 MiB).</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside that range.</exception>
    public static FaultAction HugeHeaders(int bytes)
    {
        CheckRange(bytes, 1, 64 * 1024 * 1024, nameof(bytes));
        return new("hugeHeaders", FaultEffect.DeformsAnswer, answer => answer.With("X-Padding", new string('a', bytes)), ("bytes", bytes));
    }

    /// <summary>The right answer under another content type.</summary>
    /// <param name="contentType">The <c>Content-Type</c> header; null: none.</param>
    /// <exception cref="ArgumentException">The header is not printable ASCII.</exception>
    public static FaultAction ContentType(string? contentType)
    {
        CheckHeader(contentType, nameof(contentType));
        return new("contentType", FaultEffect.DeformsAnswer, answer => answer with { ContentType = contentType }, ("contentType", contentType));
    }

    /// <summary>An extra member of arrays within arrays.</summary>
    /// <param name="depth">How many: 1 to 10,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is outside that range.</exception>
    public static FaultAction DeepJson(int depth)
    {
        CheckRange(depth, 1, 10_000_000, nameof(depth));
        return new(
            "deepJson",
            FaultEffect.DeformsAnswer,
            answer => answer with { Body = JsonDeformation.WithMember(answer.Body, new string('[', depth) + new string(']', depth)) },
            ("depth", depth));
    }

    private static FaultAction OfBody(string kind, Func<ReadOnlyMemory<byte>, byte[]> deform) =>
        Deforming(kind, answer => answer with { Body = deform(answer.Body) });

    private static FaultAction OfId(string kind, Action<JsonObject, string> change) => new(
        kind, FaultEffect.DeformsAnswer, (answer, provider) => answer with { Body = JsonDeformation.ChangeMembers(answer.Body, provider!.IdMembers, change) });

    private static FaultAction OfText(string kind, byte[] text) => new(
        kind, FaultEffect.DeformsAnswer, (answer, provider) => answer with { Body = JsonDeformation.ReplaceText(answer.Body, provider!.IdMembers, text) });

    private static void CheckRange(long value, long least, long most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"It is {least} to {most}."));
    }
}
