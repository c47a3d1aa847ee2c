namespace ScheduledSms.Emulator.Jsms;

/// <summary>Where a template stands.</summary>
public enum JsmsTemplateState
{
    /// <summary>It can be used.</summary>
    Approved,

    /// <summary>It is being looked at: 403/50020.</summary>
    Auditing,

    /// <summary>It was rejected: 403/50021.</summary>
    Rejected,

    /// <summary>It is approved for another kind of message than a scheduled one: 403/50025.</summary>
    WrongType,
}
