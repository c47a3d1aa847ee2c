using System.Globalization;
using Microsoft.Extensions.Options;

namespace ScheduledSms.Validation;

/// <summary>Collects the errors in an account's options. Values are never printed: they may be secrets.</summary>
internal sealed class OptionsRules(string section, string? account)
{
    private const int MaxPermits = 1_000_000;

    private readonly List<string> _failures = [];
    private readonly string _path = SettingPath.OfAccount(section, account);

    public void Check(bool holds, string setting, string rule)
    {
        if (!holds)
            _failures.Add($"{_path}:{setting} {rule}.");
    }

    /// <summary>Checks a key or secret. It goes into a header, so it must be present and must not be able to start another one.</summary>
    public void CheckKey(string? value, string setting, string forbidden = "")
    {
        if (string.IsNullOrEmpty(value))
            Check(holds: false, setting, "is required");
        else if (value.Any(c => c is <= ' ' or > '~' || forbidden.Contains(c, StringComparison.Ordinal)))
            Check(holds: false, setting, "must be printable ASCII without spaces" + (forbidden.Length > 0 ? $" or any of {forbidden}" : ""));
    }

    /// <summary>Checks a sender's number, where one is set.</summary>
    public void CheckSender(string? value, string setting) => Check(value is null || (value.Length > 0 && value.All(char.IsAsciiDigit)), setting, "must be digits only, without hyphens");

    public void CheckRange(TimeSpan value, string setting, TimeSpan least, TimeSpan most) =>
        Check(value >= least && value <= most, setting, $"must be from {Text(least)} to {Text(most)}");

    public void CheckCommon(ProviderOptions options)
    {
        CheckAddress(options.BaseAddress, options.AllowInsecureHttp);
        CheckRange(options.MinimumLead, nameof(options.MinimumLead), TimeSpan.Zero, TimeSpan.FromDays(1));
        CheckRange(options.AttemptTimeout, nameof(options.AttemptTimeout), TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        CheckRange(options.TotalTimeout, nameof(options.TotalTimeout), TimeSpan.FromMilliseconds(100), TimeSpan.FromDays(1));
        Check(options.TotalTimeout >= options.AttemptTimeout, nameof(options.TotalTimeout), $"must not be shorter than {nameof(options.AttemptTimeout)}");
        CheckRange(options.RetryDelay, nameof(options.RetryDelay), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        CheckRange(options.MaxRetryDelay, nameof(options.MaxRetryDelay), TimeSpan.Zero, TimeSpan.FromHours(1));
        Check(options.MaxRetryDelay >= options.RetryDelay, nameof(options.MaxRetryDelay), $"must not be shorter than {nameof(options.RetryDelay)}");
        Check(options.MaxRetryAttempts is >= 0 and <= 10, nameof(options.MaxRetryAttempts), "must be from 0 to 10");
        Check(options.RetryBudget is null or (>= 1 and <= 100_000), nameof(options.RetryBudget), "must be from 1 to 100000, or null");
        Check(options.MaxResponseDepth is >= 8 and <= 1000, nameof(options.MaxResponseDepth), "must be from 8 to 1000");
        var limits = options.RateLimit;
        CheckRange(limits.Window, $"{nameof(options.RateLimit)}:{nameof(limits.Window)}", TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Check(limits is { ReadLimit: null or (>= 1 and <= MaxPermits), WriteLimit: null or (>= 1 and <= MaxPermits) }, nameof(options.RateLimit), "must have ReadLimit and WriteLimit from 1 to 1000000, or none");
        Check(!options.IsOnlyToEmptied, nameof(options.OnlyTo), $"is empty. It must name numbers, or {ProviderOptions.Everybody} alone to allow everybody");
        Check(
            options.AllowsEverybody || options.OnlyTo.All(static number => PhoneNumber.TryParse(number, defaultCallingCode: null, out _)),
            nameof(options.OnlyTo),
            $"must hold numbers in E.164, such as +821012345678, or {ProviderOptions.Everybody} alone to allow everybody");
        Check(options.MaxResponseBytes is >= 1024 and <= 1024 * 1024 * 1024, nameof(options.MaxResponseBytes), "must be from 1024 to 1073741824");
    }

    public ValidateOptionsResult Result() => _failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_failures);

    private void CheckAddress(Uri? address, bool allowInsecureHttp)
    {
        if (address is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
        {
            Check(holds: false, nameof(ProviderOptions.BaseAddress), "must be an absolute https address");
            return;
        }

        Check(
            address.Scheme is "https" || address.IsLoopback || allowInsecureHttp,
            nameof(ProviderOptions.BaseAddress),
            $"must be https: plain http is for loopback addresses, or needs {nameof(ProviderOptions.AllowInsecureHttp)}");
        Check(
            address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0,
            nameof(ProviderOptions.BaseAddress),
            "must have no user, query or fragment");
    }

    private static string Text(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);
}
