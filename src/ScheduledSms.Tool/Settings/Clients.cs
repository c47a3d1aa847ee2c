using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tool.Settings;

/// <summary>The clients of one account, registered as an app registers them.</summary>
internal sealed class Clients : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IConfiguration _settings;
    private readonly SettingsOptions _options;

    private Clients(ServiceProvider services, IConfiguration settings, SettingsOptions options) => (_services, _settings, _options) = (services, settings, options);

    /// <summary>The account's name, or null for the unnamed one.</summary>
    public string? Account => _options.Account;

    public TimeProvider Time => _services.GetRequiredService<TimeProvider>();

    /// <summary>The provider that was asked for, or every one that has the account.</summary>
    public IReadOnlyList<string> Providers => _options.Provider is { } provider
        ? [provider]
        : [.. Get(() => _services.GetRequiredService<IScheduledMessageClientFactory>().CreateClientForAccount(Account)).Providers.Select(static provider => provider.Provider)];

    public JsmsScheduleClient Jsms => Get(Client<JsmsScheduleClient>) ?? throw Missing(ProviderNames.Jsms);

    public SolapiGroupScheduleClient Solapi => Get(Client<SolapiGroupScheduleClient>) ?? throw Missing(ProviderNames.Solapi);

    public JsmsOptions JsmsOptions => Get(Options<JsmsOptions>);

    public SolapiOptions SolapiOptions => Get(Options<SolapiOptions>);

    public static async Task<Clients> CreateAsync(SettingsOptions options, CancellationToken cancellationToken)
    {
        var settings = EmulatorSettings.Apply(SettingsFiles.Read(options), options);
        var services = new ServiceCollection().AddSingleton(settings);
        var sms = services.AddScheduledSms();
        var (jsms, solapi) = (EmulatorSettings.FindEmulator(settings, ProviderNames.Jsms), EmulatorSettings.FindEmulator(settings, ProviderNames.Solapi));
        // What is on this machine is reached without a proxy, which would get keys and texts.
        if (jsms is not null)
            sms.JsmsHttpClientBuilder.ConfigurePrimaryHttpMessageHandler(GoDirectly);
        if (solapi is not null)
            sms.SolapiHttpClientBuilder.ConfigurePrimaryHttpMessageHandler(GoDirectly);
        services.AddSingleton((solapi ?? jsms) is { } emulator ? await EmulatorTime.ReadAsync(emulator, cancellationToken).ConfigureAwait(false) : TimeProvider.System);
        return new Clients(services.BuildServiceProvider(), settings, options);
    }

    /// <summary>The client of a provider behind the common interface.</summary>
    public IScheduledMessageClient For(string provider) => provider is ProviderNames.Jsms ? Jsms : Solapi;

    /// <summary>The host and port of a provider.</summary>
    public string AddressOf(string provider)
    {
        var address = (provider is ProviderNames.Jsms ? (ProviderOptions)JsmsOptions : SolapiOptions).BaseAddress!;
        return FormattableString.Invariant($"{address.Host}:{address.Port}");
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void GoDirectly(HttpMessageHandler handler, IServiceProvider services) => ((SocketsHttpHandler)handler).UseProxy = false;

    private TClient? Client<TClient>()
        where TClient : class => Account is { } account ? _services.GetKeyedService<TClient>(account) : _services.GetRequiredService<TClient>();

    private TOptions Options<TOptions>()
        where TOptions : class => _services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(Account ?? Microsoft.Extensions.Options.Options.DefaultName);

    /// <summary>Tells what is wrong with the settings as something that the user can mend.</summary>
    private T Get<T>(Func<T> get)
    {
        try
        {
            return get();
        }
        catch (OptionsValidationException invalid)
        {
            throw ToolException.WrongSettings(string.Join(Environment.NewLine, [.. invalid.Failures, .. Hint()]));
        }
        catch (InvalidOperationException none)
        {
            throw ToolException.WrongSettings(Account is null ? string.Join(Environment.NewLine, [NoAccount(), .. Hint()]) : none.Message);
        }
    }

    private ToolException Missing(string provider) =>
        ToolException.WrongSettings(string.Join(Environment.NewLine, [$"{SettingNames.OfAccount(provider, Account)} is not in the settings.", .. Hint()]));

    private static string NoAccount() => $"No unnamed account is in the settings, under {string.Join(" or ", SettingNames.Providers.Select(SettingNames.SectionOf))}. See --help for where they are looked for.";

    private IEnumerable<string> Hint()
    {
        string[] named = [.. SettingNames.Providers.SelectMany(provider => _settings.GetSection(SettingNames.OfAccount(provider, account: null) + ":" + SettingNames.Accounts).GetChildren().Select(static account => account.Key)).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (named.Length > 0)
            yield return $"Named accounts, for --account: {string.Join(", ", named)}.";
    }
}
