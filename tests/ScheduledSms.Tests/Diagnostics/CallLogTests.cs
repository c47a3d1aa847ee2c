using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Diagnostics;

/// <summary>One line for each call of the app's, at the level that it deserves, with its account and the id that its requests carry.</summary>
public sealed class CallLogTests : IAsyncLifetime
{
    private readonly CollectingLoggerProvider _log = new();
    private ScheduledSmsEmulator? _emulator;
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IScheduledMessageClient Client => _services!.GetRequiredService<IScheduledMessageClient>();

    private IEnumerable<string> Warnings => Lines(LogLevel.Warning);

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        services.AddScheduledSms(sms =>
        {
            sms.AddTemplate("note", static template =>
            {
                template.Jsms = new JsmsTemplateOptions { TemplateId = 1 };
                template.Solapi = new SolapiTemplateOptions { Text = "안내", From = "0212345678" };
            });
            sms.AddJsms(static options => options.RetryDelay = TimeSpan.FromMilliseconds(1));
            sms.AddSolapi(static options => options.RetryDelay = TimeSpan.FromMilliseconds(1));
        });
        _emulator.AddTo(services);
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _emulator!.DisposeAsync();
    }

    [Theory]
    [InlineData("+821012345678")]
    [InlineData("+8613812345678")]
    public async Task A_call_that_was_rejected_here_is_one_warning(string number)
    {
        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.ScheduleAsync(Request(number) with { SendAt = _emulator!.Clock.UtcNow.AddHours(-1) }, Token));

        Assert.Equal(0, failure.Attempts);
        var line = Assert.Single(Warnings);
        Assert.Contains($"{failure.Provider} schedule of account '' ended Rejected: SendTimeTooSoon", line.Replace("InvalidSendTime", "SendTimeTooSoon", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(failure.RequestId!, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_call_and_the_router_that_reject_are_one_warning_each()
    {
        var jsms = _services!.GetRequiredService<JsmsScheduleClient>();

        await Assert.ThrowsAsync<ScheduledSmsException>(() => jsms.GetScheduleAsync("", Token));
        await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.ScheduleAsync(Request("+14155552671"), Token));

        Assert.Equal(["jsms schedule.get", "router schedule"], Warnings.Select(static line => line["Warning ".Length..line.IndexOf(" of account", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("+821012345678")]
    [InlineData("+8613812345678")]
    public async Task Coming_too_late_to_cancel_is_everyday(string number)
    {
        var scheduled = await Client.ScheduleAsync(Request(number), Token);
        await _emulator!.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.NotEqual(CancelResult.Canceled, await Client.CancelAsync(scheduled.Id, Token));

        Assert.Empty(Warnings);
    }

    [Theory]
    [InlineData("+821012345678")]
    [InlineData("+8613812345678")]
    public async Task Coming_too_late_to_change_is_information(string number)
    {
        var scheduled = await Client.ScheduleAsync(Request(number), Token);
        await _emulator!.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.UpdateAsync(scheduled.Id, Request(number), Token));

        Assert.Equal(ScheduledSmsErrorCode.AlreadySentOrCanceled, failure.Code);
        Assert.Empty(Warnings);
        Assert.Contains(Lines(LogLevel.Information), line => line.Contains($"{failure.Provider} update of account '' ended Rejected: AlreadySentOrCanceled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_was_settled_is_no_warning_and_one_that_was_not_is_one()
    {
        _emulator!.Faults.Add(new Fault { Operation = "group.schedule", Action = FaultAction.Fin, First = 1 });
        var settled = await Client.ScheduleAsync(Request("+821012345678"), Token);
        Assert.Equal(ScheduleStatus.Scheduled, settled.Status);
        Assert.Empty(Warnings);
        Assert.Contains(Lines(LogLevel.Information), static line => line.Contains("solapi schedule of account '' was applied with", StringComparison.Ordinal));

        _emulator.Faults.Add(new Fault { Operation = "group.messages.add", Action = FaultAction.Status(400) });
        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.ScheduleAsync(Request("+821012345678"), Token));

        var line = Assert.Single(Warnings);
        Assert.Contains($"solapi schedule of account '' ended {failure.Outcome}", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+821012345678", 3)]
    [InlineData("+8613812345678", 1)]
    public async Task A_result_names_the_id_that_its_requests_carry(string number, int requests)
    {
        var scheduled = await Client.ScheduleAsync(Request(number), Token);

        var ids = _emulator!.Requests.Select(static request => IdOf(request)).ToList();
        Assert.Equal(Enumerable.Range(1, requests).Select(step => step == 1 ? scheduled.RequestId : $"{scheduled.RequestId}-{step}"), ids);
        Assert.Contains(Lines(LogLevel.Debug), line => line.Contains(scheduled.RequestId + " ", StringComparison.Ordinal));

        var read = await Client.GetAsync(scheduled.Id, Token);
        Assert.Equal(read.RequestId, IdOf(_emulator.Requests[^1]));
        Assert.NotEqual(scheduled.RequestId, read.RequestId);
    }

    [Fact]
    public void A_rejection_of_some_carries_the_request_id()
    {
        var some = new ScheduledMessage { Id = ScheduleId.SolapiGroup("G1"), TotalCount = 2, AcceptedCount = 1, RequestId = "ssms-1" };

        Assert.Equal("ssms-1", Assert.Throws<ScheduledSmsException>(some.EnsureAllAccepted).RequestId);
    }

    [Fact]
    public async Task An_error_names_the_call_whose_requests_all_carry_its_id()
    {
        _emulator!.Faults.Add(new Fault { Operation = "group.messages.add", Action = FaultAction.Status(400) });

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.ScheduleAsync(Request("+821012345678"), Token));

        Assert.Equal(["group.create", "group.messages.add", "group.delete"], _emulator.Requests.Where(request => request.IsOf(failure.RequestId!)).Select(static request => request.Operation));
        Assert.Equal(_emulator.Requests.Count, failure.Attempts);
    }

    [Fact]
    public async Task What_a_handler_of_the_app_started_inside_a_call_is_no_step_of_it()
    {
        var jsms = _services!.GetRequiredService<JsmsScheduleClient>();
        TaskCompletionSource isOver = new();
        Task? started = null;
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(_emulator!.Url), new FuncHandler(async (_, send) =>
        {
            // Another account's call, and one of a worker that lives longer.
            await Assert.ThrowsAsync<ScheduledSmsException>(() => jsms.GetScheduleAsync("", Token));
            started ??= Task.Run(async () =>
            {
                await isOver.Task;
                await Assert.ThrowsAsync<ScheduledSmsException>(() => _services!.GetRequiredService<SolapiGroupScheduleClient>().GetGroupAsync("", Token));
            });
            return await send();
        }) { InnerHandler = new SocketsHttpHandler() }, _emulator.TimeProvider);

        await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().GetAsync(ScheduleId.SolapiGroup("G4V20180307105937AAAAAASCHEDULED"), Token));
        isOver.SetResult();
        await started!;

        Assert.Equal(["jsms schedule.get", "solapi group.get"], Warnings.Select(static line => line["Warning ".Length..line.IndexOf(" of account", StringComparison.Ordinal)]));
    }

    private static string IdOf(RecordedRequest request) => request.Headers.Single(static header => string.Equals(header.Key, "X-Request-Id", StringComparison.OrdinalIgnoreCase)).Value;

    private IEnumerable<string> Lines(LogLevel level) => _log.Lines.Where(line => line.StartsWith($"{level} ", StringComparison.Ordinal) && line.Contains("account", StringComparison.Ordinal));

    private ScheduledMessageRequest Request(string number) => new()
    {
        SendAt = _emulator!.Clock.UtcNow.AddHours(2),
        Content = MessageContent.Template("note"),
        Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number) }],
    };
}
