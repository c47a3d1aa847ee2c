using ScheduledSms.Jsms;

// Schedules one message at the given server, with a directly created client, and waits until its input ends.
using var client = new JsmsScheduleClient(new JsmsOptions
{
    AppKey = "e0e0e0e0e0e0e0e0e0e0e0e0",
    MasterSecret = "5ec2e75ec2e75ec2e75ec2e7",
    BaseAddress = new Uri(args[0]),
});
var scheduled = await client.CreateScheduleAsync(new JsmsScheduleRequest
{
    SendAt = DateTimeOffset.UtcNow.AddDays(30),
    Mobile = "13812345678",
    TemplateId = 1250,
    TemplateParameters = new Dictionary<string, string> { ["time"] = "10:00" },
});
Console.WriteLine(scheduled.ScheduleId);
Console.OpenStandardInput().ReadByte();
