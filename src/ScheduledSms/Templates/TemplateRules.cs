using ScheduledSms.DependencyInjection;
using ScheduledSms.Diagnostics;
using ScheduledSms.Json;
using ScheduledSms.Messages;

namespace ScheduledSms.Templates;

/// <summary>The rules for a template, and for the parameters a recipient provides.</summary>
internal static class TemplateRules
{
    public static readonly IReadOnlyDictionary<string, string> NoParameters = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets the template with that name, as declared for the account.</summary>
    public static MessageTemplate Find(ProviderOptions options, string name, CallContext call) =>
        options.Templates.TryGetValue(UnicodeText.ComposeHangul(name), out var template)
            ? template
            : throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, $"the template '{Redaction.Printable(name)}' is not declared (setting {SettingPath.Root}:{SettingPath.Templates}:{Redaction.Printable(name)}).");

    /// <summary>Checks a recipient's parameters: all that are declared, and no others.</summary>
    public static IReadOnlyDictionary<string, string> Check(MessageTemplate template, MessageRecipient recipient, RequestPath at, CallContext call)
    {
        var given = WithComposedNames(recipient.Parameters ?? NoParameters, at, call);
        for (var i = 0; i < template.Parameters.Count; i++)
        {
            if (!given.TryGetValue(template.Parameters[i], out var value) || value is null)
                throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, $"{at.Of("Parameters")} has no value for '{Redaction.Printable(template.Parameters[i])}'.");
        }

        foreach (var (name, _) in new TextMap(given))
        {
            if (!template.Parameters.Contains(name))
                throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, $"{at.Of("Parameters")} has '{Redaction.Printable(name)}', which the template does not declare.");
        }

        return given;
    }

    /// <summary>A name from a file of a Mac is the declared one, though it is written otherwise.</summary>
    private static IReadOnlyDictionary<string, string> WithComposedNames(IReadOnlyDictionary<string, string> given, RequestPath at, CallContext call)
    {
        var isComposed = true;
        foreach (var (name, _) in new TextMap(given))
            isComposed &= ReferenceEquals(UnicodeText.ComposeHangul(name), name);
        if (isComposed)
            return given;

        var composed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in new TextMap(given))
        {
            if (!composed.TryAdd(UnicodeText.ComposeHangul(name), value))
                throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, $"{at.Of("Parameters")} has '{Redaction.Printable(name)}' twice, composed and decomposed.");
        }

        return composed;
    }

    /// <summary>Checks an account's templates at startup.</summary>
    public static void Check(ProviderOptions options, OptionsRules rules)
    {
        rules.Check(AreDistinct(options.Templates.Keys, StringComparer.OrdinalIgnoreCase), SettingPath.Templates, "has a name twice, composed and decomposed");
        foreach (var (name, template) in options.Templates)
        {
            var setting = $"{SettingPath.Templates}:{Redaction.Printable(name)}";
            rules.Check(template is { Jsms: not null } or { Solapi: not null }, setting, "names no provider: it needs Jsms or Solapi");
            rules.Check(AreDistinct(template.Parameters, StringComparer.Ordinal), $"{setting}:Parameters", "has a name twice");
            rules.Check(template.Jsms is null or { TemplateId: > 0, SignatureId: null or > 0 }, $"{setting}:Jsms", "must have a TemplateId, and may have a SignatureId, greater than 0");
            if (template.Solapi is { } solapi)
                Check(template, solapi, $"{setting}:Solapi", rules);
        }
    }

    private static void Check(MessageTemplate template, SolapiTemplateOptions solapi, string setting, OptionsRules rules)
    {
        rules.Check(solapi.Text is not null || solapi.Alimtalk is not null, $"{setting}:Text", "is required, unless there is an Alimtalk");
        rules.Check(solapi.Text is null || !UnicodeText.IsBlank(solapi.Text), $"{setting}:Text", "is blank: the message would show nothing");
        rules.CheckSender(solapi.From, $"{setting}:From");
        rules.Check(solapi.Alimtalk is null or { ChannelId.Length: > 0, TemplateId.Length: > 0 }, $"{setting}:Alimtalk", "must have a ChannelId and a TemplateId");
        if (solapi.Text is not { } text)
            return;

        try
        {
            var placeholders = TextTemplate.Parse(UnicodeText.ComposeHangul(text)).Placeholders.ToHashSet(StringComparer.Ordinal);
            rules.Check(placeholders.SetEquals(template.Parameters.Select(UnicodeText.ComposeHangul)), $"{setting}:Text", "must have exactly the placeholders that Parameters names");
        }
        catch (FormatException broken)
        {
            rules.Check(holds: false, $"{setting}:Text", $"cannot be read: {broken.Message}");
        }
    }

    private static bool AreDistinct(ICollection<string> names, StringComparer comparer) => names.Select(UnicodeText.ComposeHangul).Distinct(comparer).Count() == names.Count;
}
