namespace ScheduledSms.Emulator.Http;

/// <summary>Sees to it that a request is among what was done, when it has been dealt with: also one that came to nothing.</summary>
internal sealed class NotedRequest(EmulatorClock clock, int beginning, long sequence) : IDisposable
{
    public void Dispose() => clock.At(now =>
    {
        clock.Run.AddRequest(beginning, sequence, now, carriedOut: false);
        return 0;
    });
}
