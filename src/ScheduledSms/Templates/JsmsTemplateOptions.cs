namespace ScheduledSms;

/// <summary>A template at JSMS, which stores the text itself.</summary>
public sealed class JsmsTemplateOptions
{
    /// <summary><c>temp_id</c>: the approved template. Greater than 0. Its parameters at JSMS have the names in <see cref="MessageTemplate.Parameters"/>.</summary>
    public long TemplateId { get; set; }

    /// <summary><c>sign_id</c>: the signature. Default: the app's default signature.</summary>
    public long? SignatureId { get; set; }

    internal JsmsTemplateOptions Copy() => (JsmsTemplateOptions)MemberwiseClone();
}
