namespace ScheduledSms.Tests.Model;

/// <summary>What a step of a sequence does.</summary>
internal enum ModelAction
{
    Schedule,
    Update,
    Cancel,
    Get,
    MoveClock,
}

/// <summary>One step of a sequence, drawn before it runs, so that the seed alone reproduces the sequence.</summary>
/// <param name="Lane">Steps of the same lane follow each other; lanes run at the same time.</param>
/// <param name="Action">What it does.</param>
/// <param name="Client">Which of the clients does it.</param>
/// <param name="Provider">Where a new schedule goes.</param>
/// <param name="Target">Which of the schedules known by then it is about.</param>
/// <param name="Recipients">How many a new or changed schedule has.</param>
/// <param name="Minutes">How far ahead it is sent, or how far the clock moves.</param>
internal sealed record ModelStep(int Lane, ModelAction Action, int Client, string Provider, int Target, int Recipients, int Minutes)
{
    /// <summary>When the caller cancels, if ever, in a sequence that runs in real time.</summary>
    public TimeSpan? CancelAfter { get; init; }

    /// <summary>What happens inside its call, in a sequence that is interleaved.</summary>
    public IReadOnlyList<ModelIntrusion> Intrusions { get; init; } = [];

    public override string ToString() => $"{Action} of {Recipients}{(CancelAfter is { } patience ? $", canceled after {patience.TotalMilliseconds} ms" : "")}{string.Concat(Intrusions.Select(static intrusion => $", {intrusion}"))}";
}
