using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Faults;

/// <content>
/// Actions that deform the headers or the body of the provider's response, rejections included. Each action on a response's id
/// (JSMS: <c>schedule_id</c>; SOLAPI: <c>groupId</c>, and <c>_id</c> beside it) states what it does without one.
/// </content>
public sealed partial class FaultAction
{
    /// <summary>The body <c>null</c>.</summary>
    public static FaultAction Null { get; } = OfBody("null", _ => "null"u8.ToArray());

    /// <summary>The body <c>{}</c>.</summary>
    public static FaultAction EmptyObject { get; } = OfBody("emptyObject", _ => "{}"u8.ToArray());

    /// <summary>The response's id is missing. Without an id: the normal response.</summary>
    public static FaultAction WithoutId { get; } = OfId("withoutId", (body, name) => body.Remove(name));

    /// <summary>The response's id is a number. Without an id: the normal response.</summary>
    public static FaultAction IdAsNumber { get; } = OfId("idAsNumber", (body, name) => body[name] = 1234567890);

    /// <summary>The response's id is an empty string. Without an id: the normal response.</summary>
    public static FaultAction EmptyId { get; } = OfId("emptyId", (body, name) => body[name] = "");

    /// <summary>Invalid UTF-8 in the response's id. Without an id: in its first string; without a string: in an extra member.</summary>
    public static FaultAction BrokenUtf8 { get; } = OfText("brokenUtf8", [(byte)'a', 0xC3, (byte)'(']);

    /// <summary>An escaped lone surrogate in the response's id. Without an id: in its first string; without a string: in an extra member.</summary>
    public static FaultAction LoneSurrogate { get; } = OfText("loneSurrogate", "a\\ud800"u8.ToArray());

    /// <summary>A byte order mark before the body.</summary>
    public static FaultAction ByteOrderMark { get; } = OfBody("byteOrderMark", body => [0xEF, 0xBB, 0xBF, .. body.Span]);

    /// <summary>The response's id a second time, with another value. Without an id: its first member; without members: an extra one, twice.</summary>
    public static FaultAction DuplicateKeys { get; } =
        new("duplicateKeys", FaultEffect.MalformsResponse, (response, provider) => response with { Body = JsonDeformation.DuplicateMember(response.Body, provider!.IdMembers) });

    /// <summary>A second JSON value after the first.</summary>
    public static FaultAction TrailingData { get; } = OfBody("trailingData", body => [.. body.Span, .. "{\"fault\":true}"u8]);

    /// <summary>An extra member with the value <c>NaN</c>.</summary>
    public static FaultAction NotANumber { get; } = OfBody("notANumber", body => JsonDeformation.WithMember(body, "NaN"));

    /// <summary>The normal response, compressed with gzip, whether or not the client asked for it.</summary>
    public static FaultAction Gzip { get; } =
        Deforming("gzip", response => response.With("Content-Encoding", "gzip") with { Body = GzipDeformation.Compress(response.Body, spaces: 0) });

    /// <summary>The normal response, declared to be gzip although it is not.</summary>
    public static FaultAction FalseGzip { get; } = Deforming("falseGzip", response => response.With("Content-Encoding", "gzip"));

    /// <summary>The normal response with spaces after it, compressed to about a thousandth.</summary>
    /// <param name="mebibytes">The size of the spaces when decompressed: 1 to 4,096 MiB.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside that range.</exception>
    public static FaultAction GzipBomb(int mebibytes)
    {
        CheckRange(mebibytes, 1, 4096, nameof(mebibytes));
        return new(
            "gzipBomb",
            FaultEffect.MalformsResponse,
            response => response.With("Content-Encoding", "gzip") with { Body = GzipDeformation.Compress(response.Body, mebibytes * 1024L * 1024) },
            ("mebibytes", mebibytes));
    }

    /// <summary>The normal response with spaces after it.</summary>
    /// <param name="bytes">How many spaces: 1 to 1,099,511,627,776 (a tebibyte).</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside that range.</exception>
    public static FaultAction Oversize(long bytes)
    {
        CheckRange(bytes, 1, 1L << 40, nameof(bytes));
        return new("oversize", FaultEffect.MalformsResponse, response => response with { Padding = bytes }, ("bytes", bytes));
    }

    /// <summary>The normal response with an extra header.</summary>
    /// <param name="bytes">The length of that header's value: 1 to 67,108,864 (64 MiB).</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside that range.</exception>
    public static FaultAction HugeHeaders(int bytes)
    {
        CheckRange(bytes, 1, 64 * 1024 * 1024, nameof(bytes));
        return new("hugeHeaders", FaultEffect.MalformsResponse, response => response.With("X-Padding", new string('a', bytes)), ("bytes", bytes));
    }

    /// <summary>The normal response with another content type.</summary>
    /// <param name="contentType">The <c>Content-Type</c> header; null: none.</param>
    /// <exception cref="ArgumentException">The header is not printable ASCII.</exception>
    public static FaultAction ContentType(string? contentType)
    {
        CheckHeader(contentType, nameof(contentType));
        return new("contentType", FaultEffect.MalformsResponse, response => response with { ContentType = contentType }, ("contentType", contentType));
    }

    /// <summary>An extra member of nested arrays.</summary>
    /// <param name="depth">How many arrays: 1 to 10,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is outside that range.</exception>
    public static FaultAction DeepJson(int depth)
    {
        CheckRange(depth, 1, 10_000_000, nameof(depth));
        return new(
            "deepJson",
            FaultEffect.MalformsResponse,
            response => response with { Body = JsonDeformation.WithMember(response.Body, new string('[', depth) + new string(']', depth)) },
            ("depth", depth));
    }

    private static FaultAction OfBody(string kind, Func<ReadOnlyMemory<byte>, byte[]> deform) =>
        Deforming(kind, response => response with { Body = deform(response.Body) });

    private static FaultAction OfId(string kind, Action<JsonObject, string> change) => new(
        kind, FaultEffect.MalformsResponse, (response, provider) => response with { Body = JsonDeformation.ChangeMembers(response.Body, provider!.IdMembers, change) });

    private static FaultAction OfText(string kind, byte[] text) => new(
        kind, FaultEffect.MalformsResponse, (response, provider) => response with { Body = JsonDeformation.ReplaceText(response.Body, provider!.IdMembers, text) });

    private static void CheckRange(long value, long least, long most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"It is {least} to {most}."));
    }
}
