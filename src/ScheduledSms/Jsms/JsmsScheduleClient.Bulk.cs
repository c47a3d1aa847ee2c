using System.Runtime.CompilerServices;
using ScheduledSms.Bulk;
using ScheduledSms.Http;

namespace ScheduledSms.Jsms;

/// <content>Any number of recipients, drawn from a sequence and cut into batches.</content>
public sealed partial class JsmsScheduleClient
{
    /// <summary>Schedules one template for any number of recipients: cuts them into batches of up to 1,000 and makes one <c>POST /schedule/batch</c> for each, one after another.</summary>
    /// <remarks>
    /// Nothing is sent until the result is gone through with <c>await foreach</c>. Each step draws the recipients of one batch, sends it and gives its part; whoever stops there sends no more.
    /// Recipients are written as they are drawn and then let go: memory does not grow with their number.
    /// Every batch is a call of its own, with its own retries, deadline and outcome. The send time is checked again for each, so leave time enough for all of them.
    /// An empty sequence makes no request.
    /// </remarks>
    /// <param name="request">What to send, and when.</param>
    /// <param name="recipients">To whom. An exception that the sequence itself throws passes through as it is; the recipients drawn since the last part are then not scheduled.</param>
    /// <param name="cancellationToken">Gives it up; the exception then says what became of the batch.</param>
    /// <returns>
    /// A part for each batch, as soon as it was scheduled. Look at the <see cref="JsmsBatchScheduleResult.RejectedRecipients"/> of each. It can be gone through once:
    /// a second time would schedule everything again, and throws an <see cref="InvalidOperationException"/>.
    /// </returns>
    /// <exception cref="ScheduledSmsException">
    /// Thrown while the result is gone through. A batch was not applied, or cannot be said to have been (<see cref="SendOutcome.Unknown"/>): the message says which recipients it held, by their places in the sequence, from 0.
    /// Or a recipient was rejected here: the message names its place, and its batch was not sent. What the parts before say stands; nothing after it was sent.
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
        // What is wrong with the request itself is rejected before anything is drawn.
        var identity = Identify(CreateBatch, scheduleId: null, request.SendAt);
        JsmsRequestRules.Check(request, identity);
        WriteSendTime(_connection.Current, identity);

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
        var identity = Identify(CreateBatch, scheduleId: null, request.SendAt);
        var sendTime = JsmsTime.Write(identity.SendAt!.Value, session.Options.SendTimeOffset);
        sequence.Begin();
        body.Begin(new JsmsBatchScheduleBody(sendTime, request.SignatureId, request.TemplateId, request.Tag, []), JsmsJson.Default.JsmsBatchScheduleBody, identity);
        try
        {
            while (sequence.Count < JsmsBatchScheduleRequest.MaxRecipients && await sequence.MoveNextAsync().ConfigureAwait(false))
                Take(sequence, body, session.Options, identity);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw sequence.Canceled(identity);
        }

        if (sequence.Count == 0)
            return null;

        try
        {
            // Drawing may have taken long.
            WriteSendTime(session, identity);
            var result = await SendBatchAsync(session, identity, batchId: null, CallKind.Write, body.End(), cancellationToken).ConfigureAwait(false);
            return new JsmsBatchPart { FirstRecipient = sequence.First, RecipientCount = sequence.Count, Result = result };
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            throw FailedCall.Rewrap(failed, sequence.WithContext(failure));
        }
    }

    private static void Take(BatchCursor<JsmsBatchRecipient> sequence, ListBody<JsmsBatchRecipient> body, JsmsOptions options, CallIdentity identity)
    {
        try
        {
            JsmsRequestRules.CheckRecipient(sequence.Current, sequence.Path, options, identity);
            body.Write(sequence.Current, identity);
        }
        catch (ScheduledSmsException rejection)
        {
            throw sequence.WithContext(rejection);
        }

        body.Take();
        sequence.Take();
    }
}
