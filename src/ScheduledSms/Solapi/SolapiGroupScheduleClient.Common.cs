using System.Runtime.CompilerServices;
using ScheduledSms.Diagnostics;
using ScheduledSms.Errors;
using ScheduledSms.Http;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Validation;

namespace ScheduledSms.Solapi;

/// <content>The calls common to all providers.</content>
public sealed partial class SolapiGroupScheduleClient : IScheduledMessageClient
{
    /// <inheritdoc/>
    IReadOnlyList<ProviderInfo> IScheduledMessageClient.Providers => [Info];

    private ProviderInfo Info => field ??= new(ProviderNames.Solapi, _connection.Account, SolapiMessages.Capabilities, SolapiMessages.Limits);

    /// <inheritdoc/>
    /// <remarks>A group is created, filled and scheduled. A lost response is settled by reading the group, within <see cref="ProviderOptions.TotalTimeout"/>.</remarks>
    Task<ScheduledMessage> IScheduledMessageClient.ScheduleAsync(ScheduledMessageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = _connection.BeginCommon("schedule", request, SolapiRequestRules.RoundSendTime(request.SendAt));
        var session = _connection.Current;
        return RunAsync(call, session, async (sequence, deadline) =>
        {
            var prepared = await PrepareAsync(call, session, sequence, request, deadline).ConfigureAwait(false);
            return await SchedulePreparedAsync(call, sequence, request, prepared, deadline).ConfigureAwait(false);
        }, cancellationToken);
    }

