using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MovingOver;
using ScheduledSms;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;

// On the emulator of both providers it is nine in Seoul, eight in Shanghai.
var today = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));
await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (today, true));
var services = new ServiceCollection();
services.AddScheduledSms(sms =>
{
    sms.AddJsms();
    sms.AddSolapi(options => options.From = "0212345678");
});
emulator.AddTo(services);
await using var app = services.BuildServiceProvider();

// ---------------------------------------------------------------------------------------------------------------------
// From the JSMS NuGet client. Today you fill in a message and pass the send time as a string:
//   - the string is sent unchanged, whether or not it is a time, and in whatever time zone its author had in mind;
//   - the body contains null and 0 for everything that was not set, and is labeled text/plain;
//   - the response is an HTTP status and a JSON string; a rejection throws nothing;
//   - no call can be canceled, since none takes a CancellationToken.
Show.Title("JSMS: the 2nd of December, ten in the morning in Shanghai");
Show.Wire(
    "today",
    "POST /v1/schedule",
    "text/plain; charset=utf-8",
    """{"mobile":"13812345678","sign_id":null,"temp_id":1250,"temp_para":{"number":"741627"},"tag":null,"type":1,"ttl":0,"send_time":"2026-12-02 10:00:00"}""");

// With ScheduledSms: an instant, a typed response, and an exception that reports the outcome of the call.
var jsms = app.GetRequiredService<JsmsScheduleClient>();
var created = await jsms.CreateScheduleAsync(new JsmsScheduleRequest
{
    SendAt = new DateTimeOffset(2026, 12, 2, 10, 0, 0, TimeSpan.FromHours(8)),
    Mobile = "13812345678",
    TemplateId = 1250,
    TemplateParameters = new Dictionary<string, string> { ["number"] = "741627" },
});
Show.Wire("with ScheduledSms", emulator.Requests);
Show.Line($"the response is an object: id {created.ScheduleId}, for {Show.Time(created.SendAt)}");

// The value that was sent unchanged above is now rejected locally, before anything is sent.
var before = emulator.Requests.Count;
try
{
    await jsms.CreateScheduleAsync(new JsmsScheduleRequest { SendAt = today.AddDays(-1), Mobile = "13812345678", TemplateId = 1250 });
}
catch (ScheduledSmsException rejected)
{
    Show.Line($"a time in the past: {rejected.Outcome}, {rejected.Code}, {emulator.Requests.Count - before} requests");
}

// ---------------------------------------------------------------------------------------------------------------------
// From the SOLAPI C# sample. Today you parse a local time, and it is written with a trailing Z, as if it were UTC:
// four in the afternoon in Seoul arrives there as one in the morning, nine hours late.
Show.Title("SOLAPI: the 2nd of December, four in the afternoon in Seoul");
var local = new DateTime(2026, 12, 2, 16, 0, 0, DateTimeKind.Unspecified);
var mislabelled = local.ToString("s", CultureInfo.InvariantCulture) + "Z";
Show.Wire("today", "the group's schedule", "application/json", $$"""{"scheduledDate":"{{mislabelled}}"}""");
Show.Line($"in Seoul that is {Show.InSeoul(DateTimeOffset.Parse(mislabelled, CultureInfo.InvariantCulture))}");

// With ScheduledSms: state the offset once. One call creates the group, adds the messages, checks for rejected recipients, and schedules.
var sms = app.GetRequiredService<IScheduledMessageClient>();
var scheduled = await sms.ScheduleAsync(new ScheduledMessageRequest
{
    SendAt = new DateTimeOffset(local, TimeSpan.FromHours(9)),
    Content = MessageContent.Text("내일 예약이 있습니다."),
    Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+821012345678") }],
});
Show.Wire("with ScheduledSms", emulator.Requests);
Show.Line($"in Seoul that is {Show.InSeoul(scheduled.EnsureAllAccepted().SendAt!.Value)}");

// It can also be canceled, and the result reports whether that was in time.
Show.Line($"canceling: {await sms.CancelAsync(scheduled.Id)}");
return 0;
