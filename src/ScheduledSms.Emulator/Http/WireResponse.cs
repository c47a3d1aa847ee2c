using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Http;

/// <summary>A response as it goes over the wire, normal or deformed.</summary>
internal sealed record WireResponse
{
    private const string Json = "application/json";

    // Providers send Hangul and Chinese unescaped.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Status { get; init; } = 200;

    public string Version { get; init; } = "HTTP/1.1";

    public string? ContentType { get; init; } = Json;

    /// <summary>Headers other than the content type and length.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How many spaces follow the body.</summary>
    public long Padding { get; init; }

    public WireFraming Framing { get; init; }

    public WireCut Cut { get; init; }

    /// <summary>The pause before each byte of the body.</summary>
    public TimeSpan PerByte { get; init; }

    /// <summary>Bytes sent instead of head and body.</summary>
    public ReadOnlyMemory<byte>? Raw { get; init; }

    public WireEnding Ending { get; init; }

    public long Length => Body.Length + Padding;

    /// <summary>The status of a response that is sent completely; null for one that is cut off, or is none.</summary>
    public int? WholeStatus => Raw is null && Cut is WireCut.None && Framing is WireFraming.Length or WireFraming.LengthTwice ? Status : null;

    /// <summary>Whether an HTTP server would send it: it is then sent the usual way, and the connection stays open.</summary>
    public bool IsOrdinary => Ending is WireEnding.KeepOpen;

    public static WireResponse Of(EmulatedResponse response) =>
        new() { Status = response.Status, Headers = response.Headers, Body = response.Body is null ? default : Bytes(response.Body) };

    public static byte[] Bytes(JsonNode node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Unescaped))
            node.WriteTo(writer);
        return bytes.ToArray();
    }

    public WireResponse With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };

    /// <summary>Keeps only the first half of the body.</summary>
    public WireResponse HalfBody() => this with { Body = Body[..(Body.Length / 2)] };

    /// <summary>Cuts it off in the middle.</summary>
    public WireResponse CutInTheMiddle(WireEnding ending) => this with { Cut = WireCut.MidBody, Ending = ending };
}

/// <summary>How a response marks the end of its body.</summary>
internal enum WireFraming
{
    /// <summary>By its length.</summary>
    Length,

    /// <summary>By its length, given twice.</summary>
    LengthTwice,

    /// <summary>In chunks, without the last one.</summary>
    EndlessChunks,

    /// <summary>By the end of the connection.</summary>
    Close,
}

/// <summary>Where a response is cut off.</summary>
internal enum WireCut
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In the middle of the status line and headers.</summary>
    MidHead,

    /// <summary>In the middle of the body; in the middle of the head when there is no body.</summary>
    MidBody,
}

/// <summary>What happens to the connection after a response.</summary>
internal enum WireEnding
{
    /// <summary>It waits for the next request.</summary>
    KeepOpen,

    /// <summary>It is closed gracefully.</summary>
    Fin,

    /// <summary>It is reset.</summary>
    Reset,

    /// <summary>Nothing more is ever sent.</summary>
    Hang,
}
