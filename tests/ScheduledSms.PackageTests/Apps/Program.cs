using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScheduledSms;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

// An app as a user of the package writes it: its accounts come from its configuration, here environment variables.
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddScheduledSms();
using var app = builder.Build();
await app.StartAsync();
var tomorrow = DateTimeOffset.UtcNow.AddDays(1);

var jsms = app.Services.GetRequiredService<JsmsScheduleClient>();
var created = await jsms.CreateScheduleAsync(new JsmsScheduleRequest
{
    SendAt = tomorrow,
    Mobile = "13812345678",
    TemplateId = 1250,
    TemplateParameters = new Dictionary<string, string> { ["number"] = "741627" },
});
var schedule = await jsms.GetScheduleAsync(created.ScheduleId);
Console.WriteLine($"jsms: scheduled, read back for {schedule.Recipients.Count} recipient, the same time: {schedule.SendAt == created.SendAt}");
await jsms.DeleteScheduleAsync(created.ScheduleId);
try
{
    await jsms.DeleteScheduleAsync(created.ScheduleId);
}
catch (ScheduledSmsException rejection)
{
    Console.WriteLine($"jsms: canceled, and canceling again is {rejection.Outcome}, {rejection.Code}");
}

var solapi = app.Services.GetRequiredService<SolapiGroupScheduleClient>();
var group = await solapi.CreateGroupAsync();
var added = await solapi.AddMessagesAsync(group.GroupId,
[
    new SolapiMessage { To = ["01012345678"], From = "0212345678", Text = "내일 10시에 예약이 있습니다." },
]);
var scheduled = await solapi.ScheduleGroupAsync(group.GroupId, tomorrow);
Console.WriteLine($"solapi: {added.Results.Count} message, {added.ErrorCount} rejected, {scheduled.Group.Status}");
var canceled = await solapi.CancelScheduleAsync(group.GroupId);
Console.WriteLine($"solapi: canceled, {canceled.Status}");

// The same call on both, with a template from appsettings.json: the recipient's number determines the provider.
var sms = app.Services.GetRequiredService<IScheduledMessageClient>();
foreach (var number in (string[])["+8613812345678", "+821012345678"])
{
    var message = await sms.ScheduleAsync(new ScheduledMessageRequest
    {
        SendAt = tomorrow,
        Content = MessageContent.Template("reminder"),
        Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number), Parameters = new Dictionary<string, string> { ["number"] = "741627" } }],
    });
    var read = await sms.GetAsync(message.EnsureAllAccepted().Id);
    Console.WriteLine($"{message.Id.Provider}: routed, {read.Status}, then {await sms.CancelAsync(message.Id)}");
}

await app.StopAsync();
