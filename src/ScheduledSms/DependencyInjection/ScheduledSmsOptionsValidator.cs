using Microsoft.Extensions.Options;

namespace ScheduledSms.DependencyInjection;

/// <summary>Validates the options that all accounts share. Templates are validated with each account that has them.</summary>
internal sealed class ScheduledSmsOptionsValidator : IValidateOptions<ScheduledSmsOptions>
{
    public ValidateOptionsResult Validate(string? name, ScheduledSmsOptions options)
    {
        var failures = options.Routes
            .Where(static route => !route.Key.All(char.IsAsciiDigit) || !IsProvider(route.Value))
            .Select(static route => $"{SettingPath.Root}:{SettingPath.Routes}:{route.Key} must lead from a calling code to {ProviderNames.Jsms} or {ProviderNames.Solapi}.")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsProvider(string? name) =>
        string.Equals(name, ProviderNames.Jsms, StringComparison.OrdinalIgnoreCase) || string.Equals(name, ProviderNames.Solapi, StringComparison.OrdinalIgnoreCase);
}
