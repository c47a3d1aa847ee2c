namespace ScheduledSms;

/// <summary>Schedules, reads, updates and cancels messages the same way on every provider.</summary>
/// <remarks>
/// Every call either returns, and was applied, or throws a <see cref="ScheduledSmsException"/> that reports its outcome.
/// <see cref="Providers"/> lists what each provider can do: check it rather than try and catch.
/// Each provider's full API remains available on its own client.
/// </remarks>
public interface IScheduledMessageClient
{
    /// <summary>The providers and accounts behind this client, and what they can do. More than one behind a router.</summary>
    IReadOnlyList<ProviderInfo> Providers { get; }

    /// <summary>Schedules a message.</summary>
    /// <param name="request">What to send, to whom and when.</param>
    /// <param name="cancellationToken">A token to cancel the operation. On cancellation, the exception's inner exception reports the outcome.</param>
    /// <returns>The schedule. Recipients may have been rejected: call <see cref="ScheduledMessage.EnsureAllAccepted"/>, or check.</returns>
    /// <exception cref="ScheduledSmsException">It was not scheduled, or may not have been (<see cref="SendOutcome.Unknown"/>).</exception>
    Task<ScheduledMessage> ScheduleAsync(ScheduledMessageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a schedule.</summary>
    /// <param name="id">The id returned by scheduling or updating it.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The schedule as the provider reports it.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is no schedule with that id.</exception>
    Task<ScheduledMessage> GetAsync(ScheduleId id, CancellationToken cancellationToken = default);

    /// <summary>Reads the recipients of a schedule, page by page where the provider pages them.</summary>
    /// <param name="id">The id returned by scheduling or updating it.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The recipients.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is no schedule with that id.</exception>
    IAsyncEnumerable<ScheduledRecipient> GetRecipientsAsync(ScheduleId id, CancellationToken cancellationToken = default);

    /// <summary>Replaces a whole schedule. The returned id replaces the given one; <see cref="ProviderCapabilities.UpdateKeepsId"/> states whether it stays the same.</summary>
    /// <param name="id">The schedule to replace.</param>
    /// <param name="request">The complete new schedule.</param>
    /// <param name="cancellationToken">A token to cancel the operation. On cancellation, the exception's inner exception reports how far the update got.</param>
    /// <returns>The new schedule. Store its id.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.AlreadySentOrCanceled"/> if it is too late, or the schedule was canceled: a canceled schedule is never restored. An update that fails halfway carries both ids.</exception>
    Task<ScheduledMessage> UpdateAsync(ScheduleId id, ScheduledMessageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Cancels a schedule. Being too late is a result here, not an error.</summary>
    /// <param name="id">The schedule.</param>
    /// <param name="cancellationToken">A token to cancel the operation. On cancellation, the exception's inner exception reports the outcome.</param>
    /// <returns>Whether it was canceled, or why it no longer could be.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is no schedule with that id.</exception>
    Task<CancelResult> CancelAsync(ScheduleId id, CancellationToken cancellationToken = default);
}
