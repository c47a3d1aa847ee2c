using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>A template with a logical name, and its definition for each provider. Configuration: <c>ScheduledSms:Templates:{name}</c>, or below an account to override it there.</summary>
public sealed class MessageTemplate
{
    private readonly Dictionary<string, ITemplateForm> _forms = new(StringComparer.Ordinal);

    /// <summary>The names of its parameters. Every recipient must provide all of them, and no others.</summary>
    public IList<string> Parameters { get; } = [];

    /// <summary>Its definition for JSMS, or null if it is not for JSMS.</summary>
    public JsmsTemplateOptions? Jsms { get => Form<JsmsTemplateOptions>(ProviderNames.Jsms); set => SetForm(ProviderNames.Jsms, value); }

    /// <summary>Its definition for SOLAPI, or null if it is not for SOLAPI.</summary>
    public SolapiTemplateOptions? Solapi { get => Form<SolapiTemplateOptions>(ProviderNames.Solapi); set => SetForm(ProviderNames.Solapi, value); }

    /// <summary>Its definition for each provider that it is for. No property: the configuration binder would bind it.</summary>
    internal IReadOnlyDictionary<string, ITemplateForm> GetForms() => _forms;

    internal TForm? Form<TForm>(string provider)
        where TForm : class, ITemplateForm => _forms.GetValueOrDefault(provider) as TForm;

    internal void SetForm(string provider, ITemplateForm? form)
    {
        if (form is null)
            _forms.Remove(provider);
        else
            _forms[provider] = form;
    }

    /// <summary>A deep copy, with the Hangul of its names and texts composed.</summary>
    internal MessageTemplate Copy()
    {
        var copy = new MessageTemplate();
        foreach (var parameter in Parameters)
            copy.Parameters.Add(UnicodeText.ComposeHangul(parameter));
        foreach (var (provider, form) in _forms)
            copy._forms[provider] = form.Copy();
        return copy;
    }
}
