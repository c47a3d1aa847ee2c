using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ScheduledSms.Emulator.Snapshots;

/// <summary>Reads the emulator's own documents from streams and files, and writes them to files.</summary>
internal static class SnapshotFile
{
    /// <exception cref="InvalidDataException">It is not such a document; the message states where the error is.</exception>
    public static async Task<T> ReadAsync<T>(Stream source, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(source, type, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidDataException("It is null.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    public static async Task<T> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
            return await ReadAsync(file, type, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a file completely or not at all: an interrupted write leaves the existing file in place.</summary>
    public static async Task WriteAsync<T>(string path, T document, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var part = path + ".part";
        var file = File.Create(part);
        await using (file.ConfigureAwait(false))
            await JsonSerializer.SerializeAsync(file, document, type, cancellationToken).ConfigureAwait(false);
        File.Move(part, path, overwrite: true);
    }
}
