using ScheduledSms.Diagnostics;
using ScheduledSms.Errors;
using ScheduledSms.Http;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>
/// The steps of the common calls, each settled rather than guessed: nothing is sent before the schedule step, and the
/// group's id is known before it, so whichever response is lost, reading the group shows the actual state.
/// </summary>
/// <param name="call">The common call.</param>
/// <param name="session">The options that it began with.</param>
/// <param name="time">The client's clock.</param>
internal sealed class SolapiGroupSequence(CommonCall call, ProviderSession<SolapiOptions> session, TimeProvider time)
{
    /// <summary>How often a group is read whose state and whose rejections do not fit together: reads may lag, but not for ever.</summary>
    private const int MaxLooks = 4;

    private static readonly TimeSpan CleanUpTime = TimeSpan.FromSeconds(5);

    private readonly SolapiGroupCalls _calls = new(call, session, time);

    /// <summary>Creates a group and fills it. After a lost response it starts over with a new group: adding again could duplicate recipients.</summary>
    /// <exception cref="ScheduledSmsException">No group is ready. The outcome is never unknown: a group that was not scheduled sends nothing.</exception>
    public async Task<SolapiPreparedGroup> PrepareAsync(
        SolapiGroupRequest request, int messages, PooledBuffer body, CancellationToken cancellationToken)
    {
        try
        {
            for (var retries = 0; ; retries++)
            {
                if (await TryPrepareAsync(request, messages, body, retries, cancellationToken).ConfigureAwait(false) is { } prepared)
                    return prepared;
                await session.Pipeline.Retry.PauseAsync(retries, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            body.Release();
        }
    }

    /// <summary>Schedules a prepared group. The same group can never be sent twice, so after a lost response the group is read, and scheduled again if it was not.</summary>
    public async Task<SolapiGroupState> ScheduleAsync(string groupId, CancellationToken cancellationToken)
    {
        var (group, _, _) = await SettleAsync(
            groupId,
            token => _calls.ScheduleAsync(groupId, SolapiGroupStateReader.Read, token),
            mayAsk: static _ => false,
            isSettled: static (group, end) => group.Status == SolapiGroupStatus.Scheduled || IsSendingOrSent(group) || (end != StepEnd.Responded && HasEnded(group)),
            cancellationToken).ConfigureAwait(false);

        if (IsSendingOrSent(group))
            return group;
        if (HasEnded(group))
            throw Failure(groupId, ScheduledSmsErrorCode.WrongState, $"The group is {Redaction.Code(group.Status.Value)} and cannot be scheduled.", SendOutcome.Rejected);
        if (group.ScheduledDate is { Instant: { } other } && other != call.SendAt)
            throw Failure(groupId, ScheduledSmsErrorCode.WrongState, $"The group is scheduled, but for {other:u}.", SendOutcome.Unknown);
        return group;
    }

    /// <summary>
    /// Cancels a schedule and deletes its group, or determines why it can no longer be canceled. A group that is only canceled
    /// lies PENDING: another caller that still settles its own schedule step would schedule it again.
    /// </summary>
    /// <param name="groupId">The group.</param>
    /// <param name="deleteIfCanceledEarlier">Whether to delete a group that somebody else has canceled, too.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ScheduledSmsException">It cannot be canceled, or cannot be confirmed to be gone.</exception>
    public async Task<SolapiSettledCancel> CancelAsync(string groupId, bool deleteIfCanceledEarlier, CancellationToken cancellationToken)
    {
        SolapiSettledCancel? first = null;
        for (var round = 0; ; round++)
        {
            var (group, canceled) = await CancelOnceAsync(groupId, cancellationToken).ConfigureAwait(false);
            first ??= canceled;
            if (canceled.Result == CancelResult.AlreadySent)
                return canceled;
            if (HasEnded(group) || (first.Result == CancelResult.AlreadyCanceled && !deleteIfCanceledEarlier))
                return first;

            var left = await DeleteCanceledAsync(groupId, cancellationToken).ConfigureAwait(false);
            if (left.Status != SolapiGroupStatus.Scheduled)
                return IsSendingOrSent(left) ? new SolapiSettledCancel(CancelResult.AlreadySent, first.LostResponse) : first;
            if (round == MaxLooks)
                throw Failure(groupId, ScheduledSmsErrorCode.WrongState, "The group was canceled, and scheduled again by another caller each time.", SendOutcome.Unknown);
        }
    }

    /// <summary>
    /// Deletes a group that will not be used. Best effort: one that remains sends nothing. It has its own timeout, since the call's
    /// may have expired, and the call does not wait for it any longer than it may take.
    /// </summary>
    public async Task DiscardAsync(string? groupId, CancellationToken cancellationToken)
    {
        if (groupId is not null)
            await DeleteQuietlyAsync(groupId).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task DeleteQuietlyAsync(string groupId)
    {
        using var limit = new CancellationTokenSource(CleanUpTime, time);
        try
        {
            await _calls.DeleteAsync(groupId, SolapiGroupStateReader.Read, limit.Token).ConfigureAwait(false);
        }
        catch (Exception left) when (left is ScheduledSmsException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private async Task<(SolapiGroupState Group, SolapiSettledCancel Canceled)> CancelOnceAsync(string groupId, CancellationToken cancellationToken)
    {
        // A group that looks pending may be scheduled without showing it yet: only a rejected cancellation confirms that it is pending.
        var (group, end, lost) = await SettleAsync(
            groupId,
            token => _calls.CancelScheduleAsync(groupId, SolapiGroupStateReader.Read, token),
            mayAsk: static rejected => rejected.Code is ScheduledSmsErrorCode.WrongState or ScheduledSmsErrorCode.AlreadySentOrCanceled,
            isSettled: static (group, end) => end == StepEnd.Responded || IsSendingOrSent(group) || HasEnded(group) || (end == StepEnd.Rejected && group.Status == SolapiGroupStatus.Pending),
            cancellationToken).ConfigureAwait(false);

        if (end == StepEnd.Responded)
            return (group, new SolapiSettledCancel(CancelResult.Canceled, LostResponse: null));
        if (IsSendingOrSent(group))
            return (group, new SolapiSettledCancel(CancelResult.AlreadySent, lost));
        return (group, new SolapiSettledCancel(lost is null ? CancelResult.AlreadyCanceled : CancelResult.Canceled, lost));
    }

    /// <summary>Deletes a canceled group, confirmed by the response to the deletion or by what the group shows. One that was scheduled again is returned as such.</summary>
    private async Task<SolapiGroupState> DeleteCanceledAsync(string groupId, CancellationToken cancellationToken)
    {
        try
        {
            var (group, end, _) = await SettleAsync(
                groupId,
                token => _calls.DeleteAsync(groupId, SolapiGroupStateReader.Read, token),
                mayAsk: static rejected => rejected.Code is ScheduledSmsErrorCode.WrongState or ScheduledSmsErrorCode.AlreadySentOrCanceled,
                isSettled: static (group, end) => end == StepEnd.Responded || IsSendingOrSent(group) || HasEnded(group) || (end == StepEnd.Rejected && group.Status == SolapiGroupStatus.Scheduled),
                cancellationToken).ConfigureAwait(false);
            return end == StepEnd.Responded ? group with { Status = SolapiGroupStatus.Deleted } : group;
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            throw FailedCall.Rewrap(failed, failure.WithContext(
                $"The group is canceled, but its deletion could not be confirmed ({failure.Code}): another caller that still settles a schedule step of its own could schedule it again.",
                SendOutcome.Unknown));
        }
    }

    /// <summary>
    /// Retries a step until its outcome is certain: by its response, or by what the group shows after a lost one. Reads may lag
    /// behind writes, so a group that looks unchanged is no proof: the step is retried, and only its response settles that.
    /// </summary>
    /// <param name="groupId">The group.</param>
    /// <param name="step">Calls the provider, and returns the group from its response.</param>
    /// <param name="mayAsk">Whether to read the group after a rejection, instead of treating it as an error.</param>
    /// <param name="isSettled">Whether the group, as shown after the step ended that way, proves that the step is settled.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What is then uncertain is reported as unknown.</param>
    private async Task<(SolapiGroupState Group, StepEnd End, ScheduledSmsException? Lost)> SettleAsync(
        string groupId,
        Func<CancellationToken, ValueTask<SolapiGroupState>> step,
        Func<ScheduledSmsException, bool> mayAsk,
        Func<SolapiGroupState, StepEnd, bool> isSettled,
        CancellationToken cancellationToken)
    {
        ScheduledSmsException? lost = null;
        var looks = 0;
        try
        {
            for (var retries = 0; ; retries++)
            {
                var end = StepEnd.Lost;
                ScheduledSmsException? rejection = null;
                try
                {
                    var responded = await step(cancellationToken).ConfigureAwait(false);
                    if (isSettled(responded, StepEnd.Responded))
                        return (responded, StepEnd.Responded, lost);
                    lost ??= Failure(groupId, ScheduledSmsErrorCode.InvalidResponse, $"SOLAPI took the request, and showed the group as {Redaction.Code(responded.Status.Value)}.", SendOutcome.Unknown);
                    looks++;
                }
                catch (ScheduledSmsException failure) when (lost is not null || failure.Outcome == SendOutcome.Unknown || mayAsk(failure))
                {
                    if (failure.Outcome == SendOutcome.Unknown)
                        lost ??= failure;
                    else
                        rejection = failure;

                    // Only the provider's own rejection confirms anything, not one of ours on the way.
                    if (failure is { Outcome: SendOutcome.Rejected, Attempts: > 0 })
                        (end, looks) = (StepEnd.Rejected, looks + 1);
                }

                var group = await ReadStateAsync(groupId, lost is not null, cancellationToken).ConfigureAwait(false);
                if (group is not null && isSettled(group, end))
                    return (group, end, lost);
                if (rejection is { Attempts: 0 } && lost is not null)
                    throw lost;
                if (looks >= MaxLooks && group is not null)
                    throw Unsettled(rejection ?? lost!, group, lost is null ? SendOutcome.Rejected : SendOutcome.Unknown);
                await session.Pipeline.Retry.PauseAsync(retries, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException canceled) when (lost is not null)
        {
            throw new OperationCanceledException(lost.Message, lost, canceled.CancellationToken);
        }
    }

    /// <summary>Null if a response was lost and the preparation may start over.</summary>
    private async Task<SolapiPreparedGroup?> TryPrepareAsync(
        SolapiGroupRequest request, int messages, PooledBuffer body, int retries, CancellationToken cancellationToken)
    {
        string? groupId = null;
        try
        {
            groupId = (await _calls.CreateAsync(request, SolapiGroupStateReader.Read, cancellationToken).ConfigureAwait(false)).GroupId;
            body.TryAddReference(); // The call releases its body; these bytes may be needed for another group.
            var added = await _calls.AddAsync(groupId, body, cancellationToken).ConfigureAwait(false);
            if (added.AddsUp(messages))
                return new SolapiPreparedGroup(groupId, added, added.RejectedMessages.Count);

            // The counts win. An incomplete list never stands for a complete one.
            var group = await _calls.GetAsync(groupId, SolapiGroupStateReader.Read, cancellationToken).ConfigureAwait(false);
            if (group.AcceptedCount + group.RejectedCount == messages && group.RejectedCount >= added.RejectedMessages.Count)
                return new SolapiPreparedGroup(groupId, added, Math.Min(messages, Math.Max(group.RejectedCount, added.ErrorCount ?? 0)));

            throw Failure(groupId, ScheduledSmsErrorCode.InvalidResponse, "SOLAPI's response does not name every recipient. The group was not scheduled.", SendOutcome.NotSent);
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            await DiscardAsync(groupId, cancellationToken).ConfigureAwait(false);
            if (failure.Outcome != SendOutcome.Unknown)
                throw;
            if (failed is ScheduledSmsException && session.Pipeline.Retry.MayStartOver(retries))
                return null;

            // A code that stays is no matter of trying again, whatever status it came with.
            var mayPass = failure.Code is ScheduledSmsErrorCode.NetworkFailure or ScheduledSmsErrorCode.Timeout or ScheduledSmsErrorCode.Canceled
                or ScheduledSmsErrorCode.ProviderUnavailable or ScheduledSmsErrorCode.InvalidResponse or ScheduledSmsErrorCode.Unrecognized;
            if (!mayPass)
                throw FailedCall.Rewrap(failed, failure.WithContext(failure.Message, SendOutcome.Rejected));
            throw FailedCall.Rewrap(failed, failure.WithContext($"solapi was not asked to send anything ({failure.Code} while the group was prepared): a group that was never scheduled sends nothing. It is safe to try again.", SendOutcome.NotSent));
        }
    }

    /// <summary>The current group, or null if it cannot be read now.</summary>
    private async Task<SolapiGroupState?> ReadStateAsync(string groupId, bool responseWasLost, CancellationToken cancellationToken)
    {
        try
        {
            return await _calls.GetAsync(groupId, SolapiGroupStateReader.Read, cancellationToken).ConfigureAwait(false);
        }
        catch (ScheduledSmsException unread) when (unread.Code != ScheduledSmsErrorCode.NotFound || responseWasLost)
        {
            return null;
        }
    }

    private static bool IsSendingOrSent(SolapiGroupState group) => group.Status == SolapiGroupStatus.Sending || group.Status == SolapiGroupStatus.Complete;

    /// <summary>It will send nothing more. A status unknown to this version proves nothing.</summary>
    private static bool HasEnded(SolapiGroupState group) => group.Status == SolapiGroupStatus.Failed || group.Status == SolapiGroupStatus.Deleted;

    private ScheduledSmsException Failure(string groupId, ScheduledSmsErrorCode code, string message, SendOutcome outcome) =>
        call.Fail(code, $": {message}", outcome, providerScheduleId: groupId);

    /// <summary>The end of a step that is not certain, with what the group shows.</summary>
    private static ScheduledSmsException Unsettled(ScheduledSmsException failure, SolapiGroupState group, SendOutcome outcome) =>
        failure.WithContext($"{failure.Message} The group is {Redaction.Code(group.Status.Value)}.", outcome);

    /// <summary>How a step ended, as far as its own response shows.</summary>
    private enum StepEnd
    {
        Lost,
        Rejected,
        Responded,
    }
}

/// <summary>A group that has its messages, and is not scheduled.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Added">What the response to adding them names.</param>
/// <param name="RejectedCount">How many were rejected: the list may name fewer.</param>
internal sealed record SolapiPreparedGroup(string GroupId, SolapiAddedSummary Added, int RejectedCount);

/// <summary>The result of a cancellation, and how certain it is which caller canceled.</summary>
/// <param name="Result">The result.</param>
/// <param name="LostResponse">The lost response, if any: then another caller may have canceled at the same time.</param>
internal sealed record SolapiSettledCancel(CancelResult Result, ScheduledSmsException? LostResponse);
