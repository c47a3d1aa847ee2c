using System.Text.Json;
using Microsoft.Extensions.Logging;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>A typed client for the complete scheduling API of Jiguang JSMS. Thread-safe; create one and reuse it.</summary>
/// <remarks>
/// Every call either returns, and was applied, or throws a <see cref="ScheduledSmsException"/> that reports the outcome.
/// JSMS has no idempotency key and no list call: a create whose response is lost remains <see cref="SendOutcome.Unknown"/> and is never retried.
/// Pages: JSMS Schedule API and account API (docs.jiguang.cn/jsms/server).
/// </remarks>
public sealed partial class JsmsScheduleClient : IDisposable
{
    /// <summary>JSMS cannot be queried about a create whose response is lost, but a person can find out.</summary>
    private const string WhenACreateIsUnknown =
        "It may be scheduled, and JSMS offers no way to ask: it has no list of schedules and no idempotency key. "
        + "What can be done: after the send time, the provider's console and TakeReportsAsync show whether the message went out, by its number and time; "
        + "before it, decide whether a second message or none is worse, and only then send it again.";

    private const string CreateBatch = "schedule.batch.create";

    private static readonly ResponseReader<JsmsBatchScheduleResult> ReadBatchResult = JsonResponseReader.Create<JsmsBatchScheduleResult>(RequireIdOrRejections);
    private static readonly ResponseReader<JsmsSchedule> ReadSchedule = JsonResponseReader.Create<JsmsSchedule>(RequireSchedule);

    private readonly ProviderConnection<JsmsOptions> _connection;

    /// <summary>Creates a client for use without a container. It owns its connections until it is disposed.</summary>
    /// <param name="options">The account; read once, here.</param>
    /// <param name="handler">A custom transport, for example for tests. Default: a pooled <see cref="SocketsHttpHandler"/>. It is disposed with the client.</param>
    /// <param name="timeProvider">The clock. Default: the system clock.</param>
    /// <param name="loggerFactory">The logger factory. Default: no logging.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are incomplete or out of range.</exception>
    public JsmsScheduleClient(JsmsOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null) =>
        _connection = ProviderConnection<JsmsOptions>.CreateOwned(JsmsProvider.Instance, options, handler, timeProvider, loggerFactory);

    internal JsmsScheduleClient(ProviderConnection<JsmsOptions> connection) => _connection = connection;

    /// <summary>Schedules one message for one recipient: <c>POST /schedule</c>.</summary>
    /// <param name="request">The message, its recipient and its send time.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The id of the schedule, and its send time on the wire.</returns>
    /// <exception cref="ScheduledSmsException">It was not applied, or the outcome is unknown (<see cref="SendOutcome.Unknown"/>).</exception>
    public Task<JsmsScheduleResult> CreateScheduleAsync(JsmsScheduleRequest request, CancellationToken cancellationToken = default) =>
        WriteSingleAsync("schedule.create", scheduleId: null, CallKind.Write, request, cancellationToken);

    /// <summary>Replaces a single schedule completely: <c>PUT /schedule/{id}</c>. The id stays the same.</summary>
    /// <param name="scheduleId">The id of a single schedule; what JSMS does with the id of a batch is not documented.</param>
    /// <param name="request">The complete new schedule. An omitted signature is lost: JSMS never returns the current one.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The id, and the new send time on the wire.</returns>
    /// <exception cref="ScheduledSmsException">It was not applied; <see cref="ScheduledSmsErrorCode.AlreadySentOrCanceled"/> if it is too late.</exception>
    public Task<JsmsScheduleResult> UpdateScheduleAsync(string scheduleId, JsmsScheduleRequest request, CancellationToken cancellationToken = default) =>
        WriteSingleAsync("schedule.update", scheduleId ?? "", CallKind.IdempotentWrite, request, cancellationToken);

    /// <summary>Schedules one template for up to 1,000 recipients: <c>POST /schedule/batch</c>.</summary>
    /// <param name="request">The message, its recipients and its send time.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The id of the batch, and the rejected recipients: check <see cref="JsmsBatchScheduleResult.RejectedRecipients"/>.</returns>
    /// <exception cref="ScheduledSmsException">It was not applied, or the outcome is unknown (<see cref="SendOutcome.Unknown"/>).</exception>
    public Task<JsmsBatchScheduleResult> CreateBatchScheduleAsync(JsmsBatchScheduleRequest request, CancellationToken cancellationToken = default) =>
        WriteBatchAsync(CreateBatch, batchId: null, CallKind.Write, request, cancellationToken);

