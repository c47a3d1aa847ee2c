using Microsoft.Extensions.Logging;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Jsms.Wire;

namespace ScheduledSms.Jsms;

/// <summary>A typed client for the complete scheduling API of Jiguang JSMS. Thread-safe; create one and reuse it.</summary>
/// <remarks>
/// Every call either returns, and was applied, or throws a <see cref="ScheduledSmsException"/> that reports the outcome.
/// JSMS has no idempotency key and no list call: a create whose response is lost remains <see cref="SendOutcome.Unknown"/> and is never retried.
/// Pages: JSMS Schedule API and account API (docs.jiguang.cn/jsms/server).
/// </remarks>
public sealed partial class JsmsScheduleClient : IDisposable
{
    private const string CreateSingle = "schedule.create";
    private const string UpdateSingle = "schedule.update";
    private const string CreateBatch = "schedule.batch.create";
    private const string UpdateBatch = "schedule.batch.update";
    private const string GetSchedule = "schedule.get";
    private const string DeleteSchedule = "schedule.delete";

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
        WriteSingleAsync(CreateSingle, scheduleId: null, CallKind.Write, request, cancellationToken);

    /// <summary>Replaces a single schedule completely: <c>PUT /schedule/{id}</c>. The id stays the same.</summary>
    /// <param name="scheduleId">The id of a single schedule; what JSMS does with the id of a batch is not documented.</param>
    /// <param name="request">The complete new schedule. An omitted signature is lost: JSMS never returns the current one.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The id, and the new send time on the wire.</returns>
    /// <exception cref="ScheduledSmsException">It was not applied; <see cref="ScheduledSmsErrorCode.AlreadySentOrCanceled"/> if it is too late.</exception>
    public Task<JsmsScheduleResult> UpdateScheduleAsync(string scheduleId, JsmsScheduleRequest request, CancellationToken cancellationToken = default) =>
        WriteSingleAsync(UpdateSingle, scheduleId ?? "", CallKind.IdempotentWrite, request, cancellationToken);

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
        WriteBatchAsync(UpdateBatch, scheduleId ?? "", CallKind.IdempotentWrite, request, cancellationToken);

    /// <summary>Reads a schedule, single or batch: <c>GET /schedule/{id}</c>.</summary>
    /// <param name="scheduleId">The id returned when it was created.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The schedule. JSMS reports no state: what it returns after sending or deleting is not documented.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is no schedule with that id.</exception>
    public Task<JsmsSchedule> GetScheduleAsync(string scheduleId, CancellationToken cancellationToken = default) =>
        GetScheduleAsync(_connection.Begin(GetSchedule, scheduleId), _connection.Current, scheduleId, cancellationToken);

    /// <summary>Deletes a schedule that has not been sent yet, single or batch: <c>DELETE /schedule/{id}</c>.</summary>
    /// <param name="scheduleId">The id returned when it was created.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <exception cref="ScheduledSmsException">
    /// <see cref="ScheduledSmsErrorCode.AlreadySentOrCanceled"/> if it is too late, <see cref="ScheduledSmsErrorCode.NotFound"/> if there is no schedule with that id.
    /// With <see cref="SendOutcome.Unknown"/>, either may result from an earlier attempt of this call whose response was lost.
    /// </exception>
    /// <returns>A task that completes when the schedule is deleted.</returns>
    public Task DeleteScheduleAsync(string scheduleId, CancellationToken cancellationToken = default) =>
        DeleteScheduleAsync(_connection.Begin(DeleteSchedule, scheduleId), _connection.Current, scheduleId, cancellationToken);

    /// <summary>Closes the connections of a client that was created without a container.</summary>
    public void Dispose() => _connection.Dispose();

    private Task<JsmsScheduleResult> WriteSingleAsync(string operation, string? scheduleId, CallKind kind, JsmsScheduleRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = _connection.Begin(operation, scheduleId, JsmsRequestRules.RoundSendTime(request.SendAt));
        return WriteSingleAsync(call, _connection.Current, operation, scheduleId, kind, request, cancellationToken);
    }

    private async Task<JsmsBatchScheduleResult> WriteBatchAsync(string operation, string? batchId, CallKind kind, JsmsBatchScheduleRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var session = _connection.Current;
        var call = _connection.Begin(operation, batchId, JsmsRequestRules.RoundSendTime(request.SendAt));
        JsmsRequestRules.Check(request, session.Options, call);
        if (batchId is not null && request.Tag is not null)
            throw call.RejectInvalid("Tag is documented for a new batch only; leave it out of an update.");

        var body = JsonBody.Write(
            new JsmsBatchScheduleBody(WriteSendTime(session, call), request.SignatureId, request.TemplateId, request.Tag, request.Recipients),
            JsmsJson.Default.JsmsBatchScheduleBody,
            call);
        return await WriteBatchAsync(call, session, operation, batchId, kind, body, cancellationToken).ConfigureAwait(false);
    }
}
