using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ScheduledSms.Emulator.Snapshots;

/// <summary>Documents of the emulator's own, out of streams and files and into them.</summary>
internal static class SnapshotFile
{
    /// <exception cref="InvalidDataException">It is no such document; the message says where it goes wrong.</exception>
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

    /// <summary>Writes a file whole or not at all: whoever stops on the way leaves the one that was there.</summary>
    public static async Task WriteAsync<T>(string path, T document, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var part = path + ".part";
        var file = File.Create(part);
        await using (file.ConfigureAwait(false))
            await JsonSerializer.SerializeAsync(file, document, type, cancellationToken).ConfigureAwait(false);
        File.Move(part, path, overwrite: true);
    }
}
