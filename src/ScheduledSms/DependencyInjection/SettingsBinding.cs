using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ScheduledSms.Http;
using ScheduledSms.Text;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>Binds a section of the configuration. A value that cannot be read is named by its path, and never quoted: it may be a secret in the wrong place.</summary>
internal static class SettingsBinding
{
    private const string BeforePath = " at '";
    private const string BeforeType = "' to type '";

    /// <exception cref="OptionsValidationException">A value cannot be read.</exception>
    public static void Bind<TOptions>(IConfigurationSection section, string? account, TOptions options, Action<IConfiguration, TOptions> bind)
    {
        try
        {
            bind(section, options);
        }
        catch (InvalidOperationException invalid)
        {
            throw new OptionsValidationException(account ?? Options.DefaultName, typeof(TOptions), [Describe(invalid.Message, section.Path)]);
        }
    }

    /// <summary>Drops the templates that the section declares anew: a declaration is whole, where the binder would append to the last one's parameters.</summary>
    public static void RemoveDeclared(IConfigurationSection section, IDictionary<string, MessageTemplate> templates)
    {
        foreach (var declared in section.GetSection(SettingPath.Templates).GetChildren())
            templates.Remove(declared.Key);
    }

    /// <summary>Binds what templates are at providers that <see cref="MessageTemplate"/> has no property for.</summary>
    public static void BindForms(IConfigurationSection section, IDictionary<string, MessageTemplate> templates, IReadOnlyList<IProvider> providers)
    {
        foreach (var declared in section.GetSection(SettingPath.Templates).GetChildren())
        {
            foreach (var provider in providers)
            {
                if (templates.TryGetValue(declared.Key, out var template) && !template.GetForms().ContainsKey(provider.Name) && declared.GetSection(SettingPath.SectionOf(provider.Name)) is var form && form.Exists())
                    template.SetForm(provider.Name, provider.BindTemplateForm(form));
            }
        }
    }

    /// <summary>The binder tells path and type in words only: <c>… '(value)' at '(path)' to type '(type)'.</c></summary>
    private static string Describe(string message, string section)
    {
        var type = message.LastIndexOf(BeforeType, StringComparison.Ordinal);
        var path = type < 0 ? -1 : message.LastIndexOf(BeforePath, type, StringComparison.Ordinal);
        return path >= 0 && message.AsSpan(path + BeforePath.Length).StartsWith(section, StringComparison.Ordinal)
            ? $"{Redaction.Printable(message[(path + BeforePath.Length)..type], longest: 200)} has a value that cannot be read as {message[(type + BeforeType.Length)..].TrimEnd('.', '\'')}."
            : $"{section} has a value that cannot be read.";
    }
}
