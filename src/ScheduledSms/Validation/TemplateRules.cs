using ScheduledSms.Diagnostics;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Validation;

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

    /// <summary>Checks an account's templates at startup, and what each is at every provider.</summary>
    public static void Check(ProviderOptions options, OptionsRules rules)
    {
        rules.Check(AreDistinct(options.Templates.Keys, StringComparer.OrdinalIgnoreCase), SettingPath.Templates, "has a name twice, composed and decomposed");
        foreach (var (name, template) in options.Templates)
        {
            var setting = $"{SettingPath.Templates}:{Redaction.Printable(name)}";
            rules.Check(template.GetForms().Count > 0, setting, $"names no provider: it needs {string.Join(" or ", ProviderNames.All.Select(SettingPath.SectionOf))}");
            rules.Check(AreDistinct(template.Parameters, StringComparer.Ordinal), $"{setting}:Parameters", "has a name twice");
            foreach (var (provider, form) in template.GetForms().OrderBy(static form => form.Key, StringComparer.Ordinal))
                form.Check(template, (holds, below, rule) => rules.Check(holds, $"{setting}:{SettingPath.SectionOf(provider)}{below}", rule));
        }
    }

    private static bool AreDistinct(ICollection<string> names, StringComparer comparer) => names.Select(UnicodeText.ComposeHangul).Distinct(comparer).Count() == names.Count;
}
