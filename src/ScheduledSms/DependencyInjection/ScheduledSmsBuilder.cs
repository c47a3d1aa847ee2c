using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ScheduledSms.DependencyInjection;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms;

/// <summary>Adds providers and accounts. Returned by <c>AddScheduledSms</c>.</summary>
public sealed class ScheduledSmsBuilder
{
    internal ScheduledSmsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The service collection that the clients are registered in.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Declares a template for all accounts.</summary>
    /// <param name="name">Its logical name, for example <c>appointment-reminder</c>.</param>
    /// <param name="configure">Sets its definition for each provider.</param>
    /// <returns>This builder.</returns>
    public ScheduledSmsBuilder AddTemplate(string name, Action<MessageTemplate> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure<ScheduledSmsOptions>(options =>
        {
            var template = new MessageTemplate();
            configure(template);
            options.Templates[name] = template;
        });
        return this;
    }

    /// <summary>The HttpClient of all JSMS accounts, to add handlers to. Whatever is added, a request goes on the wire once.</summary>
    public IHttpClientBuilder JsmsHttpClientBuilder => Services.AddHttpClient(Registrations.Jsms.HttpClientName);

    /// <summary>The HttpClient of all SOLAPI accounts, to add handlers to. Whatever is added, a request goes on the wire once.</summary>
    public IHttpClientBuilder SolapiHttpClientBuilder => Services.AddHttpClient(Registrations.Solapi.HttpClientName);

    /// <summary>Adds the unnamed JSMS account: <see cref="JsmsScheduleClient"/> can then be injected.</summary>
    /// <param name="configure">Sets the keys and other options. Optional if they come from <c>services.Configure</c>.</param>
    /// <returns><see cref="JsmsHttpClientBuilder"/>.</returns>
    public IHttpClientBuilder AddJsms(Action<JsmsOptions>? configure = null) => Registrations.Jsms.AddAccount(Services, Options.DefaultName, configure);

    /// <summary>Adds a named JSMS account: <see cref="JsmsScheduleClient"/> can then be injected with the key <paramref name="account"/>.</summary>
    /// <param name="account">The account's name, not empty. It has the unnamed account's <see cref="ProviderOptions.OnlyTo"/> and <see cref="ProviderOptions.BaseAddress"/>, unless it sets its own.</param>
    /// <param name="configure">Sets the keys and other options.</param>
    /// <returns><see cref="JsmsHttpClientBuilder"/>.</returns>
    public IHttpClientBuilder AddJsms(string account, Action<JsmsOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        return Registrations.Jsms.AddAccount(Services, account, configure);
    }

    /// <summary>Adds the unnamed SOLAPI account: <see cref="SolapiGroupScheduleClient"/> can then be injected.</summary>
    /// <param name="configure">Sets the keys and other options. Optional if they come from <c>services.Configure</c>.</param>
    /// <returns><see cref="SolapiHttpClientBuilder"/>.</returns>
    public IHttpClientBuilder AddSolapi(Action<SolapiOptions>? configure = null) => Registrations.Solapi.AddAccount(Services, Options.DefaultName, configure);

    /// <summary>Adds a named SOLAPI account: <see cref="SolapiGroupScheduleClient"/> can then be injected with the key <paramref name="account"/>.</summary>
    /// <param name="account">The account's name, not empty. It has the unnamed account's <see cref="ProviderOptions.OnlyTo"/> and <see cref="ProviderOptions.BaseAddress"/>, unless it sets its own.</param>
    /// <param name="configure">Sets the keys and other options.</param>
    /// <returns><see cref="SolapiHttpClientBuilder"/>.</returns>
    public IHttpClientBuilder AddSolapi(string account, Action<SolapiOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        return Registrations.Solapi.AddAccount(Services, account, configure);
    }
}
