namespace ScheduledSms;

/// <summary>Schedules, reads, updates and cancels messages the same way on every provider.</summary>
/// <remarks>
/// Every call either returns, and was applied, or throws a <see cref="ScheduledSmsException"/> that says what became of it.
/// What a provider cannot do stands in <see cref="Providers"/>: ask, rather than try and catch.
/// Each provider's whole API stays reachable on its own client.
/// </remarks>
public interface IScheduledMessageClient
{
    /// <summary>The providers and accounts behind this client, with what they can do. More than one behind a router.</summary>
    IReadOnlyList<ProviderInfo> Providers { get; }

    /// <summary>Schedules a message.</summary>
    /// <param name="request">What to send, to whom and when.</param>
    /// <param name="cancellationToken">Gives the call up; the exception's inner exception says what became of it.</param>
    /// <returns>The schedule. Recipients may have been rejected: call <see cref="ScheduledMessage.EnsureAllAccepted"/>, or look.</returns>
    /// <exception cref="ScheduledSmsException">It was not scheduled, or cannot be said to have been (<see cref="SendOutcome.Unknown"/>).</exception>
    Task<ScheduledMessage> ScheduleAsync(ScheduledMessageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a schedule.</summary>
    /// <param name="id">The id that scheduling or updating it gave.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The schedule as the provider tells it.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is none of that id.</exception>
    Task<ScheduledMessage> GetAsync(ScheduleId id, CancellationToken cancellationToken = default);

    /// <summary>Reads the recipients of a schedule, page by page where the provider has pages.</summary>
    /// <param name="id">The id that scheduling or updating it gave.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The recipients.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is none of that id.</exception>
    IAsyncEnumerable<ScheduledRecipient> GetRecipientsAsync(ScheduleId id, CancellationToken cancellationToken = default);

    /// <summary>Replaces a schedule as a whole. The returned id replaces the given one, which <see cref="ProviderCapabilities.UpdateKeepsId"/> tells beforehand.</summary>
    /// <param name="id">The schedule to replace.</param>
    /// <param name="request">The whole schedule anew.</param>
    /// <param name="cancellationToken">Gives the call up; the exception's inner exception says where things stand.</param>
    /// <returns>The new schedule. Store its id.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.AlreadySentOrCanceled"/> if it is too late, or was canceled: nothing is brought back to life. One that fails half-way carries both ids.</exception>
    Task<ScheduledMessage> UpdateAsync(ScheduleId id, ScheduledMessageRequest request, CancellationToken cancellationToken = default);

    /// <summary>Cancels a schedule. Coming too late is a response here, not an error.</summary>
    /// <param name="id">The schedule.</param>
    /// <param name="cancellationToken">Gives the call up; the exception's inner exception says what became of it.</param>
    /// <returns>Whether it was canceled, or why it no longer could be.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is none of that id.</exception>
    Task<CancelResult> CancelAsync(ScheduleId id, CancellationToken cancellationToken = default);
}
