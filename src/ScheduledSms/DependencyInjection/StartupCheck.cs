using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ScheduledSms.DependencyInjection;

/// <summary>Checks every known account before the app starts to work, all of them at once.</summary>
internal sealed class StartupCheck(IServiceProvider services, IEnumerable<KnownAccounts> providers) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var any = false;
        List<string> failures = [];
        foreach (var provider in providers)
        {
            foreach (var account in provider.Names(services))
            {
                any = true;
                try
                {
                    provider.Check(services, account);
                }
                catch (OptionsValidationException invalid)
                {
                    failures.AddRange(invalid.Failures.Except(failures, StringComparer.Ordinal));
                }
            }
        }

        if (!any && failures.Count == 0)
            failures.Add($"{SettingPath.Root} names no provider: the section is missing or empty.");
        return failures.Count == 0
            ? Task.CompletedTask
            : throw new OptionsValidationException(SettingPath.Root, typeof(ProviderOptions), failures);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