    /// <summary>Replaces a batch completely: <c>PUT /schedule/batch/{id}</c>. The id stays the same.</summary>
    /// <param name="scheduleId">The id of a batch; what JSMS does with the id of a single schedule is not documented.</param>
    /// <param name="request">The complete new batch, without a tag.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The id, and the rejected recipients.</returns>
    /// <exception cref="ScheduledSmsException">It was not applied; <see cref="ScheduledSmsErrorCode.AlreadySentOrCanceled"/> if it is too late.</exception>
    public Task<JsmsBatchScheduleResult> UpdateBatchScheduleAsync(string scheduleId, JsmsBatchScheduleRequest request, CancellationToken cancellationToken = default) =>
        WriteBatchAsync("schedule.batch.update", scheduleId ?? "", CallKind.IdempotentWrite, request, cancellationToken);

    /// <summary>Reads a schedule, single or batch: <c>GET /schedule/{id}</c>.</summary>
    /// <param name="scheduleId">The id returned when it was created.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The schedule. JSMS reports no state: what it returns after sending or deleting is not documented.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is no schedule with that id.</exception>
    public async Task<JsmsSchedule> GetScheduleAsync(string scheduleId, CancellationToken cancellationToken = default)
    {
        var session = _connection.Current;
        var identity = _connection.Identify("schedule.get", scheduleId);
        var schedule = await session.Pipeline.SendAsync(
            new ProviderCall<JsmsSchedule>(ReadSchedule)
            {
                Identity = identity,
                Method = HttpMethod.Get,
                Path = "schedule/",
                Tail = PathSegment.Encode(scheduleId, nameof(scheduleId), identity),
                Kind = CallKind.Read,
            },
            cancellationToken).ConfigureAwait(false);
        return schedule with { SendAt = JsmsTime.Read(schedule.SendTimeText, session.Options.SendTimeOffset) };
    }

