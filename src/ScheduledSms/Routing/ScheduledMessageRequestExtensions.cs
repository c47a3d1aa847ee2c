using ScheduledSms.Routing;

namespace ScheduledSms;

/// <summary>Operations on a request before it is sent.</summary>
public static class ScheduledMessageRequestExtensions
{
    /// <summary>Splits a request into one for each provider that takes some of its recipients, in the order of the first recipient of each.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The client that will send it. Only a client over several providers splits.</param>
    /// <returns>The requests. Recipients that no provider takes stay together in a separate request, which scheduling rejects.</returns>
    public static IReadOnlyList<ScheduledMessageRequest> SplitByProvider(this ScheduledMessageRequest request, IScheduledMessageClient client)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(client);
        return client is not IRecipientRouter router
            ? [request]
            : [.. request.Recipients
                .GroupBy(recipient => router.ProviderFor(recipient.PhoneNumber) ?? "", StringComparer.Ordinal)
                .Select(same => request with { Recipients = [.. same] })];
    }
}
