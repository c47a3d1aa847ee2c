using System.Collections.Concurrent;

namespace ScheduledSms.DependencyInjection;

/// <summary>The clients of one provider's accounts: one each, however its name is spelled, so that its limits count once. They are disposed with the container.</summary>
internal sealed class AccountClients<TClient>(Func<string, TClient> create) : IDisposable
    where TClient : class, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<IDisposable>> _clients = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the client of an account, known or not; the unnamed one is "".</summary>
    public TClient Get(string account)
    {
        var client = _clients.GetOrAdd(account, name => new Lazy<IDisposable>(() => create(name)));
        try
        {
            return (TClient)client.Value;
        }
        catch
        {
            _clients.TryRemove(KeyValuePair.Create(account, client)); // Its settings may be right the next time.
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            if (client.IsValueCreated)
                client.Value.Dispose();
        }
    }
}
