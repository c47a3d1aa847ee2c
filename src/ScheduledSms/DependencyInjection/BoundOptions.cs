using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ScheduledSms.Http;

namespace ScheduledSms.DependencyInjection;

/// <summary>Binds the options of every account of a provider, known at startup or not, and signals configuration changes.</summary>
internal sealed class BoundOptions<TOptions>(ScheduledSmsSettings settings, IProvider<TOptions> provider, Action<IConfiguration, TOptions> bind)
    : IConfigureNamedOptions<TOptions>, IOptionsChangeTokenSource<TOptions>
    where TOptions : ProviderOptions
{
    public string? Name => null;

    public IChangeToken GetChangeToken() => settings.Provider(provider.SectionName).GetReloadToken();

    public void Configure(TOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, TOptions options)
    {
        settings.RejectUnknownKeys<TOptions>(name);
        SettingsBinding.Bind(settings.Account(provider.SectionName, name), name, options, bind);
    }
}
