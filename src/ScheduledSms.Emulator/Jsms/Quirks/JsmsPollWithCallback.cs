namespace ScheduledSms.Emulator.Jsms;

/// <summary>The response to polling for reports or replies while they are posted to a callback.</summary>
public enum JsmsPollWithCallback
{
    /// <summary>403/50008: the app is not allowed to.</summary>
    Rejected,

    /// <summary>An empty list.</summary>
    Empty,
}
