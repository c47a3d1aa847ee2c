using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

/// <summary>
/// The steps of the common calls, each settled rather than guessed: nothing is sent before the schedule step, and the
/// group's id is known before it, so whatever answer is lost, asking for the group tells how things stand.
/// </summary>
internal sealed class SolapiGroupSequence(SolapiGroupScheduleClient client, ProviderConnection<SolapiOptions> connection)
{
    private static readonly TimeSpan CleanUpTime = TimeSpan.FromSeconds(5);

    /// <summary>Makes a group and fills it. After a lost answer it starts over with a new group: adding again could double recipients.</summary>
    /// <exception cref="ScheduledSmsException">No group stands ready. Never unknown: a group that was not scheduled sends nothing.</exception>
    public async Task<(string GroupId, IReadOnlyList<SolapiAddedMessage> Results)> PrepareAsync(
        SolapiGroupRequest request, IReadOnlyList<SolapiMessage> messages, CancellationToken cancellationToken)
    {
        for (var repeats = 0; ; repeats++)
        {
            string? groupId = null;
            try
            {
                groupId = (await client.CreateGroupAsync(request, cancellationToken).ConfigureAwait(false)).GroupId;
                var added = await client.AddMessagesAsync(groupId, messages, cancellationToken).ConfigureAwait(false);
                if (added.Results.Count == messages.Count || await AddsUpAsync(groupId, messages.Count, cancellationToken).ConfigureAwait(false))
                    return (groupId, added.Results);

                throw Identify(groupId).Refuse(ScheduledSmsErrorCode.UnreadableAnswer, "SOLAPI's answer does not name every recipient. The group was not scheduled.");
            }
            catch (ScheduledSmsException lost) when (lost.Outcome == SendOutcome.Unknown)
            {
                await DiscardAsync(groupId).ConfigureAwait(false);
                if (repeats >= connection.Current.Options.MaxRetryAttempts)
                    throw lost.Retold($"{lost.Message} The group was never scheduled, so it sends nothing.", SendOutcome.NotSent);
                await PauseAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failed) when (failed is ScheduledSmsException or OperationCanceledException)
            {
                await DiscardAsync(groupId).ConfigureAwait(false);
                if (failed is OperationCanceledException { InnerException: ScheduledSmsException { Outcome: SendOutcome.Unknown } inner } canceled)
                    throw new OperationCanceledException(canceled.Message, inner.Retold($"{inner.Message} The group was never scheduled, so it sends nothing.", SendOutcome.NotSent), canceled.CancellationToken);
                throw;
            }
        }
    }

    /// <summary>Schedules a prepared group. The same group can never be sent twice, so a lost answer is asked about, and asked again where it was not scheduled.</summary>
    public async Task<SolapiGroup> ScheduleAsync(string groupId, DateTimeOffset sendAt, CancellationToken cancellationToken)
    {
        ScheduledSmsException? lost = null;
        while (true)
        {
            try
            {
                var scheduled = await client.ScheduleGroupAsync(groupId, sendAt, cancellationToken).ConfigureAwait(false);
                if (scheduled.Group.Status == SolapiGroupStatus.Scheduled)
                    return scheduled.Group;
            }
            catch (ScheduledSmsException failure) when (failure.Outcome == SendOutcome.Unknown || lost is not null)
            {
                lost ??= failure;
            }

            var group = await LookAsync(groupId, lost, cancellationToken).ConfigureAwait(false);
            if (group?.Status == SolapiGroupStatus.Scheduled || group?.Status == SolapiGroupStatus.Sending || group?.Status == SolapiGroupStatus.Complete)
                return group;
            if (group is not null && group.Status != SolapiGroupStatus.Pending)
                throw Identify(groupId).Refuse(ScheduledSmsErrorCode.WrongState, $"the group is {group.Status}.").Retold($"The group is {group.Status} and cannot be scheduled.", SendOutcome.Rejected);
            await PauseAsync(cancellationToken, lost).ConfigureAwait(false);
        }
    }

    /// <summary>Cancels a schedule, or says why it no longer can be.</summary>
    public async Task<CancelResult> CancelAsync(string groupId, CancellationToken cancellationToken)
    {
        ScheduledSmsException? lost = null;
        while (true)
        {
            try
            {
                await client.CancelScheduleAsync(groupId, cancellationToken).ConfigureAwait(false);
                return CancelResult.Canceled;
            }
            catch (ScheduledSmsException failure) when (failure.Outcome == SendOutcome.Unknown || failure.Code == ScheduledSmsErrorCode.WrongState || lost is not null)
            {
                lost ??= failure.Outcome == SendOutcome.Unknown ? failure : null;
            }

            var group = await LookAsync(groupId, lost, cancellationToken).ConfigureAwait(false);
            if (group?.Status == SolapiGroupStatus.Sending || group?.Status == SolapiGroupStatus.Complete)
                return CancelResult.AlreadySent;
            if (group is not null && group.Status != SolapiGroupStatus.Scheduled)
                return lost is null ? CancelResult.AlreadyCanceled : CancelResult.Canceled;
            await PauseAsync(cancellationToken, lost).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes a group that will not be used. At best: one that stays sends nothing. It has time of its own, since the call may have run out of it.</summary>
    public async Task DiscardAsync(string? groupId)
    {
        if (groupId is null)
            return;

        using var time = new CancellationTokenSource(CleanUpTime, connection.Time);
        try
        {
            await client.DeleteGroupAsync(groupId, time.Token).ConfigureAwait(false);
        }
        catch (Exception left) when (left is ScheduledSmsException or OperationCanceledException)
        {
        }
    }

    private async Task<bool> AddsUpAsync(string groupId, int messages, CancellationToken cancellationToken)
    {
        var count = (await client.GetGroupAsync(groupId, cancellationToken).ConfigureAwait(false)).Count;
        return count.RegisteredSuccess + count.RegisteredFailed == messages;
    }

    /// <summary>The group as it stands, or null where it cannot be read now. A cancellation after a lost answer says that it was lost.</summary>
    private async Task<SolapiGroup?> LookAsync(string groupId, ScheduledSmsException? lost, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetGroupAsync(groupId, cancellationToken).ConfigureAwait(false);
        }
        catch (ScheduledSmsException unread) when (unread.Code != ScheduledSmsErrorCode.NotFound || lost is not null)
        {
            return null;
        }
        catch (OperationCanceledException canceled) when (lost is not null)
        {
            throw new OperationCanceledException(lost.Message, lost, canceled.CancellationToken);
        }
    }

    private async Task PauseAsync(CancellationToken cancellationToken, ScheduledSmsException? lost = null)
    {
        try
        {
            await Task.Delay(connection.Current.Options.RetryDelay, connection.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled) when (lost is not null)
        {
            throw new OperationCanceledException(lost.Message, lost, canceled.CancellationToken);
        }
    }

    private CallIdentity Identify(string groupId) => connection.Identify("group") with { ProviderScheduleId = groupId };
}
