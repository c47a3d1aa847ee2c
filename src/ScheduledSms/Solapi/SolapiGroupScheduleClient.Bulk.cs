using System.Globalization;
using System.Runtime.CompilerServices;
using ScheduledSms.Batching;
using ScheduledSms.Diagnostics;
using ScheduledSms.Errors;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Solapi.Wire;

namespace ScheduledSms.Solapi;

/// <content>Any number of messages, read from a sequence and split into requests.</content>
public sealed partial class SolapiGroupScheduleClient
{
    /// <summary>Adds any number of messages to a pending group: splits them into requests of up to 10,000 recipients and 15 MB and makes one <c>PUT /messages/v4/groups/{id}/messages</c> for each, one after another.</summary>
    /// <remarks>
    /// Nothing is added until the result is enumerated with <c>await foreach</c>. Each step reads the messages of one request, sends it and returns its part; stopping there adds no more.
    /// Messages are serialized as they are read and then released, and only the rejections of each response are kept: memory use does not grow with their number.
    /// Every request is a separate call, with its own retries, deadline and outcome. An empty sequence makes no request.
    /// </remarks>
    /// <param name="groupId">The group.</param>
    /// <param name="messages">The messages. An exception thrown by the sequence itself propagates unchanged; the messages read since the last part are then not added.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome of the request.</param>
    /// <returns>
    /// A part for each request, as soon as it is applied. Check the <see cref="SolapiAddedPart.RejectedMessages"/> of each. It can be enumerated only once:
    /// a second enumeration would add everything again, so it throws an <see cref="InvalidOperationException"/>.
    /// </returns>
    /// <exception cref="ScheduledSmsException">
    /// Thrown during enumeration. A request was not applied, or its outcome is unknown (<see cref="SendOutcome.Unknown"/>: then create a new group instead of adding again): the exception states which messages it contained, by their positions in the sequence, from 0.
    /// Or a message was rejected before sending: the exception states its position, and its request was not sent. Earlier parts remain valid; nothing after it was sent.
    /// </exception>
    public IAsyncEnumerable<SolapiAddedPart> AddAllMessagesAsync(string groupId, IAsyncEnumerable<SolapiMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return new SingleUseAsyncEnumerable<SolapiAddedPart>(AddPartsAsync(groupId, messages, cancellationToken));
    }

    /// <inheritdoc cref="AddAllMessagesAsync(string, IAsyncEnumerable{SolapiMessage}, CancellationToken)"/>
    public IAsyncEnumerable<SolapiAddedPart> AddAllMessagesAsync(string groupId, IEnumerable<SolapiMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return new SingleUseAsyncEnumerable<SolapiAddedPart>(AddPartsAsync(groupId, new SynchronousAsyncEnumerable<SolapiMessage>(messages), cancellationToken));
    }

    private async IAsyncEnumerable<SolapiAddedPart> AddPartsAsync(string groupId, IAsyncEnumerable<SolapiMessage> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // An invalid id is rejected before anything is read.
        SolapiGroupCalls.TailOf(groupId, _connection.Begin(SolapiGroupCalls.AddMessages, groupId));

        using var body = new ListBody<SolapiMessage>(SolapiJson.Default.SolapiMessage);
        var sequence = new BatchCursor<SolapiMessage>("messages", messages, cancellationToken);
        await using var ownedSequence = sequence.ConfigureAwait(false);
        while (await AddPartAsync(groupId, sequence, body, cancellationToken).ConfigureAwait(false) is { } part)
            yield return part;
    }

    /// <summary>Adds what fits into one request, or returns null if nothing is left.</summary>
    private async Task<SolapiAddedPart?> AddPartAsync(string groupId, BatchCursor<SolapiMessage> sequence, ListBody<SolapiMessage> body, CancellationToken cancellationToken)
    {
        var session = _connection.Current;
        var call = _connection.Begin(SolapiGroupCalls.AddMessages, groupId);
        var lost = new SolapiLostCharacters();
        sequence.Begin();
        body.Begin(new SolapiAddMessagesBody([]), SolapiJson.Default.SolapiAddMessagesBody, call);
        try
        {
            var recipients = 0;
            while (recipients < MaxRecipientsPerRequest
                && (body.HoldsItem || await sequence.MoveNextAsync().ConfigureAwait(false))
                && TryTake(sequence, body, recipients, session.Options, call))
            {
                recipients += sequence.Current.To.Count;
                lost.AddFrom(sequence.Current);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw sequence.Canceled(call);
        }

        if (sequence.Count == 0)
            return null;
        lost.Tell(call);

        try
        {
            var added = await new SolapiGroupCalls(call, session, _connection.Time).AddAsync(groupId, body.End(), cancellationToken).ConfigureAwait(false);
            return new SolapiAddedPart
            {
                FirstMessageIndex = sequence.First,
                MessageCount = sequence.Count,
                AcceptedCount = added.Count - added.RejectedMessages.Count,
                RejectedMessages = [.. added.RejectedMessages.Select(static entry => entry.Message)],
            };
        }
        catch (Exception failed) when (FailedCall.TryGetFailure(failed, out var failure))
        {
            throw FailedCall.Rewrap(failed, sequence.WithContext(failure));
        }
    }

    /// <summary>Adds the message to the request, or leaves it for the next one if it does not fit.</summary>
    private static bool TryTake(BatchCursor<SolapiMessage> sequence, ListBody<SolapiMessage> body, int recipients, SolapiOptions options, CallContext call)
    {
        try
        {
            if (!body.HoldsItem)
            {
                SolapiRequestRules.CheckMessage(sequence.Current, sequence.Path, options, call);
                body.Write(sequence.Current, call);
            }

            var fits = recipients + sequence.Current.To.Count <= MaxRecipientsPerRequest && body.LengthWithItem <= MaxBodyBytes;
            if (!fits && sequence.Count == 0)
                throw RejectTooLarge(sequence, body, call);
            if (!fits)
                return false;
        }
        catch (ScheduledSmsException rejection)
        {
            throw sequence.WithContext(rejection);
        }

        body.Take();
        sequence.Take();
        return true;
    }

    private static ScheduledSmsException RejectTooLarge(BatchCursor<SolapiMessage> sequence, ListBody<SolapiMessage> body, CallContext call) =>
        sequence.Current.To.Count > MaxRecipientsPerRequest
            ? call.Reject(ScheduledSmsErrorCode.TooManyRecipients, string.Create(
                CultureInfo.InvariantCulture,
                $"{sequence.Path.Of("To")} has {sequence.Current.To.Count} recipients, more than the {MaxRecipientsPerRequest} that one request may have."))
            : call.RejectInvalid(string.Create(
                CultureInfo.InvariantCulture,
                $"{sequence.Path} alone makes a body of {body.LengthWithItem} bytes; one request may have {MaxBodyBytes} (15 MB)."));
}
