using ScheduledSms.Diagnostics;
using ScheduledSms.Text;
using ScheduledSms.Validation;

namespace ScheduledSms.Solapi;

/// <summary>What a common request says: one free text for all, or a template that is filled in for each recipient.</summary>
internal sealed class SolapiContent
{
    private readonly string? _from;
    private readonly string? _freeText;
    private readonly MessageTemplate? _declared;
    private readonly SolapiTemplateOptions? _template;
    private readonly TextTemplate? _text;

    public SolapiContent(MessageContent content, SolapiOptions options, CallContext call)
    {
        if (content is MessageContent.FreeText free)
        {
            (_from, _freeText) = (free.From ?? options.From, free.Body);
            return;
        }

        var name = ((MessageContent.NamedTemplate)content).Name;
        _declared = TemplateRules.Find(options, name, call);
        _template = _declared.Solapi ?? throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, $"the template '{Redaction.Printable(name)}' is not declared for SOLAPI.");
        _from = _template.From ?? options.From;
        _text = _template.Text is null ? null : TextTemplate.Parse(_template.Text);
    }

    /// <summary>The message to a recipient.</summary>
    public SolapiMessage For(MessageRecipient recipient, RequestPath at, CallContext call)
    {
        var parameters = _declared is null ? TemplateRules.NoParameters : TemplateRules.Check(_declared, recipient, at, call);
        return new SolapiMessage
        {
            To = new[] { recipient.PhoneNumber.National },
            Country = recipient.PhoneNumber.CallingCode,
            CustomFields = SolapiMessages.Fields(recipient.Reference),
            From = _from,
            Text = _freeText ?? _text?.Fill(parameters),
            Subject = _template?.Subject,
            Type = _template?.Alimtalk is null ? null : SolapiMessageType.Alimtalk,
            KakaoOptions = _template?.Alimtalk is { } alimtalk ? Fill(alimtalk, parameters) : null,
        };
    }

    private static SolapiKakaoOptions Fill(SolapiAlimtalkOptions alimtalk, IReadOnlyDictionary<string, string> parameters) => new()
    {
        ChannelId = alimtalk.ChannelId,
        TemplateId = alimtalk.TemplateId,
        DisableSms = alimtalk.DisableSms ? true : null,
        Variables = parameters.ToDictionary(static parameter => "#{" + parameter.Key + "}", static parameter => parameter.Value, StringComparer.Ordinal),
    };
}
