namespace ScheduledSms.Emulator.Jsms;

/// <summary>What a template is for: its <c>type</c> on the wire.</summary>
public enum JsmsTemplateKind
{
    /// <summary>1: verification codes.</summary>
    VerificationCode = 1,

    /// <summary>2: notices.</summary>
    Notice = 2,

    /// <summary>3: marketing.</summary>
    Marketing = 3,
}
