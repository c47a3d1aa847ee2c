using Microsoft.Extensions.Options;
using ScheduledSms.Validation;

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
        rules.CheckSender(options.From, nameof(options.From));
        TemplateRules.Check(options, rules);
        return rules.Result();
    }
}
