using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ScheduledSms.Routing;
using ScheduledSms.Text;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>Validates every known account and the shared templates before the app starts, and reports all failures at once.</summary>
internal sealed class StartupCheck(IServiceProvider services, RegisteredAccounts accounts, InjectedAccounts injected, IOptionsFactory<ScheduledSmsOptions> shared) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        HashSet<string> registered = new(StringComparer.Ordinal);
        List<string> failures = [];
        foreach (var provider in accounts.Providers)
        {
            foreach (var account in accounts.Names(provider.Provider))
            {
                registered.Add(provider.Provider);
                Collect(() => provider.Check(services, account), failures);
            }

            if (registered.Contains(provider.Provider))
                Collect(() => provider.CheckTransport(services), failures);
        }

        if (registered.Count > 0)
        {
            Collect(() => CheckTemplates(registered, failures), failures);
            failures.AddRange(injected.FindMissing(accounts).Distinct(StringComparer.Ordinal));
        }
        else
        {
            Collect(() => shared.Create(Options.DefaultName), failures);
            if (failures.Count == 0)
                failures.Add($"{SettingPath.Root} names no provider: the section is missing or empty.");
        }

        return failures.Count == 0
            ? Task.CompletedTask
            : throw new OptionsValidationException(SettingPath.Root, typeof(ProviderOptions), failures);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Collect(Action check, List<string> failures)
    {
        try
        {
            check();
        }
        catch (OptionsValidationException invalid)
        {
            failures.AddRange(invalid.Failures.Except(failures, StringComparer.Ordinal));
        }
    }

    /// <summary>A template that no registered provider can send is a mistake, most likely in a name.</summary>
    private void CheckTemplates(HashSet<string> registered, List<string> failures) =>
        failures.AddRange(shared.Create(Options.DefaultName).Templates
            .Where(template => !template.Value.GetForms().Keys.Any(registered.Contains))
            .Select(static template => $"{SettingPath.Root}:{SettingPath.Templates}:{Redaction.Printable(template.Key)} is declared for no registered provider."));
}
