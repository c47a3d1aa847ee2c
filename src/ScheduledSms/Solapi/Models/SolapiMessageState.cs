namespace ScheduledSms.Solapi;

/// <summary>The progress of a message, by its status code.</summary>
public enum SolapiMessageState
{
    /// <summary>A code unknown to this version.</summary>
    Unrecognized = 0,

    /// <summary>Accepted by the platform (2000) or at the carrier (3000).</summary>
    Accepted,

    /// <summary>Delivered (4000).</summary>
    Delivered,

    /// <summary>Rejected by the platform or the carrier.</summary>
    Rejected,

    /// <summary>Sent, but did not arrive. Only reports state this, after the send time.</summary>
    NotDelivered,
}
