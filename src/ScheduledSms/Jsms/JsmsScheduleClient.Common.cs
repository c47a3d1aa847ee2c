using System.Runtime.CompilerServices;
using ScheduledSms.Messages;
using ScheduledSms.Time;

namespace ScheduledSms.Jsms;

/// <content>The calls common to all providers.</content>
public sealed partial class JsmsScheduleClient : IScheduledMessageClient
{
    /// <inheritdoc/>
    IReadOnlyList<ProviderInfo> IScheduledMessageClient.Providers => [Info];

    /// <summary>How far a machine's clock may be behind before it takes a schedule that was sent for one that is still to come.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private ProviderInfo Info => field ??= new(ProviderNames.Jsms, _connection.Account, JsmsMessages.Capabilities, JsmsMessages.Limits);

    /// <inheritdoc/>
    /// <remarks>One recipient becomes a single schedule, more become a batch.</remarks>
    Task<ScheduledMessage> IScheduledMessageClient.ScheduleAsync(ScheduledMessageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = Begin("schedule", request);
        return call.RunAsync(() =>
        {
            ScheduledMessageRules.Check(request, Info, call.Identity);
            return request.Recipients.Count == 1 ? ScheduleSingleAsync(call, request, replaced: null, cancellationToken) : ScheduleBatchAsync(call, request, replaced: null, cancellationToken);
        });
    }

