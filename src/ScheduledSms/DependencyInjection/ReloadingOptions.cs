using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;

namespace ScheduledSms.DependencyInjection;

/// <summary>Applies reloaded options, and keeps the last good ones if a reload is rejected.</summary>
internal static class ReloadingOptions
{
    public static IDisposable Follow<TOptions>(
        ProviderConnection<TOptions> connection,
        string account,
        IOptionsFactory<TOptions> factory,
        IEnumerable<IOptionsChangeTokenSource<TOptions>> sources,
        ILogger logger)
        where TOptions : ProviderOptions, new()
    {
        var subscriptions = sources.Select(source => ChangeToken.OnChange(source.GetChangeToken, Reload)).ToArray();
        return new Subscriptions(subscriptions);

        void Reload()
        {
            try
            {
                var reloaded = (TOptions)factory.Create(account).Copy();
                if (reloaded.LosesGuardOf(connection.Current.Options))
                {
                    Log.ReloadRejected(logger, typeof(TOptions).Name, account, $"{nameof(ProviderOptions.OnlyTo)} is gone, and everybody could be texted. To allow that, set it to {ProviderOptions.Everybody}.");
                    return;
                }

                connection.Use(reloaded);
                Log.Reloaded(logger, typeof(TOptions).Name, account);
            }
            catch (OptionsValidationException rejected)
            {
                Log.ReloadRejected(logger, typeof(TOptions).Name, account, rejected.Message);
            }
            catch (Exception failed) // Whatever an app's source or its configuration code throws. Its words may hold a setting's value.
            {
                Log.ReloadRejected(logger, typeof(TOptions).Name, account, failed.GetType().Name);
            }
        }
    }

    private sealed class Subscriptions(IDisposable[] subscriptions) : IDisposable
    {
        public void Dispose()
        {
            foreach (var subscription in subscriptions)
                subscription.Dispose();
        }
    }
}
