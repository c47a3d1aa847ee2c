using Microsoft.Extensions.Options;

namespace ScheduledSms.DependencyInjection;

/// <summary>Adds the shared templates to every account, except those it declares itself.</summary>
internal sealed class SharedTemplates<TOptions>(IOptionsFactory<ScheduledSmsOptions> shared) : IPostConfigureOptions<TOptions>
    where TOptions : ProviderOptions
{
    public void PostConfigure(string? name, TOptions options)
    {
        foreach (var (template, declared) in shared.Create(Options.DefaultName).Templates)
            options.Templates.TryAdd(template, declared);
    }
}
