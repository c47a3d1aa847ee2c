namespace ScheduledSms.Emulator.Jsms;

/// <summary>The state of a template.</summary>
public enum JsmsTemplateState
{
    /// <summary>It can be used.</summary>
    Approved,

    /// <summary>It is under review: 403/50020.</summary>
    Auditing,

    /// <summary>It was rejected: 403/50021.</summary>
    Rejected,

    /// <summary>It is approved for a kind of message other than scheduled messages: 403/50025.</summary>
    WrongType,
}
