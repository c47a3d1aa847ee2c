
namespace ScheduledSms;

/// <summary>A template at JSMS, which stores the text itself.</summary>
public sealed class JsmsTemplateOptions : ITemplateForm
{
    /// <summary><c>temp_id</c>: the approved template. Greater than 0. Its parameters at JSMS have the names in <see cref="MessageTemplate.Parameters"/>.</summary>
    public long TemplateId { get; set; }

    /// <summary><c>sign_id</c>: the signature. Default: the app's default signature.</summary>
    public long? SignatureId { get; set; }

    ITemplateForm ITemplateForm.Copy() => (JsmsTemplateOptions)MemberwiseClone();

    void ITemplateForm.Check(MessageTemplate template, TemplateCheck check) =>
        check(TemplateId > 0 && SignatureId is null or > 0, "", "must have a TemplateId, and may have a SignatureId, greater than 0");
}
