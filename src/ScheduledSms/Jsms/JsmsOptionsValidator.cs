using Microsoft.Extensions.Options;
using ScheduledSms.Validation;

namespace ScheduledSms.Jsms;

/// <summary>Validates one JSMS account across its fields; errors name the setting.</summary>
internal sealed class JsmsOptionsValidator : IValidateOptions<JsmsOptions>
{
    public ValidateOptionsResult Validate(string? name, JsmsOptions options)
    {
        var rules = new OptionsRules("Jsms", name);
        rules.CheckCommon(options);
        rules.CheckKey(options.AppKey, nameof(options.AppKey), forbidden: ":");
        rules.CheckKey(options.MasterSecret, nameof(options.MasterSecret));
        if (options.DeveloperKey is not null || options.DeveloperSecret is not null)
        {
            rules.CheckKey(options.DeveloperKey, nameof(options.DeveloperKey), forbidden: ":");
            rules.CheckKey(options.DeveloperSecret, nameof(options.DeveloperSecret));
        }

        rules.CheckRange(options.SendTimeOffset, nameof(options.SendTimeOffset), TimeSpan.FromHours(-14), TimeSpan.FromHours(14));
        rules.Check(options.SendTimeOffset.Ticks % TimeSpan.TicksPerMinute == 0, nameof(options.SendTimeOffset), "must be in whole minutes");
        TemplateRules.Check(options, rules);
        return rules.Result();
    }
}
