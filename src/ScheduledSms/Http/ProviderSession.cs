namespace ScheduledSms.Http;

/// <summary>One set of options and the pipeline made from it. A call uses one session from its beginning to its end.</summary>
internal sealed record ProviderSession<TOptions>(TOptions Options, ProviderPipeline Pipeline)
    where TOptions : ProviderOptions;
