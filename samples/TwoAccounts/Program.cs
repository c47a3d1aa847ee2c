using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;
using TwoAccounts;

// Two clinics, each with its own SOLAPI account: appsettings.json names them. In production, the secrets belong in user secrets
// or the environment (ScheduledSms__Solapi__Accounts__seoul__ApiSecret); these are valid only on the emulator.
var today = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));
await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (today, true));

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddScheduledSms();
emulator.AddTo(builder.Services);
builder.Services.AddHostedService<ReminderWorker>();

// A network that can lose responses on request, to see what the worker does then: dotnet run --project samples/TwoAccounts -- --lose-responses busan
var loseResponsesOf = args is ["--lose-responses", var tenant] ? tenant : null;
if (loseResponsesOf is not null)
{
    // The provider schedules, but neither that response nor any response to reading the group comes back.
    var account = $"{loseResponsesOf.ToUpperInvariant()}CLINICKEY00";
    emulator.Faults.Add(new Fault { Account = account, Operation = "group.schedule", Point = FaultPoint.AfterCommit, Action = FaultAction.Reset });
    emulator.Faults.Add(new Fault { Account = account, Operation = "group.get", Point = FaultPoint.AfterCommit, Action = FaultAction.Reset });
}

using var host = builder.Build();
await host.RunAsync(); // The worker stops it when it is done.

// Each tenant's reminder goes out from its own account.
await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2));
foreach (var message in emulator.Delivered)
    Console.WriteLine($"delivered from account {message.Account}: {message.Text}");
return Environment.ExitCode;
