using Microsoft.Extensions.Options;
using ScheduledSms.Validation;

namespace ScheduledSms.Tests.ThirdProvider;

/// <summary>The options of an account at a provider that is not there.</summary>
internal sealed class CourierOptions() : ProviderOptions("https://courier.invalid/")
{
    public string? Token { get; set; }
}

/// <summary>Validates them.</summary>
internal sealed class CourierOptionsValidator : IValidateOptions<CourierOptions>
{
    public ValidateOptionsResult Validate(string? name, CourierOptions options)
    {
        var rules = new OptionsRules("Courier", name);
        rules.CheckCommon(options);
        rules.CheckKey(options.Token, nameof(options.Token));
        TemplateRules.Check(options, rules);
        return rules.Result();
    }
}

/// <summary>A template there: a text with placeholders.</summary>
internal sealed class CourierTemplateOptions : ITemplateForm
{
    public string? Text { get; set; }

    public ITemplateForm Copy() => (CourierTemplateOptions)MemberwiseClone();

    public void Check(MessageTemplate template, TemplateCheck check) => check(!string.IsNullOrWhiteSpace(Text), ":Text", "is required");
}
