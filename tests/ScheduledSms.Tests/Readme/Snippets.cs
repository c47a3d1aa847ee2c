using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using SolapiWebhookEvent = ScheduledSms.Emulator.Solapi.SolapiWebhookEvent;

namespace ScheduledSms.Tests.Readme;

/// <summary>The code of the README and of the packages' READMEs. Each region appears there word for word, and is run here.</summary>
public static class Snippets
{
    public static async Task<ScheduleId> CommonAsync(IScheduledMessageClient client)
    {
        #region common
        var scheduled = (await client.ScheduleAsync(new ScheduledMessageRequest
        {
            SendAt = new DateTimeOffset(2026, 12, 24, 10, 0, 0, TimeSpan.FromHours(9)),
            Content = MessageContent.Template("appointment-reminder"),
            Recipients =
            [
                new() { PhoneNumber = PhoneNumber.Parse("010-1234-5678", "82"), Parameters = new Dictionary<string, string> { ["time"] = "15:00" } },
            ],
        })).EnsureAllAccepted();
        await client.CancelAsync(scheduled.Id);
        #endregion
        return scheduled.Id;
    }

    public static async Task RejectedAsync(
        IScheduledMessageClient client, ScheduledMessageRequest request, Func<string?, ScheduledSmsErrorCode, Task> TellAsync, Func<string, Task> StoreAsync)
    {
        #region rejected
        var scheduled = await client.ScheduleAsync(request);
        foreach (var rejected in scheduled.RejectedRecipients)
            await TellAsync(rejected.Reference, rejected.Code);
        await StoreAsync(scheduled.Id.ToString());
        #endregion
    }

    public static async Task<string> ScheduleAsync(JsmsScheduleClient jsms)
    {
        #region schedule
        var request = new JsmsScheduleRequest
        {
            SendAt = new DateTimeOffset(2026, 12, 24, 10, 0, 0, TimeSpan.FromHours(8)),
            Mobile = "13812345678",
            TemplateId = 1250,
            TemplateParameters = new Dictionary<string, string> { ["number"] = "741627" },
        };
        var created = await jsms.CreateScheduleAsync(request);
        await jsms.UpdateScheduleAsync(created.ScheduleId, request with { SendAt = request.SendAt.AddHours(1) });
        await jsms.DeleteScheduleAsync(created.ScheduleId);
        #endregion
        return created.ScheduleId;
    }

    public static void Register(IHostApplicationBuilder builder)
    {
        #region register
        builder.Services.AddScheduledSms();
        #endregion
    }

    public static void RegisterWithHandlers(IServiceCollection services)
    {
        #region register-with-handlers
        var sms = services.AddScheduledSms(); // with the configuration, as above
        sms.JsmsHttpClientBuilder.AddHttpMessageHandler(() => new MyHandler());
        sms.SolapiHttpClientBuilder.AddHttpMessageHandler(() => new MyHandler());
        #endregion
    }

    public static void RegisterInCode(IServiceCollection services, string appKey, string masterSecret, string apiKey, string apiSecret)
    {
        #region register-in-code
        services.AddScheduledSms(sms =>
        {
            sms.AddJsms(options => (options.AppKey, options.MasterSecret) = (appKey, masterSecret));
            sms.AddSolapi("seoul", options => (options.ApiKey, options.ApiSecret) = (apiKey, apiSecret));
        });
        #endregion
    }

    public static async Task<SolapiScheduledGroup> SolapiAsync(SolapiGroupScheduleClient solapi, DateTimeOffset tomorrowAtTen, ILogger logger)
    {
        #region solapi
        var group = await solapi.CreateGroupAsync();
        var added = await solapi.AddMessagesAsync(group.GroupId,
        [
            new SolapiMessage { To = ["01012345678"], From = "0212345678", Text = "내일 10시에 예약이 있습니다." },
        ]);
        foreach (var rejected in added.Results.Where(result => result.StatusCode.Error is not null))
            logger.LogWarning("{Message} was rejected: {Reason}", rejected.MessageId, rejected.StatusCode.Error);
        var scheduled = await solapi.ScheduleGroupAsync(group.GroupId, tomorrowAtTen);
        #endregion
        return scheduled;
    }

