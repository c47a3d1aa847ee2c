using Microsoft.Extensions.Options;

namespace ScheduledSms.Http;

/// <summary>What the shared pipeline and the registration need to know of a provider.</summary>
/// <typeparam name="TOptions">The options of one of its accounts.</typeparam>
internal interface IProvider<TOptions>
    where TOptions : ProviderOptions
{
    /// <summary>One of <see cref="ProviderNames"/>.</summary>
    string Name { get; }

    /// <summary>The provider's section below <c>ScheduledSms</c> in the configuration.</summary>
    string SectionName { get; }

    IProviderErrorMap Errors { get; }

    IValidateOptions<TOptions> Validator { get; }

    IRequestAuthorization CreateAuthorization(TOptions options, TimeProvider time);
}
