namespace ScheduledSms.Tests.Model;

/// <summary>What happens inside a call, at the boundary of one of its requests.</summary>
internal enum IntrusionKind
{
    /// <summary>The other client cancels what the request, or else the call, is about.</summary>
    Cancel,

    /// <summary>The other client updates it.</summary>
    Update,

    /// <summary>The other client reads it.</summary>
    Get,

    /// <summary>The clock moves: the lead may run out, or the send time pass.</summary>
    MoveClock,

    /// <summary>The caller cancels.</summary>
    CallerCancels,

    /// <summary>The client is disposed.</summary>
    Dispose,

    /// <summary>The attempt's time is up.</summary>
    AttemptTimesOut,

    /// <summary>The call's time is up.</summary>
    CallTimesOut,
}

/// <summary>Something that happens inside a call: at a fixed request, so that a seed always plays the same.</summary>
/// <param name="Request">The call's request, counted from 0.</param>
/// <param name="After">Whether it happens once the response is there, and not before the request leaves.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Recipients">How many an update has.</param>
/// <param name="Minutes">How far ahead an update is sent, or how far the clock moves.</param>
internal sealed record ModelIntrusion(int Request, bool After, IntrusionKind Kind, int Recipients, int Minutes)
{
    private static readonly IntrusionKind[] Kinds =
    [
        IntrusionKind.Cancel, IntrusionKind.Cancel, IntrusionKind.Cancel, IntrusionKind.Cancel, IntrusionKind.Update, IntrusionKind.Update, IntrusionKind.Update,
        IntrusionKind.Get, IntrusionKind.MoveClock, IntrusionKind.MoveClock, IntrusionKind.CallerCancels, IntrusionKind.Dispose, IntrusionKind.AttemptTimesOut, IntrusionKind.CallTimesOut,
    ];

    public static ModelIntrusion Draw(Random random) =>
        new(random.Next(7), random.Next(3) == 0, Kinds[random.Next(Kinds.Length)], random.Next(1, 4), random.Next(2, 90));

    public override string ToString() => $"{Kind} {(After ? "after" : "before")} request {Request}";
}
