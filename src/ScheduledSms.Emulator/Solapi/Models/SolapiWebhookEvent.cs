namespace ScheduledSms.Emulator.Solapi;

/// <summary>What is posted to a webhook.</summary>
public enum SolapiWebhookEvent
{
    /// <summary><c>SINGLE-REPORT</c>: messages that were reported, each with its status code.</summary>
    SingleReport,

    /// <summary><c>GROUP-REPORT</c>: a group whose messages have all been reported.</summary>
    GroupReport,
}

/// <summary>Events as they are on the wire.</summary>
internal static class SolapiWebhookEventNames
{
    public static string WireName(this SolapiWebhookEvent what) => what is SolapiWebhookEvent.GroupReport ? "GROUP-REPORT" : "SINGLE-REPORT";
}
