namespace ScheduledSms;

/// <summary>What a template is at one provider.</summary>
internal interface ITemplateForm
{
    ITemplateForm Copy();

    /// <summary>Checks it at startup. Settings are named from the form on, beginning with a colon.</summary>
    void Check(MessageTemplate template, TemplateCheck check);
}

/// <summary>Notes a rule that does not hold.</summary>
/// <param name="holds">Whether it does.</param>
/// <param name="setting">The setting, below the form.</param>
/// <param name="rule">The rule, as what follows the setting's name.</param>
internal delegate void TemplateCheck(bool holds, string setting, string rule);