    /// <inheritdoc/>
    Task<ScheduledMessage> IScheduledMessageClient.GetAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        var call = _connection.BeginCommon("get", id);
        return call.RunAsync(async () =>
        {
            ScheduledMessageRules.CheckOwner(id, call);
            var group = await Calls(call).GetAsync(id.Value, SolapiGroupStateReader.Read, cancellationToken).ConfigureAwait(false);
            return SolapiMessages.ToScheduled(id, group) with { RequestId = call.RequestId };
        });
    }

    /// <inheritdoc/>
    async IAsyncEnumerable<ScheduledRecipient> IScheduledMessageClient.GetRecipientsAsync(ScheduleId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = _connection.BeginCommon("get recipients", id);
        var messages = SolapiPages.ReadAllAsync(startKey: null, (startKey, token) => call.RunAsync(() => ReadPageAsync(startKey, token)), () => call, cancellationToken);
        await foreach (var message in messages.ConfigureAwait(false))
            yield return SolapiMessages.ToRecipient(message);

        async Task<(IEnumerable<SolapiStoredMessage> Items, string? NextKey)> ReadPageAsync(string? startKey, CancellationToken token)
        {
            ScheduledMessageRules.CheckOwner(id, call);
            var page = await Calls(call).ListMessagesAsync(id.Value, startKey, MaxPageSize, token).ConfigureAwait(false);
            return (page.Messages.Values, page.NextKey);
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// A new group is created, filled and checked first; then the old one is canceled, and the new one scheduled: never the
    /// other way around, which could send twice. Until the old one is canceled, a failure leaves it unchanged. If the response to canceling it is lost
    /// and it turns out to be canceled, the call stops there and reports that: another caller, changing the same schedule at the same time, may have canceled it.
    /// </remarks>
    Task<ScheduledMessage> IScheduledMessageClient.UpdateAsync(ScheduleId id, ScheduledMessageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = _connection.BeginCommon("update", request, SolapiRequestRules.RoundSendTime(request.SendAt), id);
        var session = _connection.Current;
        return RunAsync(call, session, async (sequence, deadline) =>
        {
            ScheduledMessageRules.CheckOwner(id, call);
            SolapiGroupCalls.TailOf(id.Value, call);
            var prepared = await PrepareAsync(call, session, sequence, request, deadline).ConfigureAwait(false);
            await CancelReplacedAsync(id, prepared.GroupId, call, sequence, deadline).ConfigureAwait(false);
            return await ScheduleReplacementAsync(id, call, sequence, request, prepared, deadline).ConfigureAwait(false);
        }, cancellationToken);
    }

    /// <inheritdoc/>
    Task<CancelResult> IScheduledMessageClient.CancelAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        var call = _connection.BeginCommon("cancel", id);
        return RunAsync(call, _connection.Current, async (sequence, deadline) =>
        {
            ScheduledMessageRules.CheckOwner(id, call);
            return (await sequence.CancelAsync(id.Value, deleteIfCanceledEarlier: true, deadline).ConfigureAwait(false)).Result;
        }, cancellationToken);
    }

    private async Task<PreparedMessage> PrepareAsync(
        CommonCall call, ProviderSession<SolapiOptions> session, SolapiGroupSequence sequence, ScheduledMessageRequest request, CancellationToken deadline)
    {
        // Everything that can be rejected locally is rejected before the first request.
        ScheduledMessageRules.Check(request, Info, call);
        SolapiRequestRules.CheckSendTime(call.SendAt!.Value, session.Options, _connection.Time.GetUtcNow(), call);
        var lost = new SolapiLostCharacters();
        var body = WriteBody(call, session.Options, request, lost);
        var total = request.Recipients.Count;

        var prepared = await sequence.PrepareAsync(SolapiMessages.ToGroup(request), total, body, deadline).ConfigureAwait(false);
        var rejected = SolapiMessages.ToRejected(prepared.Added, request.Recipients);
        if (prepared.RejectedCount == total || (prepared.RejectedCount > 0 && request.RejectedRecipientHandling == RejectedRecipientHandling.Abort))
        {
            await sequence.DiscardAsync(prepared.GroupId, deadline).ConfigureAwait(false);
            throw call.RejectedBy(rejected, prepared.RejectedCount, total, "Nothing was scheduled.");
        }

        return new PreparedMessage(prepared.GroupId, prepared.RejectedCount, rejected, lost.Characters);
    }

    /// <summary>Checks and writes the messages in one pass.</summary>
    private static PooledBuffer WriteBody(CommonCall call, SolapiOptions options, ScheduledMessageRequest request, SolapiLostCharacters lost)
    {
        var content = new SolapiContent(request.Content, options, call);
        using var body = new ListBody<SolapiMessage>(SolapiJson.Default.SolapiMessage);
        body.Begin(new SolapiAddMessagesBody([]), SolapiJson.Default.SolapiAddMessagesBody, call);
        for (var i = 0; i < request.Recipients.Count; i++)
        {
            var at = ScheduledMessageRules.At(i);
            var message = content.For(ScheduledMessageRules.CheckRecipient(request, i, SolapiMessages.Limits, call), at, call);
            SolapiRequestRules.CheckMessage(message, at, options, call);
            lost.AddFrom(message);
            body.Write(message, call);
            body.Take();
        }

        lost.Tell(call);
        SolapiRequestRules.CheckBodySize(body.Length, call);
        return body.End();
    }

    private async Task<ScheduledMessage> SchedulePreparedAsync(
        CommonCall call, SolapiGroupSequence sequence, ScheduledMessageRequest request, PreparedMessage prepared, CancellationToken deadline)
    {
        var id = ScheduleId.SolapiGroup(prepared.GroupId, _connection.Account);
        try
        {
            var group = await sequence.ScheduleAsync(prepared.GroupId, deadline).ConfigureAwait(false);

            // The group may count more rejections than the response to adding the messages.
            var total = request.Recipients.Count;
            var rejected = group.AcceptedCount + group.RejectedCount == total ? Math.Max(prepared.RejectedCount, group.RejectedCount) : prepared.RejectedCount;
            return SolapiMessages.ToScheduled(id, group) with
            {
                SendAt = call.SendAt,
                TotalCount = total,
                AcceptedCount = total - rejected,
                RejectedRecipients = prepared.RejectedRecipients,
                LostCharacters = prepared.LostCharacters,
                Reference = request.Reference,
                RequestId = call.RequestId,
            };
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            if (failure.Outcome != SendOutcome.Unknown)
                await sequence.DiscardAsync(prepared.GroupId, deadline).ConfigureAwait(false);
            throw FailedCall.Rewrap(failed, failure.WithContext(failure.Message, failure.Outcome, scheduleId: id));
        }
    }

    private static async Task CancelReplacedAsync(ScheduleId old, string newGroupId, CommonCall call, SolapiGroupSequence sequence, CancellationToken deadline)
    {
        SolapiSettledCancel canceled;
        try
        {
            canceled = await sequence.CancelAsync(old.Value, deleteIfCanceledEarlier: false, deadline).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is ScheduledSmsException or OperationCanceledException)
        {
            await sequence.DiscardAsync(newGroupId, deadline).ConfigureAwait(false);
            if (!FailedCall.TryGetFailure(failed, out var failure) || failure.Outcome != SendOutcome.Unknown)
                throw;
            throw FailedCall.Rewrap(failed, failure.WithContext(
                $"solapi update stopped half-way: {failure.Message} Nothing was scheduled in place of {old}.", SendOutcome.Unknown, replacedScheduleId: old));
        }

        if (canceled is { Result: CancelResult.Canceled, LostResponse: null })
            return;

        await sequence.DiscardAsync(newGroupId, deadline).ConfigureAwait(false);

        // A concurrent update of the same schedule may have canceled it, and schedules another in its place: there must never be two.
        if (canceled is { Result: CancelResult.Canceled, LostResponse: { } lost })
        {
            throw lost.WithContext(
                $"solapi update stopped half-way: the response to canceling {old} was lost. It is canceled now, by this call or by another at the same time, and nothing was scheduled in its place. If nobody else changed it, schedule it anew.",
                SendOutcome.Unknown,
                replacedScheduleId: old);
        }

        // A late update must not revive a canceled schedule.
        throw call.Reject(ScheduledSmsErrorCode.AlreadySentOrCanceled, "it is too late.")
            .WithContext($"solapi update: it is too late, {old} was {(canceled.Result == CancelResult.AlreadySent ? "sent" : "canceled or replaced")}. Nothing was changed.", SendOutcome.Rejected, scheduleId: old);
    }

    private async Task<ScheduledMessage> ScheduleReplacementAsync(
        ScheduleId old, CommonCall call, SolapiGroupSequence sequence, ScheduledMessageRequest request, PreparedMessage prepared, CancellationToken deadline)
    {
        try
        {
            return await SchedulePreparedAsync(call, sequence, request, prepared, deadline).ConfigureAwait(false);
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            // Never "not sent" or "rejected": the old one is gone.
            var standing = failure.Outcome == SendOutcome.Unknown ? "may be scheduled; read it" : "is not scheduled; schedule it anew";
            throw FailedCall.Rewrap(failed, failure.WithContext(
                $"solapi update stopped half-way ({failure.Code}): {old} is canceled, and {failure.ScheduleId} {standing}. {failure.Message}",
                SendOutcome.Unknown,
                replacedScheduleId: old));
        }
    }

    /// <summary>Runs the steps within one deadline, and reports its expiry as a timeout, not as a cancellation.</summary>
    private Task<TResult> RunAsync<TResult>(
        CommonCall call, ProviderSession<SolapiOptions> session, Func<SolapiGroupSequence, CancellationToken, Task<TResult>> steps, CancellationToken cancellationToken) => call.RunAsync(async () =>
    {
        using var total = new CancellationTokenSource(CallTimeout.Of(session.Options), _connection.Time);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, total.Token);
        try
        {
            return await steps(new SolapiGroupSequence(call, session, _connection.Time), deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                var failure = canceled.InnerException as ScheduledSmsException ?? call.Fail(ScheduledSmsErrorCode.Canceled, " was canceled between two steps.", SendOutcome.NotSent);
                throw new OperationCanceledException(failure.Message, failure, cancellationToken);
            }

            // The steps saw a canceled token; what ended was the call's own time.
            throw canceled.InnerException is ScheduledSmsException ended
                ? ended.WithContext(
                    ended.Code == ScheduledSmsErrorCode.Canceled ? $"solapi {call.Operation} timed out: {ended.Message}" : ended.Message,
                    ended.Outcome,
                    code: ended.Code == ScheduledSmsErrorCode.Canceled ? ScheduledSmsErrorCode.Timeout : null)
                : call.Fail(ScheduledSmsErrorCode.Timeout, " timed out between two steps.", SendOutcome.NotSent);
        }
    });

    private SolapiGroupCalls Calls(CommonCall call) => new(call, _connection.Current, _connection.Time);

    /// <summary>A group that is ready to schedule, and what is to be told of it.</summary>
    private sealed record PreparedMessage(string GroupId, int RejectedCount, IReadOnlyList<RejectedRecipient> RejectedRecipients, IReadOnlyList<string> LostCharacters);
}
