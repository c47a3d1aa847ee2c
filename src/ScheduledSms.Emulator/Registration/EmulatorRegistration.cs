using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using ScheduledSms.DependencyInjection;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Jsms;
using ScheduledSms.Routing;
using ScheduledSms.Solapi;
using ScheduledSms.Validation;

namespace ScheduledSms.Emulator.Registration;

/// <summary>Points an app's clients at an emulator: the one place that knows the client library.</summary>
internal static class EmulatorRegistration
{
    public static void Register(EmulatorCore emulator, TimeProvider time, IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(time));
        services.AddSingleton<IPostConfigureOptions<JsmsOptions>>(app => new PostConfigureEvery<JsmsOptions>((name, options) => Point(name, options, emulator, app)));
        services.AddSingleton<IPostConfigureOptions<SolapiOptions>>(app => new PostConfigureEvery<SolapiOptions>((name, options) => Point(name, options, emulator, app)));
        services.AddSingleton<IPostConfigureOptions<HttpClientFactoryOptions>>(new PostConfigureEvery<HttpClientFactoryOptions>((name, options) =>
        {
            if (string.Equals(name, Registrations.Jsms.HttpClientName, StringComparison.Ordinal) || string.Equals(name, Registrations.Solapi.HttpClientName, StringComparison.Ordinal))
                options.HttpMessageHandlerBuilderActions.Add(builder => DirectConnection.Ensure(builder.PrimaryHandler, emulator.Url));
        }));
    }

    private static void Point(string account, JsmsOptions options, EmulatorCore emulator, IServiceProvider app)
    {
        options.BaseAddress = new Uri(emulator.Url, "v1/");
        var keys = new AppKeys(emulator.Warnings, SettingPath.OfAccount(SettingPath.Jsms, account), IsRegistered(app, ProviderNames.Jsms, account));
        lock (emulator.Jsms)
        {
            (options.AppKey, options.MasterSecret) = keys.Choose(
                nameof(options.AppKey), (options.AppKey, options.MasterSecret), (DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret), key => emulator.Jsms.FindAccount(key)?.MasterSecret);
            if (AppKeys.AreUsable(options.AppKey, options.MasterSecret, ":") && emulator.Jsms.FindAccount(options.AppKey) is null or { MasterSecret.Length: 0 })
                emulator.Jsms.AddAccount(options.AppKey, options.MasterSecret);
        }

        (options.DeveloperKey, options.DeveloperSecret) = keys.Choose(
            nameof(options.DeveloperKey), (options.DeveloperKey, options.DeveloperSecret), (DevelopmentKeys.JsmsDeveloperKey, DevelopmentKeys.JsmsDeveloperSecret), _ => emulator.Jsms.Developer.Secret);
    }

    private static void Point(string account, SolapiOptions options, EmulatorCore emulator, IServiceProvider app)
    {
        options.BaseAddress = emulator.Url;
        var keys = new AppKeys(emulator.Warnings, SettingPath.OfAccount(SettingPath.Solapi, account), IsRegistered(app, ProviderNames.Solapi, account));
        lock (emulator.Solapi)
        {
            (options.ApiKey, options.ApiSecret) = keys.Choose(
                nameof(options.ApiKey), (options.ApiKey, options.ApiSecret), (DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret), key => emulator.Solapi.FindAccount(key)?.ApiSecret);
            if (!AppKeys.AreUsable(options.ApiKey, options.ApiSecret, ",=\""))
                return;
            if (options.ApiKey.Length != SolapiAccount.KeyLength)
                keys.Warn(nameof(options.ApiKey), "does not have the 16 characters of a SOLAPI key: SOLAPI would reject it, the emulator takes it as it is");
            if (emulator.Solapi.FindAccount(options.ApiKey) is null or { ApiSecret.Length: 0 })
                emulator.Solapi.AddAnyAccount(options.ApiKey, options.ApiSecret);
        }
    }

    /// <summary>Whether the app has this account. To configure one is not to have it: the library does so for any name that it is asked for.</summary>
    private static bool IsRegistered(IServiceProvider app, string provider, string account) =>
        app.GetService<RegisteredAccounts>() is not { } registered || registered.Find(provider, account) is not null;

    /// <summary>Configures the options of every name last.</summary>
    private sealed class PostConfigureEvery<TOptions>(Action<string, TOptions> configure) : IPostConfigureOptions<TOptions>
        where TOptions : class
    {
        public void PostConfigure(string? name, TOptions options) => configure(name ?? Options.DefaultName, options);
    }
}
