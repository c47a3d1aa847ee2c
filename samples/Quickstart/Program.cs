using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quickstart;
using ScheduledSms;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

if (args.Contains("--live"))
    return await Live.RunAsync(args);

// 1. Start the emulator of both providers on a free port of this machine. Its clock is frozen at nine in Seoul, eight in Shanghai.
var today = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));
await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (today, true));

// 2. Register both clients as an app does. AddTo points them at the emulator and gives them its clock.
var builder = Host.CreateEmptyApplicationBuilder(settings: null);
builder.Services.AddScheduledSms(sms =>
{
    sms.AddJsms();
    sms.AddSolapi();
});
emulator.AddTo(builder.Services);
using var app = builder.Build();
await app.StartAsync();
var jsms = app.Services.GetRequiredService<JsmsScheduleClient>();
var solapi = app.Services.GetRequiredService<SolapiGroupScheduleClient>();
var tomorrow = today.AddDays(1);
Say.Title($"ScheduledSms quickstart, on the emulator at {emulator.Url}, where it is {Say.Time(today)}");

// 3. JSMS sends approved templates. One message for one recipient:
Say.Part("JSMS, China");
var reminder = new JsmsScheduleRequest
{
    SendAt = tomorrow,
    Mobile = "13812345678",
    TemplateId = 1250,
    TemplateParameters = new Dictionary<string, string> { ["number"] = "741627" },
};
var created = await jsms.CreateScheduleAsync(reminder);
Say.Step("scheduled", $"one message for {Say.Time(created.SendAt)}, id {created.ScheduleId}");

var schedule = await jsms.GetScheduleAsync(created.ScheduleId);
Say.Step("read back", $"send_time {schedule.SendTimeText} for {schedule.Recipients.Count} recipient, as {Say.Time(schedule.SendAt)}");

var moved = await jsms.UpdateScheduleAsync(created.ScheduleId, reminder with { SendAt = tomorrow.AddHours(2) });
Say.Step("updated", $"the same id, now for {Say.Time(moved.SendAt)}");

// Up to 1,000 recipients in one batch. A success may include rejected recipients, so check.
var batch = await jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest
{
    SendAt = tomorrow,
    TemplateId = 1250,
    Recipients = [new() { Mobile = "13800000001" }, new() { Mobile = "13800000002" }, new() { Mobile = "not-a-number" }],
});
Say.Step("scheduled", $"a batch: {batch.AcceptedCount} accepted, {batch.RejectedCount} rejected: {string.Join(", ", batch.RejectedRecipients.Select(failed => $"{failed.ProviderCode} {failed.Code}"))}");
await jsms.DeleteScheduleAsync(batch.ScheduleId!);
Say.Step("canceled", "the batch");

// 4. SOLAPI sends groups of messages. Nothing is sent before the group is scheduled.
Say.Part("SOLAPI, Korea");
var group = await solapi.CreateGroupAsync();
var added = await solapi.AddMessagesAsync(group.GroupId,
[
    new SolapiMessage { To = ["01012345678"], From = "0212345678", Text = "오늘 15시에 예약이 있습니다." },
    new SolapiMessage { To = ["01087654321"], From = "0212345678", Text = "오늘 16시에 예약이 있습니다." },
]);
Say.Step("grouped", $"{added.Results.Count} messages, {added.ErrorCount} rejected, group {group.GroupId}");

var scheduled = await solapi.ScheduleGroupAsync(group.GroupId, tomorrow);
Say.Step("scheduled", $"the group for {Say.Time(scheduled.SendAt)}: {scheduled.Group.Status}");

var canceled = await solapi.CancelScheduleAsync(group.GroupId);
Say.Step("canceled", $"the group is {canceled.Status}: it exists, and will not send");

var rescheduled = await solapi.ScheduleGroupAsync(group.GroupId, tomorrow.AddHours(3));
Say.Step("updated", $"the same group, now for {Say.Time(rescheduled.SendAt)}: {(await solapi.GetGroupAsync(group.GroupId)).Status}");

// 5. An exception reports the outcome of the call, and whether it is safe to retry.
Say.Part("When it goes wrong");
try
{
    await jsms.DeleteScheduleAsync(batch.ScheduleId!);
}
catch (ScheduledSmsException failure)
{
    Say.Step("rejected", $"canceling the batch again: {failure.Outcome}, {failure.Code}, the provider's own code {failure.ProviderCode}");
}

// 6. Let two days pass in an instant, and see the rest delivered.
Say.Part("Two days later");
var delivered = await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
Say.Step("delivered", $"{delivered} messages");
foreach (var message in emulator.Delivered)
    Say.Step("", $"{Say.Time(message.At)}  {message.Provider,-6}  to {Say.Masked(message.To)}  {message.Text ?? "template " + message.TemplateId}");
Say.Step("read back", $"the group is {(await solapi.GetGroupAsync(group.GroupId)).Status}");

Say.End("Next: README.md shows the same in an app. With your own keys: dotnet run --project samples/Quickstart -- --live --to +8210…");
return 0;
