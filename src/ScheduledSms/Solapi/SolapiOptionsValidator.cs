using Microsoft.Extensions.Options;
using ScheduledSms.DependencyInjection;
using ScheduledSms.Templates;

namespace ScheduledSms.Solapi;

/// <summary>Validates one SOLAPI account across its fields; errors name the setting.</summary>
internal sealed class SolapiOptionsValidator : IValidateOptions<SolapiOptions>
{
    public ValidateOptionsResult Validate(string? name, SolapiOptions options)
    {
        var rules = new OptionsRules("Solapi", name);
        rules.CheckCommon(options);
        rules.CheckKey(options.ApiKey, nameof(options.ApiKey), forbidden: ",=\"");
        rules.CheckKey(options.ApiSecret, nameof(options.ApiSecret));
        rules.Check(options.From is null || (options.From.Length > 0 && options.From.All(char.IsAsciiDigit)), nameof(options.From), "must be digits only");
        TemplateRules.Check(options, rules);
        return rules.Result();
    }
}
