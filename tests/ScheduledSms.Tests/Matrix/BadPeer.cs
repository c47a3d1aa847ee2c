using System.Net;
using System.Net.Sockets;

namespace ScheduledSms.Tests.Matrix;

/// <summary>A listener that does one thing with every connection, for all cells and for the lifetime of the process.</summary>
internal sealed class BadPeer
{
    private int _connections;

    public BadPeer(Func<Socket, Task> treat)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener, treat);
    }

    public int Port { get; }

    public int Connections => Volatile.Read(ref _connections);

    private async Task AcceptAsync(TcpListener listener, Func<Socket, Task> treat)
    {
        while (true)
        {
            var connection = await listener.AcceptSocketAsync();
            Interlocked.Increment(ref _connections);
            _ = TreatAsync(connection, treat);
        }
    }

    private static async Task TreatAsync(Socket connection, Func<Socket, Task> treat)
    {
        using (connection)
        {
            try
            {
                await treat(connection);
            }
            catch (SocketException)
            {
                // The client closed first.
            }
        }
    }
}
