using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ScheduledSms.Emulator.Faults;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.Tests.Matrix.Fate;

namespace ScheduledSms.Tests.Matrix;

/// <content>Rows 1 to 7: the request does not reach the provider whole, or it cannot be known whether it did.</content>
internal static partial class MatrixFaults
{
    private static TimeSpan ShortTime => TimeSpan.FromMilliseconds(500);

    /// <summary>Resolved once for real: how long a resolver takes to fail is its own affair.</summary>
    private static readonly Lazy<Task<Exception>> NoSuchHost = new(static async () => (await Record.ExceptionAsync(static () => Dns.GetHostAddressesAsync("nobody.invalid")))!);

    private static IEnumerable<MatrixFault> ConnectionRows() =>
    [
        FirstConnection(1, "the host's name is not known", static async (_, _) => throw await NoSuchHost.Value),
        FirstConnection(2, "connection refused", static (_, token) => ConnectAsync(ClosedPort(), token)),
        FirstConnection(3, "connecting hangs", HangAsync) with
        {
            Waits = true,
            Setup = static setup => (setup.FirstConnection, setup.Transport) = (HangAsync, transport => transport.ConnectTimeout = ShortTime * setup.Patience),
        },
        FirstConnection(3, "the TLS handshake hangs", HangAsync) with
        {
            Waits = true,
            Setup = static setup =>
            {
                setup.Tls = TlsFront.Identity.Right;
                setup.FirstConnection = static (_, token) => ConnectAsync(SilentPeer.Port, token);
                setup.Transport = transport =>
                {
                    TlsFront.TrustRoot(transport);
                    transport.ConnectTimeout = ShortTime * setup.Patience;
                };
            },
        },
        TlsPeer("the peer's certificate is right, for comparison", TlsFront.Identity.Right, Fine),
        TlsPeer("the peer knows no TLS", TlsFront.Identity.None, Final),
        TlsPeer("the certificate is self-signed", TlsFront.Identity.SelfSigned, Final),
        TlsPeer("the certificate is another host's", TlsFront.Identity.OfAnotherHost, Final),
        TlsPeer("the certificate has expired", TlsFront.Identity.Expired, Final),
        Emulated(5, "RST on accept", LostUnseen, FaultPoint.OnAccept, FaultAction.Reset, NetworkFailure) with { WhyNot = ColdFirst },
        Emulated(5, "RST with the body unread", LostBeforeCommit, FaultPoint.BeforeReading, FaultAction.Reset, NetworkFailure),
        Emulated(6, "FIN on accept", LostUnseen, FaultPoint.OnAccept, FaultAction.Fin, NetworkFailure) with { WhyNot = ColdFirst },
        Emulated(6, "FIN with the body unread", LostBeforeCommit, FaultPoint.BeforeReading, FaultAction.Fin, NetworkFailure),
        FirstConnection(7, "RST in the middle of the headers", static (_, token) => ConnectAsync(ResettingPeer.Port, token)) with { Fate = static _ => LostUnseen, Code = static _ => NetworkFailure },
        Emulated(7, "RST in the middle of the body, 1 KB", LostBeforeCommit, FaultPoint.MidBody, FaultAction.Reset, NetworkFailure),
        // The unread part must exceed all buffers on the way, or it counts as written.
        Large("RST in the middle of the body, 12 MB", FaultAction.Reset) with { Point = FaultPoint.BeforeReading },
        Large("413 in the middle of the body, 12 MB, which is then read to its end", FaultAction.Status(413)) with
        {
            Row = 21,
            Fate = static _ => Declined,
            Code = static _ => TooManyRecipients,
            Action = static app => FaultAction.Status(413, providerCode: app.IsJsms ? "50031" : "RecipientsTooMany"),
            Correction = "a peer that reads the body to its end, as this one does, gets all of it: then its 413 is a definite no. Where it resets the connection instead, it is row 7.",
        },
    ];

    private static MatrixFault FirstConnection(int row, string name, Func<SocketsHttpHandler, CancellationToken, Task<Stream>> connect) => new(row, name)
    {
        Fate = static _ => NotWritten,
        WhyNot = ColdFirst,
        Setup = setup => setup.FirstConnection = connect,
    };

    private static MatrixFault TlsPeer(string name, TlsFront.Identity identity, Fate fate) => new(4, name)
    {
        Fate = _ => fate,
        Code = static _ => NetworkFailure,
        WhyNot = ColdFirst,
        Setup = setup => (setup.Tls, setup.Transport) = (identity, TlsFront.TrustRoot),
        Check = OneConnection,
    };

    private static MatrixFault Large(string name, FaultAction action) => Emulated(7, name, CutShort, FaultPoint.MidBody, action) with
    {
        LargeBody = true,
        Setup = static setup => setup.AttemptTimeout = TimeSpan.FromMinutes(1),
        // The emulated JSMS accepts at most 4 MiB: sent whole, the request is rejected.
        Fate = static operation => operation.Provider == ProviderNames.Jsms ? CutShortAndTooLong : CutShort,
        WhyNot = static (operation, _) => operation.TakesLargeBody ? null : "no request of this operation is 12 MB long",
    };

    private static string? OneConnection(MatrixApp app) =>
        app.Connections == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"{app.Connections} connections were made, not one");

    private static async Task<Stream> HangAsync(SocketsHttpHandler transport, CancellationToken cancellationToken)
    {
        await Task.Delay(-1, cancellationToken);
        return Stream.Null;
    }

    private static async Task<Stream> ConnectAsync(int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static int ClosedPort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
