namespace ScheduledSms.Emulator.Solapi;

/// <summary>What <c>POST /messages/v4/send</c> returns for a rejected message.</summary>
public enum SolapiRejectedSingle
{
    /// <summary>200, with a <c>statusCode</c> that is not 2000.</summary>
    InResponse,

    /// <summary>400 InvalidStatusCode.</summary>
    IsAnError,
}
