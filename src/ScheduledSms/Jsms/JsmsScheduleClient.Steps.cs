using System.Text.Json;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Http.Responses;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Validation;

namespace ScheduledSms.Jsms;

/// <content>The provider calls, whichever call of the app they belong to: a typed one, or a common one as its step.</content>
public sealed partial class JsmsScheduleClient
{
    /// <summary>JSMS cannot be queried about a create whose response is lost, but a person can find out.</summary>
    private const string WhenACreateIsUnknown =
        "It may be scheduled, and JSMS offers no way to ask: it has no list of schedules and no idempotency key. "
        + "What can be done: after the send time, the provider's console and TakeReportsAsync show whether the message went out, by its number and time; "
        + "before it, decide whether a second message or none is worse, and only then send it again.";

    private static readonly ResponseReader<JsmsBatchScheduleResult> ReadBatchResult = JsonResponseReader.Create<JsmsBatchScheduleResult>(RequireIdOrRejections);
    private static readonly ResponseReader<JsmsSchedule> ReadSchedule = JsonResponseReader.Create<JsmsSchedule>(RequireSchedule);

    private async Task<JsmsScheduleResult> WriteSingleAsync(
        CallContext call, ProviderSession<JsmsOptions> session, string operation, string? scheduleId, CallKind kind, JsmsScheduleRequest request, CancellationToken cancellationToken)
    {
        JsmsRequestRules.Check(request, session.Options, call);
        var body = new JsmsScheduleBody(WriteSendTime(session, call), request.Mobile, request.SignatureId, request.TemplateId, request.TemplateParameters);
        var step = new ProviderCall<JsmsScheduleResult>(JsmsScheduleReader.Read)
        {
            Call = call,
            Operation = operation,
            ProviderScheduleId = scheduleId,
            Method = scheduleId is null ? HttpMethod.Post : HttpMethod.Put,
            Path = scheduleId is null ? "schedule" : "schedule/",
            Tail = scheduleId is null ? null : PathSegment.Encode(scheduleId, nameof(scheduleId), call),
            Kind = kind,
            WhenUnknown = kind == CallKind.Write ? WhenACreateIsUnknown : null,
            Body = JsonBody.Write(body, JsmsJson.Default.JsmsScheduleBody, call),
        };
        var result = await session.Pipeline.SendAsync(step, cancellationToken).ConfigureAwait(false);
        RecipientTelemetry.Count(step, accepted: 1, rejected: 0);
        return result with { SendAt = call.SendAt!.Value };
    }

    private static async Task<JsmsBatchScheduleResult> WriteBatchAsync(
        CallContext call, ProviderSession<JsmsOptions> session, string operation, string? batchId, CallKind kind, PooledBuffer body, CancellationToken cancellationToken)
    {
        var step = new ProviderCall<JsmsBatchScheduleResult>(ReadBatchResult)
        {
            Call = call,
            Operation = operation,
            ProviderScheduleId = batchId,
            Method = batchId is null ? HttpMethod.Post : HttpMethod.Put,
            Path = batchId is null ? "schedule/batch" : "schedule/batch/",
            Tail = batchId is null ? null : PathSegment.Encode(batchId, "scheduleId", call),
            Kind = kind,
            WhenUnknown = kind == CallKind.Write ? WhenACreateIsUnknown : null,
            Body = body,
        };
        var result = await session.Pipeline.SendAsync(step, cancellationToken).ConfigureAwait(false);
        RecipientTelemetry.Count(step, result.AcceptedCount, result.RejectedRecipients.Count);
        return result with { SendAt = call.SendAt!.Value };
    }

    private static async Task<JsmsSchedule> GetScheduleAsync(CallContext call, ProviderSession<JsmsOptions> session, string scheduleId, CancellationToken cancellationToken)
    {
        var step = new ProviderCall<JsmsSchedule>(ReadSchedule)
        {
            Call = call,
            Operation = GetSchedule,
            ProviderScheduleId = scheduleId,
            Method = HttpMethod.Get,
            Path = "schedule/",
            Tail = PathSegment.Encode(scheduleId, nameof(scheduleId), call),
            Kind = CallKind.Read,
        };
        var schedule = await session.Pipeline.SendAsync(step, cancellationToken).ConfigureAwait(false);
        return schedule with { SendAt = JsmsTime.Read(schedule.SendTimeText, session.Options.SendTimeOffset) };
    }

    private static async Task DeleteScheduleAsync(CallContext call, ProviderSession<JsmsOptions> session, string scheduleId, CancellationToken cancellationToken)
    {
        var step = new ProviderCall<bool>(ReadDeleted)
        {
            Call = call,
            Operation = DeleteSchedule,
            ProviderScheduleId = scheduleId,
            Method = HttpMethod.Delete,
            Path = "schedule/",
            Tail = PathSegment.Encode(scheduleId, nameof(scheduleId), call),
            Kind = CallKind.IdempotentWrite,
        };
        await session.Pipeline.SendAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private string WriteSendTime(ProviderSession<JsmsOptions> session, CallContext call)
    {
        var sendAt = call.SendAt!.Value;
        JsmsRequestRules.CheckSendTime(sendAt, session.Options, _connection.Time.GetUtcNow(), call);
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
