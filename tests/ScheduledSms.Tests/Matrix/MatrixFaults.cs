using System.Net.Sockets;
using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Tests.Matrix;

/// <summary>Every row of the fault table, in its order. There is no row 32.</summary>
internal static partial class MatrixFaults
{
    private const string OnlyCold = "a warm connection is not made anew";
    private const string OnlyWarm = "a cold connection cannot be stale";
    private const string OnlyFirst = "it would hit the call's first request, not this step";

    /// <summary>Accepts, and sends nothing until the client disconnects.</summary>
    private static readonly BadPeer SilentPeer = new(static async connection =>
    {
        var buffer = new byte[1024];
        while (await connection.ReceiveAsync(buffer) > 0)
        {
        }
    });

    /// <summary>Reads the start of the first header, and resets the connection.</summary>
    private static readonly BadPeer ResettingPeer = new(static async connection =>
    {
        await connection.ReceiveAsync(new byte[16]);
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
    });

    /// <summary>Where redirects lead: no request may arrive.</summary>
    public static BadPeer RedirectTarget { get; } = new(static _ => Task.CompletedTask);

    public static IReadOnlyList<MatrixFault> All => AllOnce.Value;

    // Lazy, so that everything the rows are built from is initialized, in whichever file it is.
    private static readonly Lazy<IReadOnlyList<MatrixFault>> AllOnce = new(static () =>
    [
        .. ConnectionRows(), .. LostResponseRows(), .. StatusRows(), .. ResponseRows(), .. CallerRows(), .. AppHandlerRows(),
        .. GuardRows(), .. LateFailureRows(), .. ListenerRows(), .. OtherScheduleRows(), .. StateRows(),
        .. OwnPrimaryRows(), .. OtherCallerRows(), .. LocalRejectionRows(), .. CountRows(), .. SignatureRows(), .. QuotingRows(), .. ReflectionRows(),
    ]);

    /// <summary>A fault of the emulator.</summary>
    private static MatrixFault Emulated(int row, string name, Fate fate, FaultPoint point, FaultAction action, ScheduledSmsErrorCode? code = null) => new(row, name)
    {
        Fate = _ => fate,
        Point = point,
        Action = _ => action,
        Code = code is { } known ? _ => known : null,
    };

    private static string? ColdFirst(MatrixOperation operation, bool warm) => warm ? OnlyCold : operation.IsFirstRequest ? null : OnlyFirst;
}
