using System.Text.Json;

namespace ScheduledSms.Tool.Settings;

/// <summary>
/// The time of an emulator, whose clock may have been moved: it lets nobody in who signs with another, and what expires soon does so by its clock.
/// </summary>
internal sealed class EmulatorTime(TimeSpan ahead) : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>Asks the emulator; what is none, or does not respond, has the real time.</summary>
    public static async Task<TimeProvider> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            var clock = await http.GetByteArrayAsync(new Uri(address, "/_emulator/v1/clock"), cancellationToken).ConfigureAwait(false);
            using var read = JsonDocument.Parse(clock);
            return new EmulatorTime(read.RootElement.GetProperty("now").GetDateTimeOffset() - System.GetUtcNow());
        }
        catch (Exception none) when (none is HttpRequestException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            || (none is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return System;
        }
    }
}
