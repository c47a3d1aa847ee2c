namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The outcome of registering a message.</summary>
internal sealed record SolapiRegistration(StoredSolapiMessage Message, string StatusCode)
{
    public bool IsRejected => StatusCode is not SolapiStatusCode.Accepted;
}
