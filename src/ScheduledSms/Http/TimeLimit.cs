namespace ScheduledSms.Http;

/// <summary>A time limit on the account's clock, which the caller's token can cut short.</summary>
internal sealed class TimeLimit : CancellationTokenSource
{
    private readonly CancellationTokenRegistration _caller;

    public TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken caller)
        : base(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, time) =>
        _caller = caller.UnsafeRegister(static source => ((TimeLimit)source!).Cancel(), this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _caller.Dispose();
        base.Dispose(disposing);
    }
}
