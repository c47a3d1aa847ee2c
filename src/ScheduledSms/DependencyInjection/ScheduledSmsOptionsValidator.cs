using Microsoft.Extensions.Options;
using ScheduledSms.Routing;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>Validates the options that all accounts share. Templates are validated with each account that has them.</summary>
internal sealed class ScheduledSmsOptionsValidator(IEnumerable<KnownAccounts> registered) : IValidateOptions<ScheduledSmsOptions>
{
    public ValidateOptionsResult Validate(string? name, ScheduledSmsOptions options)
    {
        var providers = ProviderNames.All.Union(registered.Select(static accounts => accounts.Provider), StringComparer.OrdinalIgnoreCase).ToList();
        var failures = options.Routes
            .Where(route => !route.Key.All(char.IsAsciiDigit) || !providers.Contains(route.Value, StringComparer.OrdinalIgnoreCase))
            .Select(route => $"{SettingPath.Root}:{SettingPath.Routes}:{route.Key} must lead from a calling code to {string.Join(" or ", providers)}.")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
