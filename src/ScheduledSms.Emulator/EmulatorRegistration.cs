using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Emulator;

/// <summary>Points an app's clients at an emulator: the one place that knows the client library.</summary>
internal static class EmulatorRegistration
{
    public static void Register(ScheduledSmsEmulator emulator, IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(emulator.TimeProvider));
        services.AddSingleton<IPostConfigureOptions<JsmsOptions>>(new PostConfigureEvery<JsmsOptions>(options => Point(options, emulator)));
        services.AddSingleton<IPostConfigureOptions<SolapiOptions>>(new PostConfigureEvery<SolapiOptions>(options => Point(options, emulator)));
    }

    private static void Point(JsmsOptions options, ScheduledSmsEmulator emulator)
    {
        options.BaseAddress = new Uri(emulator.Url, "v1/");
        (options.AppKey, options.MasterSecret) = KeysOr(options.AppKey, options.MasterSecret, DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret);
        (options.DeveloperKey, options.DeveloperSecret) = KeysOr(options.DeveloperKey, options.DeveloperSecret, DevelopmentKeys.JsmsDeveloperKey, DevelopmentKeys.JsmsDeveloperSecret);
        if (options is { AppKey: { } key, MasterSecret: { } secret } && emulator.Jsms.FindAccount(key) is null or { MasterSecret.Length: 0 })
            emulator.Jsms.AddAccount(key, secret);
    }

    private static void Point(SolapiOptions options, ScheduledSmsEmulator emulator)
    {
        options.BaseAddress = emulator.Url;
        (options.ApiKey, options.ApiSecret) = KeysOr(options.ApiKey, options.ApiSecret, DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret);
        if (options is { ApiKey: { } key, ApiSecret: { } secret } && emulator.Solapi.FindAccount(key) is null or { ApiSecret.Length: 0 })
            emulator.Solapi.AddAccount(key, secret);
    }

    /// <summary>The app's own keys, or the development keys if it has none. Half a pair is kept as is, for the app's own validation to find.</summary>
    private static (string? Key, string? Secret) KeysOr(string? key, string? secret, string developmentKey, string developmentSecret) =>
        key is null && secret is null ? (developmentKey, developmentSecret) : (key, secret);

    /// <summary>Configures the options of every account last, whatever its name.</summary>
    private sealed class PostConfigureEvery<TOptions>(Action<TOptions> configure) : IPostConfigureOptions<TOptions>
        where TOptions : class
    {
        public void PostConfigure(string? name, TOptions options) => configure(options);
    }
}
