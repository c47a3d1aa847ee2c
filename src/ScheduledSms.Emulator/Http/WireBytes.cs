using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ScheduledSms.Emulator.Http;

/// <summary>A response's bytes, to be written directly to the socket.</summary>
internal static class WireBytes
{
    public static ReadOnlyMemory<byte> Head(WireResponse response)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{response.Version} {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}\r\n");
        if (response.ContentType is not null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {response.ContentType}\r\n");
        foreach (var (name, value) in response.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        var length = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {response.Length}\r\n");
        head.Append(response.Framing switch
        {
            WireFraming.Length => length,
            WireFraming.LengthTwice => length + length,
            WireFraming.EndlessChunks => "Transfer-Encoding: chunked\r\n",
            _ => "",
        });
        head.Append("Connection: close\r\n\r\n");
        ReadOnlyMemory<byte> bytes = Encoding.ASCII.GetBytes(head.ToString());
        return response.Cut is WireCut.MidHead || (response.Cut is WireCut.MidBody && response.Body.IsEmpty) ? bytes[..(bytes.Length / 2)] : bytes;
    }

    public static ReadOnlyMemory<byte> Body(WireResponse response)
    {
        var body = response.Cut switch
        {
            WireCut.None => response.Body,
            WireCut.MidBody => response.Body[..(response.Body.Length / 2)],
            _ => default,
        };
        if (response.Framing is not WireFraming.EndlessChunks || body.IsEmpty)
            return body;
        var size = Encoding.ASCII.GetBytes(body.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
        return (byte[])[.. size, .. body.Span, .. "\r\n"u8];
    }
}

/// <summary>Any number of spaces, which JSON allows after its value.</summary>
internal static class Spaces
{
    private static readonly byte[] Block = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    public static IEnumerable<ReadOnlyMemory<byte>> Of(long count)
    {
        for (var left = count; left > 0; left -= Block.Length)
            yield return Block.AsMemory(0, (int)Math.Min(left, Block.Length));
    }
}
