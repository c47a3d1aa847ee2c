using ReminderApi;
using ScheduledSms;
using ScheduledSms.Emulator;

// Settings are in appsettings.json beside the program; keys are in the environment (ScheduledSms__Jsms__AppKey) or user secrets.
const string Switch = "--emulator";
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = [.. args.Where(arg => arg != Switch)],
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Services.AddScheduledSms();

// Uses the emulator when asked to, and in Development when there are no keys: nothing is ever sent to a real phone by accident.
var hasKeys = builder.Configuration["ScheduledSms:Jsms:AppKey"] is not null || builder.Configuration["ScheduledSms:Solapi:ApiKey"] is not null;
await using var emulator = args.Contains(Switch) || (builder.Environment.IsDevelopment() && !hasKeys) ? await ScheduledSmsEmulator.StartAsync() : null;
if (emulator is not null)
{
    builder.Configuration.AddInMemoryCollection(DevelopmentSettings.Keys);
    emulator.AddTo(builder.Services);
}

builder.Services.AddProblemDetails();
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false); // Malformed input is a 400 in Development too.
builder.Services.ConfigureHttpJsonOptions(options => (options.SerializerOptions.RespectRequiredConstructorParameters, options.SerializerOptions.RespectNullableAnnotations) = (true, true));
builder.Services.AddExceptionHandler<ScheduledSmsProblems>();
builder.Services.AddHealthChecks().AddCheck<BalanceHealthCheck>("balance");
await using var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();

// Schedule. The number decides the provider: +82 goes through SOLAPI, +86 through JSMS. Store the id with the appointment.
app.MapPost("/reminders", async (Reminder reminder, IScheduledMessageClient sms, CancellationToken stop) =>
{
    var scheduled = await sms.ScheduleAsync(reminder.ToRequest(), stop);
    return Results.Created($"/reminders/{scheduled.Id}", ReminderResponse.Of(scheduled));
});

// Move, or change anything else. Store the returned id: at SOLAPI it is a new one.
app.MapPut("/reminders/{id}", async (ScheduleId id, Reminder reminder, IScheduledMessageClient sms, CancellationToken stop) =>
    ReminderResponse.Of(await sms.UpdateAsync(id, reminder.ToRequest(), stop)));

// Cancel. Being too late is an ordinary race, so it is a response, not an error.
app.MapDelete("/reminders/{id}", async (ScheduleId id, IScheduledMessageClient sms, CancellationToken stop) =>
    CancelResponse.Of(await sms.CancelAsync(id, stop)));

app.MapHealthChecks("/health", BalanceHealthCheck.WithWords);

await app.StartAsync();
var address = app.Urls.FirstOrDefault("http://localhost");
Console.WriteLine($"Listening on {address}{(emulator is null ? ", with real accounts: messages are sent and cost money." : $", on the emulator at {emulator.Url}")}");
Console.WriteLine($$"""

    Try it:
      curl -i {{address}}/reminders --json "{\"to\":\"+821012345678\",\"sendAt\":\"$(date -u -d '+2 hours' +%FT%TZ)\",\"time\":\"15:00\"}"
      curl -i -X PUT {{address}}/reminders/ID --json "{\"to\":\"+821012345678\",\"sendAt\":\"$(date -u -d '+3 hours' +%FT%TZ)\",\"time\":\"16:00\"}"
      curl -i -X DELETE {{address}}/reminders/ID
      curl -i {{address}}/health
    """);
await app.WaitForShutdownAsync();
