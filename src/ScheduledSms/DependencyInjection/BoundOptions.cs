using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ScheduledSms.Http;

namespace ScheduledSms.DependencyInjection;

/// <summary>Binds the options of every account of a provider, known at startup or not, and signals configuration changes.</summary>
internal sealed class BoundOptions<TOptions>(ScheduledSmsSettings settings, string section, IReadOnlyList<IProvider> providers, Action<IConfiguration, TOptions> bind)
    : IConfigureNamedOptions<TOptions>, IOptionsChangeTokenSource<TOptions>
    where TOptions : ProviderOptions
{
    public string? Name => null;

    public IChangeToken GetChangeToken() => settings.GetReloadToken();

    public void Configure(TOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, TOptions options)
    {
        settings.RejectWhatIsNotRead<TOptions>(name);
        var account = settings.Account(section, name);
        SettingsBinding.RemoveDeclared(account, options.Templates);
        var before = options.OnlyTo.Count;
        SettingsBinding.Bind(account, name, options, bind);
        SettingsBinding.BindForms(account, options.Templates, providers);
        RemoveTwins(options.OnlyTo, before);
    }

    /// <summary>The binder appends what an app that registers twice has said already.</summary>
    private static void RemoveTwins(IList<string> numbers, int bound)
    {
        for (var i = numbers.Count - 1; i >= bound; i--)
        {
            if (numbers.IndexOf(numbers[i]) < i)
                numbers.RemoveAt(i);
        }
    }
}
