namespace ScheduledSms;

/// <summary>A template by its logical name: what it is at each provider. Configuration: <c>ScheduledSms:Templates:{name}</c>, or below an account to override it there.</summary>
public sealed class MessageTemplate
{
    /// <summary>The names of its parameters. Every recipient gives all of them, and no others.</summary>
    public IList<string> Parameters { get; } = [];

    /// <summary>What it is at JSMS, or null if it is not meant for JSMS.</summary>
    public JsmsTemplateOptions? Jsms { get; set; }

    /// <summary>What it is at SOLAPI, or null if it is not meant for SOLAPI.</summary>
    public SolapiTemplateOptions? Solapi { get; set; }
}
