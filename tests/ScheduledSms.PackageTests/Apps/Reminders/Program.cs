using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScheduledSms;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddScheduledSms(); // accounts and templates are in appsettings.json
builder.Services.AddSingleton<ReminderTable>().AddSingleton<ReminderJob>();
using var app = builder.Build();
await app.StartAsync(); // a wrong setting stops the app here, with its full path

// With Hangfire: BackgroundJob.Enqueue<ReminderJob>(job => job.RunAsync(visit, CancellationToken.None)). With Quartz: an IJob that calls it.
var visit = new Visit("visit-42", ["010-1234-5678"], DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9)).AddDays(3));
await app.Services.GetRequiredService<ReminderJob>().RunAsync(visit, CancellationToken.None);
Console.WriteLine($"{visit.Id}: {app.Services.GetRequiredService<ReminderTable>()[visit.Id]}");
await app.StopAsync();

public sealed record Visit(string Id, string[] Numbers, DateTimeOffset At);

/// <summary>Stands for a table of your database: what became of each visit's reminder.</summary>
public sealed class ReminderTable : ConcurrentDictionary<string, string>;

public sealed class ReminderJob(IScheduledMessageClient sms, ReminderTable table, ILogger<ReminderJob> logger)
{
    public async Task RunAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (!table.TryAdd(visit.Id, "started"))
            return; // a queue may run a job twice; if its process died on the way, "started" stays, for a person to look at

        try
        {
            var scheduled = await sms.ScheduleAsync(new ScheduledMessageRequest
            {
                SendAt = visit.At.AddDays(-1),
                Content = MessageContent.Template("appointment-reminder"),
                Recipients = [.. visit.Numbers.Select(number => new MessageRecipient
                {
                    PhoneNumber = PhoneNumber.Parse(number, "82"), // +82 goes to SOLAPI, +86 to JSMS
                    Parameters = new Dictionary<string, string> { ["time"] = $"{visit.At:HH':'mm}" },
                })],
                Reference = visit.Id,
            }, cancellationToken);
            table[visit.Id] = scheduled.Id.ToString(); // store it: moving and canceling need it
            foreach (var rejected in scheduled.RejectedRecipients) // the others are scheduled
                logger.LogWarning("{Visit}: one number gets nothing: {Code}", visit.Id, rejected.Code);
        }
        catch (Exception thrown) when (ScheduledSmsException.Find(thrown) is { IsSafeToRetry: true })
        {
            table.TryRemove(visit.Id, out _);
            throw; // nothing was sent: the queue may run the job again
        }
        catch (Exception thrown) // rejected for good, a number that cannot be read, or Unknown: it may be scheduled
        {
            table[visit.Id] = $"for a person: {(ScheduledSmsException.Find(thrown) ?? thrown).Message}";
            logger.LogError(thrown, "{Visit} needs a person", visit.Id);
        }
    }
}
