using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScheduledSms;

namespace TwoAccounts;

/// <summary>Schedules what is due for each tenant through the tenant's own account, then stops.</summary>
internal sealed partial class ReminderWorker(
    [FromKeyedServices("seoul")] IScheduledMessageClient seoul,
    [FromKeyedServices("busan")] IScheduledMessageClient busan,
    TimeProvider time,
    IHostApplicationLifetime app,
    ILogger<ReminderWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RemindAsync("seoul", seoul, "+821012345678", "10시", stoppingToken);
        await RemindAsync("busan", busan, "+821087654321", "11시", stoppingToken);
        app.StopApplication();
    }

    private async Task RemindAsync(string tenant, IScheduledMessageClient sms, string number, string appointment, CancellationToken stop)
    {
        var request = new ScheduledMessageRequest
        {
            SendAt = time.GetUtcNow().AddDays(1),
            Content = MessageContent.Template("appointment-reminder"),
            Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number), Parameters = new Dictionary<string, string> { ["time"] = appointment } }],
            Reference = $"{tenant}-appointment-1",
        };
        try
        {
            var scheduled = await sms.ScheduleAsync(request, stop);
            LogScheduled(tenant, scheduled.Id, scheduled.SendAt); // Store the id: moving and canceling need it.
        }
        catch (ScheduledSmsException failure) when (failure.Outcome == SendOutcome.Unknown)
        {
            // It may be scheduled. The same call could send it twice, so nothing is retried here: record what is known, and have it checked.
            LogUnknown(tenant, failure.Reference, failure.ScheduleId, failure.SendAt, failure.RequestId);
        }
        catch (ScheduledSmsException failure) when (failure.IsSafeToRetry)
        {
            // Nothing was done, and the client has already retried as often as it may: the next run picks it up again.
            LogLater(tenant, failure.Reference, failure.Code);
        }
        catch (ScheduledSmsException failure)
        {
            // A definite rejection, by the provider or by the client before it sent anything. The same request would get the same response: correct the data, the template or the account.
            LogRejected(tenant, failure.Reference, failure.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Tenant}: scheduled {Id} for {SendAt:u}")]
    private partial void LogScheduled(string tenant, ScheduleId id, DateTimeOffset? sendAt);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Tenant}: it is not known whether {Reference} is scheduled. Do NOT send it again: read {Id} first, before {SendAt:u}. Call {RequestId}")]
    private partial void LogUnknown(string tenant, string? reference, ScheduleId? id, DateTimeOffset? sendAt, string? requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Tenant}: {Reference} was not scheduled ({Code}); the next run tries again")]
    private partial void LogLater(string tenant, string? reference, ScheduledSmsErrorCode code);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Tenant}: {Reference} was rejected ({Code})")]
    private partial void LogRejected(string tenant, string? reference, ScheduledSmsErrorCode code);
}
