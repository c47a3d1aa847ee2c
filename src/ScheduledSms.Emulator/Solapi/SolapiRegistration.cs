namespace ScheduledSms.Emulator.Solapi;

/// <summary>What became of a message that was to be registered.</summary>
internal sealed record SolapiRegistration(StoredSolapiMessage Message, string StatusCode)
{
    public bool IsRejected => StatusCode is not SolapiStatusCode.Accepted;
}
