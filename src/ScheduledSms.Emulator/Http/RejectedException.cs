namespace ScheduledSms.Emulator.Http;

/// <summary>Ends a request with the provider's own rejection, from any depth.</summary>
internal sealed class RejectedException(EmulatedResponse response) : Exception("The provider rejects the request.")
{
    public EmulatedResponse Response { get; } = response;
}