    /// <summary>Deletes a schedule that has not been sent yet, single or batch: <c>DELETE /schedule/{id}</c>.</summary>
    /// <param name="scheduleId">The id returned when it was created.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <exception cref="ScheduledSmsException">
    /// <see cref="ScheduledSmsErrorCode.AlreadySentOrCanceled"/> if it is too late, <see cref="ScheduledSmsErrorCode.NotFound"/> if there is no schedule with that id.
    /// With <see cref="SendOutcome.Unknown"/>, either may result from an earlier attempt of this call whose response was lost.
    /// </exception>
    /// <returns>A task that completes when the schedule is deleted.</returns>
    public async Task DeleteScheduleAsync(string scheduleId, CancellationToken cancellationToken = default)
    {
        var identity = _connection.Identify("schedule.delete", scheduleId);
        await _connection.Current.Pipeline.SendAsync(
            new ProviderCall<bool>(ReadDeleted)
            {
                Identity = identity,
                Method = HttpMethod.Delete,
                Path = "schedule/",
                Tail = PathSegment.Encode(scheduleId, nameof(scheduleId), identity),
                Kind = CallKind.IdempotentWrite,
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connections of a client that was created without a container.</summary>
    public void Dispose() => _connection.Dispose();

    private async Task<JsmsScheduleResult> WriteSingleAsync(string operation, string? scheduleId, CallKind kind, JsmsScheduleRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var session = _connection.Current;
        var identity = Identify(operation, scheduleId, request.SendAt);
        JsmsRequestRules.Check(request, session.Options, identity);
        var sendTime = WriteSendTime(session, identity);

        var result = await session.Pipeline.SendAsync(
            new ProviderCall<JsmsScheduleResult>(JsmsScheduleReader.Read)
            {
                Identity = identity,
                Method = scheduleId is null ? HttpMethod.Post : HttpMethod.Put,
                Path = scheduleId is null ? "schedule" : "schedule/",
                Tail = scheduleId is null ? null : PathSegment.Encode(scheduleId, nameof(scheduleId), identity),
                Kind = kind,
                WhenUnknown = kind == CallKind.Write ? WhenACreateIsUnknown : null,
                Body = JsonBody.Write(
                    new JsmsScheduleBody(sendTime, request.Mobile, request.SignatureId, request.TemplateId, request.TemplateParameters),
                    JsmsJson.Default.JsmsScheduleBody,
                    identity),
            },
            cancellationToken).ConfigureAwait(false);
        RecipientTelemetry.Count(identity, accepted: 1, rejected: 0);
        return result with { SendAt = identity.SendAt!.Value };
    }

    private async Task<JsmsBatchScheduleResult> WriteBatchAsync(string operation, string? batchId, CallKind kind, JsmsBatchScheduleRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var session = _connection.Current;
        var identity = Identify(operation, batchId, request.SendAt);
        JsmsRequestRules.Check(request, session.Options, identity);
        if (batchId is not null && request.Tag is not null)
            throw identity.RejectInvalid("Tag is documented for a new batch only; leave it out of an update.");
        var sendTime = WriteSendTime(session, identity);

        var body = JsonBody.Write(
            new JsmsBatchScheduleBody(sendTime, request.SignatureId, request.TemplateId, request.Tag, request.Recipients),
            JsmsJson.Default.JsmsBatchScheduleBody,
            identity);
        return await SendBatchAsync(session, identity, batchId, kind, body, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<JsmsBatchScheduleResult> SendBatchAsync(
        ProviderSession<JsmsOptions> session, CallIdentity identity, string? batchId, CallKind kind, PooledBuffer body, CancellationToken cancellationToken)
    {
        var result = await session.Pipeline.SendAsync(
            new ProviderCall<JsmsBatchScheduleResult>(ReadBatchResult)
            {
                Identity = identity,
                Method = batchId is null ? HttpMethod.Post : HttpMethod.Put,
                Path = batchId is null ? "schedule/batch" : "schedule/batch/",
                Tail = batchId is null ? null : PathSegment.Encode(batchId, "scheduleId", identity),
                Kind = kind,
                WhenUnknown = kind == CallKind.Write ? WhenACreateIsUnknown : null,
                Body = body,
            },
            cancellationToken).ConfigureAwait(false);
        RecipientTelemetry.Count(identity, result.AcceptedCount, result.RejectedRecipients.Count);
        return result with { SendAt = identity.SendAt!.Value };
    }

    private CallIdentity Identify(string operation, string? scheduleId, DateTimeOffset sendAt) =>
        _connection.Identify(operation, scheduleId, JsmsRequestRules.RoundSendTime(sendAt));

    private string WriteSendTime(ProviderSession<JsmsOptions> session, CallIdentity identity)
    {
        var sendAt = identity.SendAt!.Value;
        JsmsRequestRules.CheckSendTime(sendAt, session.Options, _connection.Time.GetUtcNow(), identity);
        return JsmsTime.Write(sendAt, session.Options.SendTimeOffset);
    }

    private static void RequireSchedule(JsmsSchedule response)
    {
        JsmsScheduleReader.RequireId(response.ScheduleId);
        JsonResponseReader.RequireNoHoles(response.Recipients, "recipients");
    }

    /// <summary>A batch that accepted no recipients may have no id; the response then consists of its rejections.</summary>
    private static void RequireIdOrRejections(JsmsBatchScheduleResult response)
    {
        JsonResponseReader.RequireNoHoles(response.RejectedRecipients, "failure_recipients");
        if (response is not { AcceptedCount: 0, RejectedRecipients.Count: > 0 })
            JsmsScheduleReader.RequireId(response.ScheduleId);
    }

    /// <summary>The page states that the response is empty. A JSON object or null is accepted too; an error in it, or anything else, does not confirm the deletion.</summary>
    private static bool ReadDeleted(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        if (body.TrimStart(" \t\r\n"u8).IsEmpty)
            return true;

        using var document = JsonDocument.Parse(body.ToArray(), format.Documents);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Null || (root.ValueKind == JsonValueKind.Object && !root.TryGetProperty("error", out _))
            ? true
            : throw new UnusableResponseException("The response does not say that the schedule is deleted.");
    }
}
