using System.Runtime.CompilerServices;
using ScheduledSms.Bulk;
using ScheduledSms.Http;

namespace ScheduledSms.Jsms;

/// <content>Any number of recipients, drawn from a sequence and cut into batches.</content>
public sealed partial class JsmsScheduleClient
{
    /// <summary>Schedules one template for any number of recipients, in batches of up to 1,000: <c>POST /schedule/batch</c> for each, one after another.</summary>
    /// <remarks>
    /// Recipients are drawn as they are needed, written, and let go: memory does not grow with their number. The sequence is drawn once.
    /// A batch goes out only while the next part is asked for. The send time is checked for each batch anew, so leave time enough for all of them.
    /// Every batch is a call of its own, with its own retries, deadline and outcome. An empty sequence makes no request.
    /// </remarks>
    /// <param name="request">What to send, and when.</param>
    /// <param name="recipients">To whom. What it throws itself passes through as it is; the recipients drawn for the batch that was being filled are then not scheduled.</param>
    /// <param name="cancellationToken">Gives it up; the exception then says what became of the batch.</param>
    /// <returns>A part for each batch that was scheduled, as it was: that is the progress. Look at the <see cref="JsmsBatchScheduleResult.FailedRecipients"/> of each.</returns>
    /// <exception cref="ScheduledSmsException">
    /// A batch was not applied, or cannot be said to have been (<see cref="SendOutcome.Unknown"/>): the message says which recipients it held, by their places in the sequence from 0.
    /// Or a recipient was refused here, before its batch was sent: the message names it by its place. The parts given before stand; nothing after it was sent.
    /// </exception>
    public IAsyncEnumerable<JsmsBatchPart> CreateBatchSchedulesAsync(
        JsmsBulkScheduleRequest request, IAsyncEnumerable<JsmsBatchRecipient> recipients, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(recipients);
        return CreatePartsAsync(request, recipients, cancellationToken);
    }

    /// <inheritdoc cref="CreateBatchSchedulesAsync(JsmsBulkScheduleRequest, IAsyncEnumerable{JsmsBatchRecipient}, CancellationToken)"/>
    public IAsyncEnumerable<JsmsBatchPart> CreateBatchSchedulesAsync(
        JsmsBulkScheduleRequest request, IEnumerable<JsmsBatchRecipient> recipients, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(recipients);
        return CreatePartsAsync(request, new SynchronousSequence<JsmsBatchRecipient>(recipients), cancellationToken);
    }

    private async IAsyncEnumerable<JsmsBatchPart> CreatePartsAsync(
        JsmsBulkScheduleRequest request, IAsyncEnumerable<JsmsBatchRecipient> recipients, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What is wrong with the request itself is refused before anything is drawn.
        var identity = Identify(CreateBatch, scheduleId: null, request.SendAt);
        JsmsRequestRules.Check(request, identity);
        WriteSendTime(_connection.Current, identity);

        using var body = new ListBody<JsmsBatchRecipient>(JsmsJson.Default.JsmsBatchRecipient);
        var sequence = new CutSequence<JsmsBatchRecipient>("recipients", recipients, cancellationToken);
        await using var ownedSequence = sequence.ConfigureAwait(false);
        while (await CreatePartAsync(request, sequence, body, cancellationToken).ConfigureAwait(false) is { } part)
            yield return part;
    }

    /// <summary>The next batch, or null if there is none.</summary>
    private async Task<JsmsBatchPart?> CreatePartAsync(
        JsmsBulkScheduleRequest request, CutSequence<JsmsBatchRecipient> sequence, ListBody<JsmsBatchRecipient> body, CancellationToken cancellationToken)
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
            return new JsmsBatchPart { FirstRecipient = sequence.First, Recipients = sequence.Count, Result = result };
        }
        catch (Exception failed) when (FailedCall.Is(failed, out var failure))
        {
            throw FailedCall.With(failed, sequence.Tell(failure));
        }
    }

    private static void Take(CutSequence<JsmsBatchRecipient> sequence, ListBody<JsmsBatchRecipient> body, JsmsOptions options, CallIdentity identity)
    {
        try
        {
            JsmsRequestRules.CheckRecipient(sequence.Current, sequence.Place, options, identity);
            body.Write(sequence.Current, identity);
        }
        catch (ScheduledSmsException refusal)
        {
            throw sequence.Tell(refusal);
        }

        body.Take();
        sequence.Take();
    }
}
