namespace ScheduledSms.Emulator.Http;

/// <summary>Ensures that a request is in the run log once it has been handled, even if it was not carried out.</summary>
internal sealed class NotedRequest(EmulatorClock clock, int beginning, long sequence) : IDisposable
{
    public void Dispose() => clock.At(now =>
    {
        clock.Run.AddRequest(beginning, sequence, now, carriedOut: false);
        return 0;
    });
}
