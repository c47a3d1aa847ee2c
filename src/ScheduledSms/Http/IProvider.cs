using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace ScheduledSms.Http;

/// <summary>What the shared pipeline and the registration need to know about a provider.</summary>
internal interface IProvider
{
    /// <summary>One of <see cref="ProviderNames"/>.</summary>
    string Name { get; }

    /// <summary>The provider's section below <c>ScheduledSms</c> in the configuration.</summary>
    string SectionName { get; }

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
