namespace ScheduledSms.Emulator.Http;

/// <summary>Ends a request with the provider's own rejection, from whatever depth finds the reason.</summary>
internal sealed class RejectedException(EmulatedResponse response) : Exception("The provider rejects the request.")
{
    public EmulatedResponse Response { get; } = response;
}
