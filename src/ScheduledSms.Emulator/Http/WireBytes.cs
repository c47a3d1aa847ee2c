using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ScheduledSms.Emulator.Http;

/// <summary>An answer's bytes, for the socket itself.</summary>
internal static class WireBytes
{
    public static ReadOnlyMemory<byte> Head(WireAnswer answer)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{answer.Version} {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n");
        if (answer.ContentType is not null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {answer.ContentType}\r\n");
        foreach (var (name, value) in answer.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        var length = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {answer.Length}\r\n");
        head.Append(answer.Framing switch
        {
            WireFraming.Length => length,
            WireFraming.LengthTwice => length + length,
            WireFraming.EndlessChunks => "Transfer-Encoding: chunked\r\n",
            _ => "",
        });
        head.Append("Connection: close\r\n\r\n");
        ReadOnlyMemory<byte> bytes = Encoding.ASCII.GetBytes(head.ToString());
        return answer.Cut is WireCut.MidHead || (answer.Cut is WireCut.MidBody && answer.Body.IsEmpty) ? bytes[..(bytes.Length / 2)] : bytes;
    }

    public static ReadOnlyMemory<byte> Body(WireAnswer answer)
    {
        var body = answer.Cut switch
        {
            WireCut.None => answer.Body,
            WireCut.MidBody => answer.Body[..(answer.Body.Length / 2)],
            _ => default,
        };
        if (answer.Framing is not WireFraming.EndlessChunks || body.IsEmpty)
            return body;
        var size = Encoding.ASCII.GetBytes(body.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
        return (byte[])[.. size, .. body.Span, .. "\r\n"u8];
    }
}