    public static async Task BulkAsync(
        JsmsScheduleClient jsms, DateTimeOffset tomorrowAtTen, IAsyncEnumerable<JsmsBatchRecipient> recipients,
        Func<string?, long, IReadOnlyList<JsmsRejectedRecipient>, Task> StoreAsync, CancellationToken cancellationToken)
    {
        #region bulk
        var request = new JsmsBulkScheduleRequest { SendAt = tomorrowAtTen, TemplateId = 1250 };
        await foreach (var part in jsms.CreateSchedulesInBatchesAsync(request, recipients, cancellationToken))
            await StoreAsync(part.Result.ScheduleId, part.FirstRecipientIndex + part.RecipientCount, part.Result.RejectedRecipients);
        #endregion
    }

    public static async Task ErrorsAsync(
        JsmsScheduleClient jsms, JsmsScheduleRequest request, Func<string?, DateTimeOffset?, Task> AskSomebodyAsync, Func<Task> StopTextingAsync, CancellationToken cancellationToken)
    {
        #region errors
        try
        {
            await jsms.CreateScheduleAsync(request, cancellationToken);
        }
        catch (ScheduledSmsException failure) when (failure.Outcome == SendOutcome.Unknown)
        {
            await AskSomebodyAsync(failure.RequestId, failure.SendAt); // it may be scheduled: never send it again blindly
        }
        catch (ScheduledSmsException failure) when (failure.Code == ScheduledSmsErrorCode.RecipientOptedOut)
        {
            await StopTextingAsync();
        }
        #endregion
    }

    public static async Task JobAsync(
        IScheduledMessageClient client, ScheduledMessageRequest request, Func<string, Task> StoreAsync, Func<ScheduledMessageRequest, ScheduledSmsException, Task> ParkAsync, CancellationToken cancellationToken)
    {
        #region job
        try
        {
            var scheduled = await client.ScheduleAsync(request, cancellationToken);
            await StoreAsync(scheduled.Id.ToString());
        }
        catch (Exception thrown) when (ScheduledSmsException.Find(thrown) is { IsSafeToRetry: false } failure)
        {
            await ParkAsync(request, failure); // rejected for good, or Unknown: it may be scheduled
        }
        #endregion
    }

    public static void Telemetry(IOpenTelemetryBuilder openTelemetry)
    {
        #region telemetry
        openTelemetry // builder.Services.AddOpenTelemetry(), with an exporter of your choice
            .WithTracing(traces => traces.AddSource(ScheduledSmsTelemetry.ActivitySourceName))
            .WithMetrics(metrics => metrics.AddMeter(ScheduledSmsTelemetry.MeterName));
        #endregion
    }

    public static async Task ReportsAsync(ScheduledSmsEmulator emulator, Uri myApp)
    {
        #region reports
        emulator.Jsms.Account().ReportCallback = new Uri(myApp, "jsms/reports");
        emulator.Jsms.Account().ReplyCallback = new Uri(myApp, "jsms/replies");
        emulator.Solapi.Account().AddWebhook(SolapiWebhookEvent.SingleReport, new Uri(myApp, "solapi"), secret: "a secret of mine");

        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1)); // posts on the way, and tries again in time
        Assert.All(emulator.Callbacks, attempt => Assert.True(attempt.Succeeded));
        #endregion
    }

    /// <summary>An app's own handler.</summary>
    internal sealed class MyHandler : DelegatingHandler
    {
        private static int _requests;

        /// <summary>How many requests went through one.</summary>
        public static int Requests => _requests;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _requests);
            return base.SendAsync(request, cancellationToken);
        }
    }

    #region test
    public sealed class RemindersTests
    {
        [Fact]
        public async Task A_patient_is_reminded_on_time_and_once()
        {
            await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
            var services = new ServiceCollection().AddSingleton<Reminders>();
            services.AddScheduledSms(sms => sms.AddJsms()); // as your app registers it; without keys it gets the emulator's
            emulator.AddTo(services);
            await using var app = services.BuildServiceProvider();

            await app.GetRequiredService<Reminders>().RemindAsync("13812345678", emulator.Clock.UtcNow.AddDays(30));
            await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30));

            Assert.Equal("13812345678", Assert.Single(emulator.Delivered).To);
            emulator.AssertNoDuplicates();
        }
    }
    #endregion

    /// <summary>A service of an app that texts people.</summary>
    internal sealed class Reminders(JsmsScheduleClient jsms)
    {
        public Task RemindAsync(string mobile, DateTimeOffset at) =>
            jsms.CreateScheduleAsync(new JsmsScheduleRequest { SendAt = at, Mobile = mobile, TemplateId = 1 });
    }
}
