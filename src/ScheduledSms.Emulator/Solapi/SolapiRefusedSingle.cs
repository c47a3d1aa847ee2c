namespace ScheduledSms.Emulator.Solapi;

/// <summary>What <c>POST /messages/v4/send</c> answers for a message that is refused.</summary>
public enum SolapiRefusedSingle
{
    /// <summary>200, with a <c>statusCode</c> that is not 2000.</summary>
    Answered,

    /// <summary>400 InvalidStatusCode.</summary>
    IsAnError,
}
