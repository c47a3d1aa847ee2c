using ScheduledSms.Routing;

namespace ScheduledSms;

/// <summary>What one may do with a request before sending it.</summary>
public static class ScheduledMessageRequestExtensions
{
    /// <summary>Splits a request into one for each provider that takes some of its recipients, in the order of the first recipient of each.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The client that it is meant for. Only one over several providers splits.</param>
    /// <returns>The requests; recipients whom no provider takes stay in one of their own, which scheduling then rejects.</returns>
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
