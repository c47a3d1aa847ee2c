using System.Text;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <content>Actions that end the connection, break off the response, or send it differently from HTTP/1.1.</content>
public sealed partial class FaultAction
{
    /// <summary>
    /// Closes the connection gracefully, without RST. At <see cref="FaultPoint.MidResponse"/> half of the response was
    /// sent before, elsewhere nothing.
    /// </summary>
    public static FaultAction Fin { get; } = Ending("fin", WireEnding.Fin);

    /// <summary>Resets the connection.</summary>
    public static FaultAction Reset { get; } = Ending("reset", WireEnding.Reset);

    /// <summary>Keeps the connection open and sends nothing more, until the client disconnects, the fault is removed or the emulator is disposed.</summary>
    public static FaultAction Hang { get; } = Ending("hang", WireEnding.Hang);

    /// <summary>Announces the whole body, sends half of it, and closes. A response without a body is cut off in its head, here and in <see cref="TruncateWithReset"/>.</summary>
    public static FaultAction Truncate { get; } = Deforming("truncate", response => response.CutInTheMiddle(WireEnding.Fin));

    /// <summary>Announces the whole body, sends half of it, and resets the connection.</summary>
    public static FaultAction TruncateWithReset { get; } = Deforming("truncateWithReset", response => response.CutInTheMiddle(WireEnding.Reset));

    /// <summary>Announces no length, sends half the body, and closes: to the client, a complete response.</summary>
    public static FaultAction TruncateWithoutLength { get; } =
        Deforming("truncateWithoutLength", response => response.HalfBody() with { Framing = WireFraming.Close, Ending = WireEnding.Fin });

    /// <summary>Sends half the body as a chunk, and closes without the last chunk.</summary>
    public static FaultAction TruncateChunked { get; } =
        Deforming("truncateChunked", response => response.HalfBody() with { Framing = WireFraming.EndlessChunks, Ending = WireEnding.Fin });

    /// <summary>Sends half of the status line and headers, and closes.</summary>
    public static FaultAction TruncateHead { get; } = Deforming("truncateHead", response => response with { Cut = WireCut.MidHead, Ending = WireEnding.Fin });

    /// <summary>Sends <c>100 Continue</c>, and closes.</summary>
    public static FaultAction ContinueThenFin { get; } = InPlace("continueThenFin", "HTTP/1.1 100 Continue\r\n\r\n");

    /// <summary>Sends bytes that are not HTTP, and closes.</summary>
    public static FaultAction Garbage { get; } = InPlace("garbage", "220 mail.example ESMTP ready\r\n\0\u0001\u0002\u0003\r\n\r\n");

    /// <summary>Sends the normal response as HTTP/1.0, and closes.</summary>
    public static FaultAction Http10 { get; } = Deforming("http10", response => response with { Version = "HTTP/1.0", Ending = WireEnding.Fin });

    /// <summary>Sends the normal response with its <c>Content-Length</c> twice, and closes.</summary>
    public static FaultAction DuplicateContentLength { get; } =
        Deforming("duplicateContentLength", response => response with { Framing = WireFraming.LengthTwice, Ending = WireEnding.Fin });

    /// <summary>Sends the normal response's head at once, then its body one byte at a time, and closes.</summary>
    /// <param name="perByte">The pause before each byte, in real time: above zero, and at most an hour.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pause is outside that range.</exception>
    public static FaultAction SlowBytes(TimeSpan perByte)
    {
        if (perByte <= TimeSpan.Zero || perByte > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(perByte), perByte, "The pause before a byte is over zero, and at most an hour.");
        return new(
            "slowBytes",
            FaultEffect.MalformsResponse,
            response => response with { PerByte = perByte, Ending = WireEnding.Fin },
            ("perByteMilliseconds", perByte.TotalMilliseconds));
    }

    // Half of a response already being sent goes out first.
    private static FaultAction Ending(string kind, WireEnding ending) => new(
        kind,
        FaultEffect.EndsConnection,
        response => response.Cut is WireCut.None ? response with { Raw = ReadOnlyMemory<byte>.Empty, Ending = ending } : response with { Ending = ending });

    private static FaultAction InPlace(string kind, string text) =>
        new(kind, FaultEffect.ReplacesResponse, response => response with { Raw = Encoding.ASCII.GetBytes(text), Ending = WireEnding.Fin });

    private static FaultAction Deforming(string kind, Func<WireResponse, WireResponse> act) => new(kind, FaultEffect.MalformsResponse, act);
}
