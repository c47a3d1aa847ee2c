using Microsoft.Extensions.Logging;
using ScheduledSms.Diagnostics;
using ScheduledSms.Text;

namespace ScheduledSms.Routing;

/// <summary>The client over several providers: routes existing schedules by id and new ones by calling code.</summary>
/// <param name="clients">The client of each provider, by its name.</param>
/// <param name="routes">The provider of each calling code; copied, so that later changes do nothing.</param>
/// <param name="account">The account's name, or null for the unnamed one.</param>
/// <param name="logger">Logs what is rejected here.</param>
internal sealed class RoutedMessageClient(IReadOnlyDictionary<string, IScheduledMessageClient> clients, IDictionary<string, string> routes, string? account, ILogger logger)
    : IScheduledMessageClient
{
    private readonly Dictionary<string, string> _routes = routes.ToDictionary(
        static route => route.Key,
        route => clients.Keys.FirstOrDefault(provider => string.Equals(provider, route.Value, StringComparison.OrdinalIgnoreCase)) ?? route.Value,
        StringComparer.Ordinal);

    public IReadOnlyList<ProviderInfo> Providers => field ??= [.. clients.Values.SelectMany(static client => client.Providers).Select(provider => provider with
    {
        CallingCodes = [.. _routes.Where(route => string.Equals(route.Value, provider.Provider, StringComparison.Ordinal)).Select(static route => route.Key).Order(StringComparer.Ordinal)],
    })];

    public async Task<ScheduledMessage> ScheduleAsync(ScheduledMessageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await ClientFor(request, "schedule").ScheduleAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ScheduledMessage> GetAsync(ScheduleId id, CancellationToken cancellationToken = default) =>
        await ClientFor(id, "get").GetAsync(id, cancellationToken).ConfigureAwait(false);

    public IAsyncEnumerable<ScheduledRecipient> GetRecipientsAsync(ScheduleId id, CancellationToken cancellationToken = default) =>
        ClientFor(id, "get recipients").GetRecipientsAsync(id, cancellationToken);

    public async Task<ScheduledMessage> UpdateAsync(ScheduleId id, ScheduledMessageRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var owner = ClientFor(id, "update");
        if (ClientFor(request, "update") != owner)
            throw Begin("update").Reject(ScheduledSmsErrorCode.InvalidRecipient, $"the recipients belong to another provider than {Redaction.Printable(id.ToString())}.");
        return await owner.UpdateAsync(id, request, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CancelResult> CancelAsync(ScheduleId id, CancellationToken cancellationToken = default) =>
        await ClientFor(id, "cancel").CancelAsync(id, cancellationToken).ConfigureAwait(false);

    private IScheduledMessageClient ClientFor(ScheduleId id, string operation) =>
        id != default && clients.TryGetValue(id.Provider, out var client)
            ? client
            : throw Begin(operation).RejectInvalid(id == default ? "id is not set." : $"id belongs to {id.Provider}, which is not registered.");

    private IScheduledMessageClient ClientFor(ScheduledMessageRequest request, string operation)
    {
        if (request.Recipients is not { Count: > 0 } || request.Recipients.Any(static recipient => recipient is null || recipient.PhoneNumber == default))
            throw Begin(operation).RejectInvalid("Recipients is empty, or one of them has no number.");

        var byProvider = request.Recipients
            .GroupBy(recipient => ProviderFor(recipient.PhoneNumber) ?? $"no provider (+{recipient.PhoneNumber.CallingCode})", static (provider, same) => KeyValuePair.Create(provider, same.Count()), StringComparer.Ordinal)
            .ToList();
        if (byProvider is [{ Key: var only }] && clients.TryGetValue(only, out var client))
            return client;

        throw Begin(operation).Reject(
            ScheduledSmsErrorCode.InvalidRecipient,
            $"the recipients belong to {string.Join(" and ", byProvider.Select(static part => FormattableString.Invariant($"{part.Key}: {part.Value}")))}. Split the request with SplitByProvider, or configure a route.");
    }

    private string? ProviderFor(PhoneNumber number) =>
        _routes.TryGetValue(number.CallingCode, out var provider) && clients.ContainsKey(provider) ? provider : null;

    private PlainCall Begin(string operation) => new("router", account, operation, logger);
}
