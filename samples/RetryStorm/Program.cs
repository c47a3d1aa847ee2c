using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using RetryStorm;
using ScheduledSms;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

const int People = 1_000;
var count = People.ToString("N0", CultureInfo.InvariantCulture);
Console.WriteLine($"""
    Each line: {count} messages, through an app that sends whatever fails {RetryHandler.Retries} times more.
    The provider carries every request out, and its response is lost: on JSMS always, on SOLAPI the first of each step.

    {"retries stand",-36}  {"code",-12}  {"provider",-8}  {"scheduled",9}  {"Applied",7}  {"Unknown",7}  {"other",5}
    """);

var isWell = true;
foreach (var place in Enum.GetValues<Place>())
{
    await using var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
    await using var app = CreateApp(emulator, place);
    var storm = new Storm(emulator, People);

    var jsms = await storm.ScheduleAsync(app.GetRequiredService<IScheduledMessageClientFactory>().CreateClient(ProviderNames.Jsms), "+86138");
    isWell &= Print(ProviderNames.Jsms, jsms, expected: SendOutcome.Unknown);
    var solapi = await storm.ScheduleAsync(app.GetRequiredService<IScheduledMessageClientFactory>().CreateClient(ProviderNames.Solapi), "+8210");
    isWell &= Print(ProviderNames.Solapi, solapi, expected: SendOutcome.Applied);
    emulator.AssertNoDuplicates();

    // The same retries around a request to JSMS that is written by hand.
    if (place == Place.PrimaryHandler)
    {
        emulator.Reset();
        Print(ProviderNames.Jsms, await storm.ScheduleByHandAsync(app.GetRequiredService<HandwrittenClient>()), expected: null);
    }

    bool Print(string provider, Dictionary<SendOutcome, int> outcomes, SendOutcome? expected)
    {
        var scheduled = provider == ProviderNames.Jsms
            ? emulator.Jsms.Schedules.Count(static schedule => schedule.State is JsmsScheduleState.Pending)
            : emulator.Solapi.Groups.Count(static group => group.Status is SolapiGroupStatus.Scheduled);
        var (applied, unknown) = (outcomes.GetValueOrDefault(SendOutcome.Applied), outcomes.GetValueOrDefault(SendOutcome.Unknown));
        Console.WriteLine(expected is null
            ? $"{Name(place),-36}  {"HttpClient",-12}  {provider,-8}  {scheduled,9}  {applied,7}  {"-",7}  {People - applied,5}"
            : $"{Name(place),-36}  {"ScheduledSms",-12}  {provider,-8}  {scheduled,9}  {applied,7}  {unknown,7}  {People - applied - unknown,5}");
        return scheduled == People && outcomes.GetValueOrDefault(expected ?? default) == People;
    }
}

Console.WriteLine();
Console.WriteLine(isWell
    ? $"""
        With ScheduledSms nobody gets a message twice. JSMS cannot be asked, so its calls say Unknown; SOLAPI was asked, and every call is Applied.
        By hand each person gets {RetryHandler.Retries + 1} messages, and the app is told that all failed.
        """
    : "Something is wrong: with ScheduledSms each message should be scheduled once.");
return isWell ? 0 : 1;

static ServiceProvider CreateApp(ScheduledSmsEmulator emulator, Place place)
{
    var services = new ServiceCollection();
    IHttpClientBuilder[] clients = [];
    services.AddScheduledSms(sms =>
    {
        sms.AddTemplate("reminder", template =>
        {
            template.Jsms = new JsmsTemplateOptions { TemplateId = 1250 };
            template.Solapi = new SolapiTemplateOptions { Text = "내일 10시에 예약이 있습니다.", From = "0212345678" };
        });
        clients =
        [
            sms.AddJsms(static options => options.RetryDelay = TimeSpan.FromMilliseconds(1)),
            sms.AddSolapi(static options => options.RetryDelay = TimeSpan.FromMilliseconds(1)),
            services.AddHttpClient<HandwrittenClient>(http => http.BaseAddress = emulator.Url),
        ];
    });

    if (place == Place.EveryHttpClient)
        services.ConfigureHttpClientDefaults(static every => every.AddHttpMessageHandler(static () => new RetryHandler()));
    foreach (var client in clients)
    {
        if (place == Place.Builder)
            client.AddHttpMessageHandler(static () => new RetryHandler());
        if (place == Place.PrimaryHandler)
            client.ConfigurePrimaryHttpMessageHandler(static () => new ResilienceHandler(CreateRetry()) { InnerHandler = new SocketsHttpHandler() });
    }

    emulator.AddTo(services);
    return services.BuildServiceProvider();
}

static ResiliencePipeline<HttpResponseMessage> CreateRetry() => new ResiliencePipelineBuilder<HttpResponseMessage>()
    .AddRetry(new RetryStrategyOptions<HttpResponseMessage> { MaxRetryAttempts = RetryHandler.Retries, Delay = TimeSpan.Zero })
    .Build();

static string Name(Place place) => place switch
{
    Place.EveryHttpClient => "around every HttpClient",
    Place.Builder => "on the builder that AddJsms returns",
    _ => "as the primary handler (Resilience)",
};

/// <summary>Where the app's retries stand.</summary>
internal enum Place
{
    EveryHttpClient,
    Builder,
    PrimaryHandler,
}
