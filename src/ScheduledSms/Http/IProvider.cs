using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ScheduledSms.Http.Responses;
using ScheduledSms.Validation;

namespace ScheduledSms.Http;

/// <summary>What the shared pipeline and the registration need to know about a provider.</summary>
internal interface IProvider
{
    /// <summary>One of <see cref="ProviderNames"/>.</summary>
    string Name { get; }

    /// <summary>The names of its accounts' settings, beside those that all providers have.</summary>
    IReadOnlyList<string> Settings { get; }

    /// <summary>The shape of its section in a template.</summary>
    SettingShape TemplateForm { get; }

    /// <summary>Reads its section of a template, where <see cref="MessageTemplate"/> has no property for it.</summary>
    ITemplateForm? BindTemplateForm(IConfiguration section) => null;

    IProviderErrorMap Errors { get; }

    /// <summary>Texts in its requests that are not a person's: they may be printed.</summary>
    IReadOnlySet<string> ProtocolWords { get; }

    /// <summary>The types of its responses.</summary>
    JsonSerializerContext ResponseTypes { get; }
}

/// <inheritdoc cref="IProvider"/>
/// <typeparam name="TOptions">The options of one of its accounts.</typeparam>
internal interface IProvider<TOptions> : IProvider
    where TOptions : ProviderOptions
{
    IValidateOptions<TOptions> Validator { get; }

    IRequestAuthorization CreateAuthorization(TOptions options, TimeProvider time);
}

/// <summary>Authorizes one attempt. Called anew for each, since a signature may work only once.</summary>
internal interface IRequestAuthorization
{
    /// <summary>Adds the provider's credentials to the message, and returns the header's value.</summary>
    string Apply(HttpRequestMessage message);

    /// <summary>The credentials, to be masked in anything printed.</summary>
    IEnumerable<string> Secrets { get; }
}