    /// <inheritdoc/>
    /// <remarks>JSMS reports no state: the status is always <see cref="ScheduleStatus.NotReported"/>.</remarks>
    Task<ScheduledMessage> IScheduledMessageClient.GetAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        var call = Begin("get", id);
        return call.RunAsync(async () =>
        {
            ScheduledMessageRules.CheckOwner(id, call.Identity);
            var schedule = await GetScheduleAsync(id.Value, cancellationToken).ConfigureAwait(false);
            return new ScheduledMessage
            {
                Id = id,
                SendAt = schedule.SendAt,
                Status = ScheduleStatus.NotReported,
                TotalCount = schedule.Recipients.Count,
                AcceptedCount = schedule.Recipients.Count,
                RequestId = call.Identity.RequestId,
            };
        });
    }

    /// <inheritdoc/>
    async IAsyncEnumerable<ScheduledRecipient> IScheduledMessageClient.GetRecipientsAsync(ScheduleId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = Begin("get recipients", id);
        var schedule = await call.RunAsync(() =>
        {
            ScheduledMessageRules.CheckOwner(id, call.Identity);
            return GetScheduleAsync(id.Value, cancellationToken);
        }).ConfigureAwait(false);
        foreach (var recipient in schedule.Recipients)
            yield return JsmsMessages.ToRecipient(recipient);
    }

    /// <inheritdoc/>
    /// <remarks>The id stays the same. A single schedule cannot have more than one recipient: cancel it and schedule again.</remarks>
    Task<ScheduledMessage> IScheduledMessageClient.UpdateAsync(ScheduleId id, ScheduledMessageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = Begin("update", request, isIdempotent: true) with { Id = id };
        return call.RunAsync(() =>
        {
            ScheduledMessageRules.CheckOwner(id, call.Identity);
            ScheduledMessageRules.Check(request, Info, call.Identity);
            if (!id.IsBatch && request.Recipients.Count > 1)
                throw call.Identity.RejectInvalid("a single JSMS schedule cannot be updated to several recipients (Capabilities.CanUpdateOneToMany); cancel it and schedule anew.");
            return id.IsBatch ? ScheduleBatchAsync(call, request, id, cancellationToken) : ScheduleSingleAsync(call, request, id, cancellationToken);
        });
    }

    /// <inheritdoc/>
    Task<CancelResult> IScheduledMessageClient.CancelAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        var call = Begin("cancel", id);
        return call.RunAsync(async () =>
        {
            ScheduledMessageRules.CheckOwner(id, call.Identity);
            try
            {
                await DeleteScheduleAsync(id.Value, cancellationToken).ConfigureAwait(false);
                return CancelResult.Canceled;
            }
            catch (ScheduledSmsException tooLate) when (tooLate.Code == ScheduledSmsErrorCode.AlreadySentOrCanceled)
            {
                // After a lost response, this call's own delete may be what canceled it: one read may show that.
                return tooLate.Outcome == SendOutcome.Unknown && await WasCanceledEarlierAsync(id, tooLate, cancellationToken).ConfigureAwait(false)
                    ? CancelResult.Canceled
                    : CancelResult.AlreadySentOrCanceled;
            }
        });
    }

    private async Task<ScheduledMessage> ScheduleSingleAsync(CommonCall call, ScheduledMessageRequest request, ScheduleId? replaced, CancellationToken cancellationToken)
    {
        var single = JsmsMessages.ToSingle(request, _connection.Current.Options, call.Identity);
        var result = replaced is { } id
            ? await UpdateScheduleAsync(id.Value, single, cancellationToken).ConfigureAwait(false)
            : await CreateScheduleAsync(single, cancellationToken).ConfigureAwait(false);
        return Scheduled(call, request, replaced ?? ScheduleId.JsmsSingle(result.ScheduleId, _connection.Account), result.SendAt, accepted: 1, []);
    }

    private async Task<ScheduledMessage> ScheduleBatchAsync(CommonCall call, ScheduledMessageRequest request, ScheduleId? replaced, CancellationToken cancellationToken)
    {
        var batch = JsmsMessages.ToBatch(request, _connection.Current.Options, call.Identity);
        var result = replaced is { } id
            ? await UpdateBatchScheduleAsync(id.Value, batch, cancellationToken).ConfigureAwait(false)
            : await CreateBatchScheduleAsync(batch, cancellationToken).ConfigureAwait(false);

        var rejected = JsmsMessages.ToRejected(result.RejectedRecipients, request.Recipients);
        var batchId = replaced ?? (result.ScheduleId is { } own ? ScheduleId.JsmsBatch(own, _connection.Account) : null);
        var total = request.Recipients.Count;

        // The counts win, and nobody is accepted because nobody mentioned them.
        var accepted = Math.Clamp(result.AcceptedCount, 0, total - Math.Min(total, rejected.Length));
        if (batchId is { } scheduled && accepted > 0)
            return Scheduled(call, request, scheduled, result.SendAt, accepted, rejected);
        if (result.AcceptedCount == 0 && Math.Max(result.RejectedCount, rejected.Length) >= total)
            throw call.RejectedBy(rejected, total, total, "Nobody will be texted; the schedule, if JSMS made one, is left as it is.", batchId);

        throw call.Identity.Fail(
            ScheduledSmsErrorCode.InvalidResponse,
            $": what JSMS counts and lists of the {total} recipients does not fit together.{(batchId is { } made ? $" Read {made}: it names those that it has." : "")}",
            SendOutcome.Unknown,
            batchId);
    }

    private static ScheduledMessage Scheduled(CommonCall call, ScheduledMessageRequest request, ScheduleId id, DateTimeOffset sendAt, int accepted, RejectedRecipient[] rejected) => new()
    {
        Id = id,
        SendAt = sendAt,
        Status = ScheduleStatus.NotReported,
        TotalCount = request.Recipients.Count,
        AcceptedCount = accepted,
        RejectedRecipients = rejected,
        Reference = request.Reference,
        RequestId = call.Identity.RequestId,
    };

    /// <summary>True if the schedule can still be read and its send time is in the future, also by a clock that is somewhat slow: then it was canceled, not sent.</summary>
    private async Task<bool> WasCanceledEarlierAsync(ScheduleId id, ScheduledSmsException tooLate, CancellationToken cancellationToken)
    {
        try
        {
            var schedule = await GetScheduleAsync(id.Value, cancellationToken).ConfigureAwait(false);
            return schedule.SendAt - ClockTolerance > ShieldedTimeProvider.Evidence(_connection.Time);
        }
        catch (ScheduledSmsException)
        {
            return false;
        }
        catch (OperationCanceledException canceled)
        {
            // The delete is what is uncertain, whatever the outcome of the read.
            throw FailedCall.Rewrap(canceled, tooLate);
        }
    }

    private CommonCall Begin(string operation, ScheduleId id) => new(_connection.Identify(operation, id.Value, isCommon: true, isIdempotent: true)) { Id = id };

    private CommonCall Begin(string operation, ScheduledMessageRequest request, bool isIdempotent = false) =>
        new(_connection.Identify(operation, sendAt: JsmsRequestRules.RoundSendTime(request.SendAt), isCommon: true, isIdempotent: isIdempotent)) { Reference = request.Reference };
}
