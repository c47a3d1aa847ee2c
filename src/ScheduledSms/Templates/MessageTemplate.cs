using ScheduledSms.Json;

namespace ScheduledSms;

/// <summary>A template with a logical name, and its definition for each provider. Configuration: <c>ScheduledSms:Templates:{name}</c>, or below an account to override it there.</summary>
public sealed class MessageTemplate
{
    /// <summary>The names of its parameters. Every recipient must provide all of them, and no others.</summary>
    public IList<string> Parameters { get; } = [];

    /// <summary>Its definition for JSMS, or null if it is not for JSMS.</summary>
    public JsmsTemplateOptions? Jsms { get; set; }

    /// <summary>Its definition for SOLAPI, or null if it is not for SOLAPI.</summary>
    public SolapiTemplateOptions? Solapi { get; set; }

    /// <summary>A deep copy, with the Hangul of its names and text composed.</summary>
    internal MessageTemplate Copy()
    {
        var copy = new MessageTemplate { Jsms = Jsms?.Copy(), Solapi = Solapi?.Copy() };
        foreach (var parameter in Parameters)
            copy.Parameters.Add(UnicodeText.ComposeHangul(parameter));
        return copy;
    }
}
