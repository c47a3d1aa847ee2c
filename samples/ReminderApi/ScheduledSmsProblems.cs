using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using ScheduledSms;

namespace ReminderApi;

/// <summary>Reports a failed call as problem details: first its outcome, then the reason.</summary>
internal sealed class ScheduledSmsProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not ScheduledSmsException failure)
            return false;

        var (status, type, title) = Tell(failure);
        httpContext.Response.StatusCode = status;
        if (failure is { Outcome: SendOutcome.Throttled, RetryAfter: var wait })
            httpContext.Response.Headers.RetryAfter = Math.Ceiling((wait ?? TimeSpan.FromSeconds(5)).TotalSeconds).ToString(CultureInfo.InvariantCulture);

        var problem = new ProblemDetails { Status = status, Type = type, Title = title, Detail = failure.Message };
        problem.Extensions["outcome"] = failure.Outcome.ToString();
        problem.Extensions["code"] = failure.Code.ToString();
        problem.Extensions["requestId"] = failure.RequestId;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = failure });
    }

    internal static (int Status, string Type, string Title) Tell(ScheduledSmsException failure) => failure switch
    {
        { Outcome: SendOutcome.Unknown } => (502, "urn:reminders:outcome-unknown-do-not-resend", "It may or may not be scheduled. Do not send it again before somebody has looked."),
        { Outcome: SendOutcome.Throttled } => (503, "urn:reminders:throttled", "Nothing was done. Try again later."),
        { Code: ScheduledSmsErrorCode.NotFound } => (404, "urn:reminders:not-found", "There is no such reminder."),
        { Code: ScheduledSmsErrorCode.AlreadySentOrCanceled or ScheduledSmsErrorCode.WrongState } => (409, "urn:reminders:too-late", "It was sent or canceled already."),
        { Code: ScheduledSmsErrorCode.RecipientOptedOut } => (422, "urn:reminders:opted-out", "The recipient wants no messages. Do not text them again."),
        {
            Code: ScheduledSmsErrorCode.InvalidRequest or ScheduledSmsErrorCode.InvalidRecipient or ScheduledSmsErrorCode.InvalidSendTime
            or ScheduledSmsErrorCode.SendTimeTooSoon or ScheduledSmsErrorCode.OutsideSendWindow or ScheduledSmsErrorCode.ContentRejected
        } => (400, "urn:reminders:invalid", "The request cannot be scheduled as it is."),
        { Outcome: SendOutcome.NotSent } => (503, "urn:reminders:unreachable", "Nothing was done. The provider cannot be reached."),
        _ => (500, "urn:reminders:our-fault", "Our account, sender or template is not in order."), // Keys, balance, sender, template: not the caller's concern.
    };
}
