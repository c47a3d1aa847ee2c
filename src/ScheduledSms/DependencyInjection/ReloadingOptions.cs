using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;

namespace ScheduledSms.DependencyInjection;

/// <summary>Applies reloaded options, and keeps the last good ones if a reload is rejected.</summary>
internal static class ReloadingOptions
{
    public static IDisposable Follow<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        ProviderConnection<TOptions> connection,
        string account,
        IOptionsFactory<TOptions> factory,
        IEnumerable<IOptionsChangeTokenSource<TOptions>> sources,
        ILogger logger)
        where TOptions : ProviderOptions
    {
        var subscriptions = sources.Select(source => ChangeToken.OnChange(source.GetChangeToken, Reload)).ToArray();
        return new Subscriptions(subscriptions);

        void Reload()
        {
            try
            {
                connection.Use(factory.Create(account));
                Log.Reloaded(logger, typeof(TOptions).Name, account);
            }
            catch (Exception rejected) when (rejected is OptionsValidationException or InvalidOperationException)
            {
                Log.ReloadRejected(logger, typeof(TOptions).Name, account, rejected.Message);
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
