using System.IO.Compression;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <summary>Compresses without ever keeping the whole uncompressed content in memory.</summary>
internal static class GzipDeformation
{
    public static byte[] Compress(ReadOnlyMemory<byte> body, long spaces)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(body.Span);
            foreach (var block in Spaces.Of(spaces))
                gzip.Write(block.Span);
        }

        return compressed.ToArray();
    }
}
