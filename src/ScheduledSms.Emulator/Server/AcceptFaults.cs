using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Server;

/// <summary>Lets faults hit connections before an HTTP server sees them.</summary>
internal sealed class AcceptFaults(EmulatorFaults faults)
{
    private static readonly TimeSpan FirstBytesMayTake = TimeSpan.FromMilliseconds(200);

    public ConnectionDelegate Before(ConnectionDelegate next) => async connection =>
    {
        if (await IsHitAsync(connection).ConfigureAwait(false) is not { } hit)
            await next(connection).ConfigureAwait(false);
        else
            await PeerConnection.Of(connection).SendAsync(hit.Fault.Action.Do(new WireResponse(), provider: null), hit.Stopped).ConfigureAwait(false);
    };

    private async Task<PlacedFault?> IsHitAsync(ConnectionContext connection)
    {
        if (!faults.Placed.Any(placed => placed.Fault.Point is FaultPoint.OnAccept) || await IsForControlAsync(connection.Transport.Input).ConfigureAwait(false))
            return null;
        return faults.Pass(FaultPoint.OnAccept, new FaultSubject());
    }

    /// <summary>Peeks at the first bytes without consuming them: otherwise an unlimited fault could never be removed.</summary>
    private static async Task<bool> IsForControlAsync(PipeReader input)
    {
        using var patience = new CancellationTokenSource(FirstBytesMayTake);
        try
        {
            var result = await input.ReadAtLeastAsync(ControlPaths.Prefix.Length + "DELETE ".Length, patience.Token).ConfigureAwait(false);
            var line = Encoding.ASCII.GetString(result.Buffer.Slice(0, Math.Min(result.Buffer.Length, 64)).ToArray());
            input.AdvanceTo(result.Buffer.Start);
            return line.Split(' ') is [_, { } target, ..] && target.StartsWith(ControlPaths.Prefix, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
