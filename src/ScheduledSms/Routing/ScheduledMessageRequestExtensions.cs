namespace ScheduledSms;

/// <summary>Operations on a request before it is sent.</summary>
public static class ScheduledMessageRequestExtensions
{
    /// <summary>
    /// Splits a request into one for each provider that takes some of its recipients, in the order of the first recipient of each, and these into
    /// as many as <see cref="ProviderLimits.MaxRecipients"/> makes necessary. Each is a schedule of its own, with the same <see cref="ScheduledMessageRequest.Reference"/>.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The client that will send it, decorated or not: its <see cref="IScheduledMessageClient.Providers"/> decide.</param>
    /// <returns>The requests. Recipients that no provider takes stay together in a separate request, which scheduling rejects.</returns>
    public static IReadOnlyList<ScheduledMessageRequest> SplitByProvider(this ScheduledMessageRequest request, IScheduledMessageClient client)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(client);
        var recipients = request.Recipients ?? [];
        if (recipients.Any(static recipient => recipient is null || recipient.PhoneNumber == default))
            return [request]; // Which scheduling rejects, by the place of what is missing.

        return [.. recipients
            .GroupBy(recipient => client.Providers.FirstOrDefault(provider => Takes(provider, recipient.PhoneNumber)))
            .SelectMany(same => same.Chunk(same.Key?.Limits.MaxRecipients ?? int.MaxValue))
            .Select(part => request with { Recipients = part })
            .DefaultIfEmpty(request)];
    }

    private static bool Takes(ProviderInfo provider, PhoneNumber number) => provider.CallingCodes?.Contains(number.CallingCode, StringComparer.Ordinal) is not false;
}
