namespace ScheduledSms.Emulator.Solapi;

/// <summary>The state of a group. On the wire, the names are uppercase, with a hyphen in <c>SYSTEM-ERROR</c>.</summary>
public enum SolapiGroupStatus
{
    /// <summary>It can be filled, scheduled, sent or deleted; it sends nothing by itself.</summary>
    Pending,

    /// <summary>Waiting for its send time.</summary>
    Scheduled,

    /// <summary>Handed over; not all of its messages have been reported.</summary>
    Sending,

    /// <summary>Sent.</summary>
    Complete,

    /// <summary>Not sent, because the balance was too low or because it was canceled (see <see cref="SolapiCanceledGroup"/>).</summary>
    Failed,

    /// <summary>Deleted before it was sent.</summary>
    Deleted,

    /// <summary>As <see cref="Sending"/>, at providers that say so (see <see cref="SolapiQuirks.SendingGroupIs"/>).</summary>
    Processing,

    /// <summary>As <see cref="Failed"/>, at providers that say so (see <see cref="SolapiQuirks.FailedSendBecomes"/>).</summary>
    SystemError,
}

/// <summary>States as they are on the wire.</summary>
internal static class SolapiGroupStatusNames
{
    public static string WireName(this SolapiGroupStatus status) =>
        status is SolapiGroupStatus.SystemError ? "SYSTEM-ERROR" : status.ToString().ToUpperInvariant();
}
