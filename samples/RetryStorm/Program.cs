using Microsoft.Extensions.DependencyInjection;
using RetryStorm;
using ScheduledSms;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

// A thousand messages on each provider, through an app that resends everything that fails, over a network that drops
// the first response of every step after the provider has carried it out. Each message must be scheduled once, and every call must report that, or that it cannot know.
const int People = 1_000;

Console.WriteLine($"{"the retry handler stands",-38} {"",-7} calls   scheduled   Applied   Unknown   other");
var isWell = true;
foreach (var onOurBuilder in new[] { false, true })
{
    await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.ClockFrozen, options.JournalCapacity) = (true, 100_000));
    await using var app = CreateApp(emulator, onOurBuilder);
    var factory = app.GetRequiredService<IScheduledMessageClientFactory>();
    var storm = new Storm(emulator);

    var jsms = await storm.ScheduleAsync(factory.CreateClient(ProviderNames.Jsms), "+86138", People);
    isWell &= Print(ProviderNames.Jsms, emulator.Jsms.Schedules.Count(schedule => schedule.State is JsmsScheduleState.Pending), jsms, expected: SendOutcome.Unknown);
    var solapi = await storm.ScheduleAsync(factory.CreateClient(ProviderNames.Solapi), "+8210", People);
    isWell &= Print(ProviderNames.Solapi, emulator.Solapi.Groups.Count(group => group.Status is SolapiGroupStatus.Scheduled), solapi, expected: SendOutcome.Applied);
    emulator.AssertNoDuplicates();

    bool Print(string provider, int scheduled, Dictionary<SendOutcome, int> outcomes, SendOutcome expected)
    {
        int Of(SendOutcome outcome) => outcomes.GetValueOrDefault(outcome);
        var place = onOurBuilder ? "on the builder AddScheduledSms gives" : "around every HttpClient";
        Console.WriteLine($"{place,-38} {provider,-7} {People,5} {scheduled,11} {Of(SendOutcome.Applied),9} {Of(SendOutcome.Unknown),9} {People - Of(SendOutcome.Applied) - Of(SendOutcome.Unknown),7}");
        return scheduled == People && Of(expected) == People;
    }
}

Console.WriteLine(isWell
    ? "Nobody gets a message twice. JSMS cannot be asked, so its calls say Unknown; SOLAPI was asked, and every call is Applied."
    : "Something is wrong: each message should be scheduled once.");
return isWell ? 0 : 1;

static ServiceProvider CreateApp(ScheduledSmsEmulator emulator, bool onOurBuilder)
{
    var services = new ServiceCollection();
    var sms = services.AddScheduledSms(sms =>
    {
        sms.AddTemplate("reminder", template =>
        {
            template.Jsms = new JsmsTemplateOptions { TemplateId = 1250 };
            template.Solapi = new SolapiTemplateOptions { Text = "내일 10시에 예약이 있습니다.", From = "0212345678" };
        });
        var jsms = sms.AddJsms(options => options.RetryDelay = TimeSpan.FromMilliseconds(10));
        var solapi = sms.AddSolapi(options => options.RetryDelay = TimeSpan.FromMilliseconds(10));
        if (onOurBuilder)
        {
            jsms.AddHttpMessageHandler(() => new RetryHandler());
            solapi.AddHttpMessageHandler(() => new RetryHandler());
        }
    });
    if (!onOurBuilder)
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new RetryHandler()));
    emulator.AddTo(services);
    return services.BuildServiceProvider();
}
