using Microsoft.Extensions.Options;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>Validates the transport options.</summary>
internal sealed class TransportOptionsValidator : IValidateOptions<TransportOptions>
{
    public ValidateOptionsResult Validate(string? name, TransportOptions options)
    {
        var rules = new OptionsRules($"{SettingPath.SectionOf(name ?? "")}:{SettingPath.Transport}", account: null);
        rules.CheckRange(options.ConnectTimeout, nameof(options.ConnectTimeout), TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5));
        rules.CheckRange(options.IdleTimeout, nameof(options.IdleTimeout), TimeSpan.Zero, TimeSpan.FromHours(1));
        rules.CheckRange(options.ConnectionLifetime, nameof(options.ConnectionLifetime), TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        rules.Check(options.MaxResponseHeadersKiB is >= 1 and <= 1024, nameof(options.MaxResponseHeadersKiB), "must be from 1 to 1024");
        rules.Check(options.Proxy is null or { IsAbsoluteUri: true }, nameof(options.Proxy), "must be an absolute address");
        return rules.Result();
    }
}
