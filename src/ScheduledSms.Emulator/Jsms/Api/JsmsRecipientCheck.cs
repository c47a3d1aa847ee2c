namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>Determines which recipients of a submission are rejected, and why.</summary>
internal sealed class JsmsRecipientCheck
{
    private readonly JsmsAccount _account;
    private readonly JsmsQuirks _quirks;
    private readonly JsmsTemplate? _template;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public JsmsRecipientCheck(JsmsAccount account, JsmsQuirks quirks, long templateId)
    {
        _account = account;
        _quirks = quirks;
        _template = account.FindTemplate(templateId);
        if (_template is null && account.HasDeclaredTemplates)
            throw JsmsError.InvalidTemplateId.ToException();
        switch (_template?.State)
        {
            case JsmsTemplateState.Auditing: throw JsmsError.TemplateAuditing.ToException();
            case JsmsTemplateState.Rejected: throw JsmsError.TemplateNotPassed.ToException();
            case JsmsTemplateState.WrongType: throw JsmsError.WrongTemplateType.ToException();
        }
    }

    /// <summary>Why a recipient is rejected; null when it is not.</summary>
    public JsmsError? ErrorFor(JsmsSubmittedRecipient recipient)
    {
        if (recipient.Mobile.Length == 0)
            return JsmsError.MissingMobile;
        if (!IsMobile(recipient.Mobile))
            return JsmsError.InvalidMobile;
        if (_quirks.MagicNumbers && JsmsMagicNumbers.ErrorFor(recipient.Mobile) is { } asked)
            return asked;
        if (_account.HasUnsubscribed(recipient.Mobile))
            return JsmsError.UnsubscribedMobile;
        if (ParameterError(recipient.Parameters) is { } rejection)
            return rejection;
        return _seen.Add(Content(recipient)) || !_quirks.RejectDuplicatesInBatch ? null : JsmsError.DuplicateSend;
    }

    // Eleven digits from 1: new ranges appear every year, so the rest of the number is not checked.
    private static bool IsMobile(string mobile) => mobile.Length == 11 && mobile[0] == '1' && mobile.All(char.IsAsciiDigit);

    private static string Content(JsmsSubmittedRecipient recipient) => string.Join(
        '\0',
        (recipient.Parameters ?? new Dictionary<string, string>(StringComparer.Ordinal))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => parameter.Key + '\0' + parameter.Value)
            .Prepend(recipient.Mobile));

    private JsmsError? ParameterError(IReadOnlyDictionary<string, string>? parameters)
    {
        if (parameters is null && _quirks.RequireTemplateParameters)
            return JsmsError.ParametersEmpty;
        if (_template is null || _template.ParameterNames.Count == 0)
            return null;
        if (parameters is null || parameters.Count == 0)
            return JsmsError.ParametersEmpty;
        return _template.ParameterNames.All(parameters.ContainsKey) ? null : JsmsError.ParametersNotAllReplaced;
    }
}
