namespace ScheduledSms.Emulator.Http;

/// <summary>Ends a request with the provider's own refusal, from whatever depth finds the reason.</summary>
internal sealed class RefusedException(EmulatedAnswer answer) : Exception("The provider refuses the request.")
{
    public EmulatedAnswer Answer { get; } = answer;
}
