using ScheduledSms.Emulator.Replay;

namespace ScheduledSms.Emulator.Server;

/// <summary>Ensures that a request is in the run log once it has been handled, even if it was not carried out.</summary>
internal sealed class NotedRequest(EmulatorClock clock, RunLog run, int beginning, long sequence) : IDisposable
{
    public void Dispose() => clock.At(now =>
    {
        run.AddRequest(beginning, sequence, now, carriedOut: false);
        return 0;
    });
}
