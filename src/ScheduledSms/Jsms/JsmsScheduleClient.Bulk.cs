using System.Runtime.CompilerServices;
using ScheduledSms.Batching;
using ScheduledSms.Diagnostics;
using ScheduledSms.Errors;
using ScheduledSms.Http;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Jsms.Wire;

namespace ScheduledSms.Jsms;

/// <content>Any number of recipients, read from a sequence and split into batches.</content>
public sealed partial class JsmsScheduleClient
{
    /// <summary>Schedules one template for any number of recipients: splits them into batches of up to 1,000 and makes one <c>POST /schedule/batch</c> for each, one after another.</summary>
    /// <remarks>
    /// Nothing is sent until the result is enumerated with <c>await foreach</c>. Each step reads the recipients of one batch, sends it and returns its part; stopping there sends no more.
    /// Recipients are serialized as they are read and then released: memory use does not grow with their number.
    /// Every batch is a separate call, with its own retries, deadline and outcome. The send time is checked again for each, so leave enough time for all of them.
    /// An empty sequence makes no request.
    /// </remarks>
    /// <param name="request">The message and its send time.</param>
    /// <param name="recipients">The recipients. An exception thrown by the sequence itself propagates unchanged; the recipients read since the last part are then not scheduled.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome of the batch.</param>
    /// <returns>
    /// A part for each batch, as soon as it is scheduled. Check the <see cref="JsmsBatchScheduleResult.RejectedRecipients"/> of each. It can be enumerated only once:
    /// a second enumeration would schedule everything again, so it throws an <see cref="InvalidOperationException"/>.
    /// </returns>
    /// <exception cref="ScheduledSmsException">
    /// Thrown during enumeration. A batch was not applied, or its outcome is unknown (<see cref="SendOutcome.Unknown"/>): the exception states which recipients it contained, by their positions in the sequence, from 0.
    /// Or a recipient was rejected before sending: the exception states its position, and its batch was not sent. Earlier parts remain valid; nothing after it was sent.
    /// </exception>
    public IAsyncEnumerable<JsmsBatchPart> CreateSchedulesInBatchesAsync(
        JsmsBulkScheduleRequest request, IAsyncEnumerable<JsmsBatchRecipient> recipients, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(recipients);
        return new SingleUseAsyncEnumerable<JsmsBatchPart>(CreatePartsAsync(request, recipients, cancellationToken));
    }

    /// <inheritdoc cref="CreateSchedulesInBatchesAsync(JsmsBulkScheduleRequest, IAsyncEnumerable{JsmsBatchRecipient}, CancellationToken)"/>
    public IAsyncEnumerable<JsmsBatchPart> CreateSchedulesInBatchesAsync(
        JsmsBulkScheduleRequest request, IEnumerable<JsmsBatchRecipient> recipients, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(recipients);
        return new SingleUseAsyncEnumerable<JsmsBatchPart>(CreatePartsAsync(request, new SynchronousAsyncEnumerable<JsmsBatchRecipient>(recipients), cancellationToken));
    }

    private async IAsyncEnumerable<JsmsBatchPart> CreatePartsAsync(
        JsmsBulkScheduleRequest request, IAsyncEnumerable<JsmsBatchRecipient> recipients, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Errors in the request itself are rejected before anything is read.
        var call = _connection.Begin(CreateBatch, sendAt: JsmsRequestRules.RoundSendTime(request.SendAt));
        JsmsRequestRules.Check(request, call);
        WriteSendTime(_connection.Current, call);

        using var body = new ListBody<JsmsBatchRecipient>(JsmsJson.Default.JsmsBatchRecipient);
        var sequence = new BatchCursor<JsmsBatchRecipient>("recipients", recipients, cancellationToken);
        await using var ownedSequence = sequence.ConfigureAwait(false);
        while (await CreatePartAsync(request, sequence, body, cancellationToken).ConfigureAwait(false) is { } part)
            yield return part;
    }

    /// <summary>The next batch, or null if there is none.</summary>
    private async Task<JsmsBatchPart?> CreatePartAsync(
        JsmsBulkScheduleRequest request, BatchCursor<JsmsBatchRecipient> sequence, ListBody<JsmsBatchRecipient> body, CancellationToken cancellationToken)
    {
        var session = _connection.Current;
        var call = _connection.Begin(CreateBatch, sendAt: JsmsRequestRules.RoundSendTime(request.SendAt));
        var sendTime = JsmsTime.Write(call.SendAt!.Value, session.Options.SendTimeOffset);
        sequence.Begin();
        body.Begin(new JsmsBatchScheduleBody(sendTime, request.SignatureId, request.TemplateId, request.Tag, []), JsmsJson.Default.JsmsBatchScheduleBody, call);
        try
        {
            while (sequence.Count < JsmsBatchScheduleRequest.MaxRecipients && await sequence.MoveNextAsync().ConfigureAwait(false))
                Take(sequence, body, session.Options, call);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw sequence.Canceled(call);
        }

        if (sequence.Count == 0)
            return null;

        try
        {
            // Reading the recipients may have taken a long time.
            WriteSendTime(session, call);
            var result = await WriteBatchAsync(call, session, CreateBatch, batchId: null, CallKind.Write, body.End(), cancellationToken).ConfigureAwait(false);
            return new JsmsBatchPart { FirstRecipientIndex = sequence.First, RecipientCount = sequence.Count, Result = result };
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            throw FailedCall.Rewrap(failed, sequence.WithContext(failure));
        }
    }

    private static void Take(BatchCursor<JsmsBatchRecipient> sequence, ListBody<JsmsBatchRecipient> body, JsmsOptions options, CallContext call)
    {
        try
        {
            JsmsRequestRules.CheckRecipient(sequence.Current, sequence.Path, options, call);
            body.Write(sequence.Current, call);
        }
        catch (ScheduledSmsException rejection)
        {
            throw sequence.WithContext(rejection);
        }

        body.Take();
        sequence.Take();
    }
}
