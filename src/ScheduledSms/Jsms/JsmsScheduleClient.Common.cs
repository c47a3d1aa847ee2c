using System.Runtime.CompilerServices;
using ScheduledSms.Diagnostics;
using ScheduledSms.Errors;
using ScheduledSms.Http;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Validation;

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
        var call = _connection.BeginCommon("schedule", request, JsmsRequestRules.RoundSendTime(request.SendAt));
        return call.RunAsync(() =>
        {
            ScheduledMessageRules.Check(request, Info, call);
            return request.Recipients.Count == 1 ? ScheduleSingleAsync(call, request, replaced: null, cancellationToken) : ScheduleBatchAsync(call, request, replaced: null, cancellationToken);
        });
    }

    /// <inheritdoc/>
    /// <remarks>JSMS reports no state: the status is always <see cref="ScheduleStatus.NotReported"/>.</remarks>
    Task<ScheduledMessage> IScheduledMessageClient.GetAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        var call = _connection.BeginCommon("get", id);
        return call.RunAsync(async () =>
        {
            ScheduledMessageRules.CheckOwner(id, call);
            var schedule = await GetScheduleAsync(call, _connection.Current, id.Value, cancellationToken).ConfigureAwait(false);
            return new ScheduledMessage
            {
                Id = id,
                SendAt = schedule.SendAt,
                Status = ScheduleStatus.NotReported,
                TotalCount = schedule.Recipients.Count,
                AcceptedCount = schedule.Recipients.Count,
                RequestId = call.RequestId,
            };
        });
    }

    /// <inheritdoc/>
    async IAsyncEnumerable<ScheduledRecipient> IScheduledMessageClient.GetRecipientsAsync(ScheduleId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = _connection.BeginCommon("get recipients", id);
        var schedule = await call.RunAsync(() =>
        {
            ScheduledMessageRules.CheckOwner(id, call);
            return GetScheduleAsync(call, _connection.Current, id.Value, cancellationToken);
        }).ConfigureAwait(false);
        foreach (var recipient in schedule.Recipients)
            yield return JsmsMessages.ToRecipient(recipient);
    }

    /// <inheritdoc/>
    /// <remarks>The id stays the same. A single schedule cannot have more than one recipient: cancel it and schedule again.</remarks>
    Task<ScheduledMessage> IScheduledMessageClient.UpdateAsync(ScheduleId id, ScheduledMessageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = _connection.BeginCommon("update", request, JsmsRequestRules.RoundSendTime(request.SendAt), id, isIdempotent: true);
        return call.RunAsync(() =>
        {
            ScheduledMessageRules.CheckOwner(id, call);
            ScheduledMessageRules.Check(request, Info, call);
            if (!id.IsBatch && request.Recipients.Count > 1)
                throw call.RejectInvalid("a single JSMS schedule cannot be updated to several recipients (Capabilities.CanUpdateOneToMany); cancel it and schedule anew.");
            return id.IsBatch ? ScheduleBatchAsync(call, request, id, cancellationToken) : ScheduleSingleAsync(call, request, id, cancellationToken);
        });
    }

    /// <inheritdoc/>
    Task<CancelResult> IScheduledMessageClient.CancelAsync(ScheduleId id, CancellationToken cancellationToken)
    {
        var call = _connection.BeginCommon("cancel", id);
        return call.RunAsync(async () =>
        {
            ScheduledMessageRules.CheckOwner(id, call);
            var session = _connection.Current;
            try
            {
                await DeleteScheduleAsync(call, session, id.Value, cancellationToken).ConfigureAwait(false);
                return CancelResult.Canceled;
            }
            catch (ScheduledSmsException tooLate) when (tooLate.Code == ScheduledSmsErrorCode.AlreadySentOrCanceled)
            {
                // After a lost response, this call's own delete may be what canceled it: one read may show that.
                return tooLate.Outcome == SendOutcome.Unknown && await WasCanceledEarlierAsync(call, session, id, tooLate, cancellationToken).ConfigureAwait(false)
                    ? CancelResult.Canceled
                    : CancelResult.AlreadySentOrCanceled;
            }
        });
    }

    private async Task<ScheduledMessage> ScheduleSingleAsync(CommonCall call, ScheduledMessageRequest request, ScheduleId? replaced, CancellationToken cancellationToken)
    {
        var session = _connection.Current;
        var single = JsmsMessages.ToSingle(request, session.Options, call);
        var result = await (replaced is { } id
            ? WriteSingleAsync(call, session, UpdateSingle, id.Value, CallKind.IdempotentWrite, single, cancellationToken)
            : WriteSingleAsync(call, session, CreateSingle, scheduleId: null, CallKind.Write, single, cancellationToken)).ConfigureAwait(false);
        return Scheduled(call, request, replaced ?? ScheduleId.JsmsSingle(result.ScheduleId, _connection.Account), result.SendAt, accepted: 1, []);
    }

    private async Task<ScheduledMessage> ScheduleBatchAsync(CommonCall call, ScheduledMessageRequest request, ScheduleId? replaced, CancellationToken cancellationToken)
    {
        var session = _connection.Current;
        var body = WriteBody(call, session, request);
        var result = await (replaced is { } id
            ? WriteBatchAsync(call, session, UpdateBatch, id.Value, CallKind.IdempotentWrite, body, cancellationToken)
            : WriteBatchAsync(call, session, CreateBatch, batchId: null, CallKind.Write, body, cancellationToken)).ConfigureAwait(false);

        var rejected = JsmsMessages.ToRejected(result.RejectedRecipients, request.Recipients);
        var batchId = replaced ?? (result.ScheduleId is { } own ? ScheduleId.JsmsBatch(own, _connection.Account) : null);
        var total = request.Recipients.Count;

        // The counts win, and nobody is accepted because nobody mentioned them.
        var accepted = Math.Clamp(result.AcceptedCount, 0, total - Math.Min(total, rejected.Length));
        if (batchId is { } scheduled && accepted > 0)
            return Scheduled(call, request, scheduled, result.SendAt, accepted, rejected);
        if (result.AcceptedCount == 0 && Math.Max(result.RejectedCount, rejected.Length) >= total)
            throw call.RejectedBy(rejected, total, total, "Nobody will be texted; the schedule, if JSMS made one, is left as it is.", batchId);

        throw call.Fail(
            ScheduledSmsErrorCode.InvalidResponse,
            $": what JSMS counts and lists of the {total} recipients does not fit together.{(batchId is { } made ? $" Read {made}: it names those that it has." : "")}",
            SendOutcome.Unknown,
            batchId);
    }

    /// <summary>Checks and writes the recipients in one pass.</summary>
    private PooledBuffer WriteBody(CommonCall call, ProviderSession<JsmsOptions> session, ScheduledMessageRequest request)
    {
        var options = session.Options;
        var (template, declared) = JsmsMessages.Template(request, options, call);
        JsmsRequestRules.CheckTemplate(template.TemplateId, template.SignatureId, call);
        using var body = new ListBody<JsmsBatchRecipient>(JsmsJson.Default.JsmsBatchRecipient);
        body.Begin(new JsmsBatchScheduleBody(WriteSendTime(session, call), template.SignatureId, template.TemplateId, Tag: null, []), JsmsJson.Default.JsmsBatchScheduleBody, call);
        for (var i = 0; i < request.Recipients.Count; i++)
        {
            var at = ScheduledMessageRules.At(i);
            var recipient = JsmsMessages.ToRecipient(ScheduledMessageRules.CheckRecipient(request, i, JsmsMessages.Limits, call), at, declared, call);
            JsmsRequestRules.CheckRecipient(recipient, at, options, call);
            body.Write(recipient, call);
            body.Take();
        }

        return body.End();
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
        RequestId = call.RequestId,
    };

    /// <summary>True if the schedule can still be read and its send time is in the future, also by a clock that is somewhat slow: then it was canceled, not sent.</summary>
    private async Task<bool> WasCanceledEarlierAsync(CommonCall call, ProviderSession<JsmsOptions> session, ScheduleId id, ScheduledSmsException tooLate, CancellationToken cancellationToken)
    {
        try
        {
            var schedule = await GetScheduleAsync(call, session, id.Value, cancellationToken).ConfigureAwait(false);
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
}
