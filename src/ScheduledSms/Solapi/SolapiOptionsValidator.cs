using Microsoft.Extensions.Options;
using ScheduledSms.DependencyInjection;

namespace ScheduledSms.Solapi;

/// <summary>Checks one SOLAPI account, across its fields, in words that name the setting.</summary>
internal sealed class SolapiOptionsValidator : IValidateOptions<SolapiOptions>
{
    public ValidateOptionsResult Validate(string? name, SolapiOptions options)
    {
        var rules = new OptionsRules("Solapi", name);
        rules.CheckCommon(options);
        rules.CheckKey(options.ApiKey, nameof(options.ApiKey), forbidden: ",=\"");
        rules.CheckKey(options.ApiSecret, nameof(options.ApiSecret));
        return rules.Result();
    }
}
