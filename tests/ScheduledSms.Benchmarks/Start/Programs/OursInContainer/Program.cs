using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Jsms;

// The same with a client from a container.
var services = new ServiceCollection();
services.AddScheduledSms(sms => sms.AddJsms(jsms =>
{
    jsms.AppKey = "e0e0e0e0e0e0e0e0e0e0e0e0";
    jsms.MasterSecret = "5ec2e75ec2e75ec2e75ec2e7";
    jsms.BaseAddress = new Uri(args[0]);
}));
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<JsmsScheduleClient>();
var scheduled = await client.CreateScheduleAsync(new JsmsScheduleRequest
{
    SendAt = DateTimeOffset.UtcNow.AddDays(30),
    Mobile = "13812345678",
    TemplateId = 1250,
    TemplateParameters = new Dictionary<string, string> { ["time"] = "10:00" },
});
Console.WriteLine(scheduled.ScheduleId);
Console.OpenStandardInput().ReadByte();
