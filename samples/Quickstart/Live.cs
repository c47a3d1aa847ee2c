using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScheduledSms;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace Quickstart;

/// <summary>The same against the real provider, with keys from the environment or user secrets: schedules one message an hour ahead, reads it back, and cancels it.</summary>
internal static class Live
{
    private const string Usage = """
        Usage: dotnet run --project samples/Quickstart -- --live --to <number> [--yes]
          --to +82…  through SOLAPI. Needs ScheduledSms__Solapi__ApiKey, ScheduledSms__Solapi__ApiSecret and
                     Quickstart__From (a sender number registered with the account).
          --to +86…  through JSMS. Needs ScheduledSms__Jsms__AppKey, ScheduledSms__Jsms__MasterSecret and
                     Quickstart__TemplateId (an approved template without parameters).
          --yes      really do it. Without it, this says what it would do and stops.
        The settings may also stand in user secrets, with ':' in place of '__'.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var to = args.SkipWhile(arg => arg != "--to").Skip(1).FirstOrDefault() ?? "";
        var country = to.Length > 6 && to.Skip(1).All(char.IsAsciiDigit) ? to[..3] : "";
        if (country is not ("+82" or "+86"))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddUserSecrets<Program>(optional: true).AddEnvironmentVariables();
        builder.Services.AddScheduledSms();
        using var app = builder.Build();

        var sendAt = TimeProvider.System.GetUtcNow().AddHours(1);
        Say.Title($"LIVE, with your own account: schedule one message to {Say.Masked(to)} for {Say.Time(sendAt)} through {(country == "+82" ? "SOLAPI" : "JSMS")}, read it back, and cancel it.");
        if (!args.Contains("--yes"))
        {
            Console.WriteLine("Nothing was done. Add --yes to do it.");
            return 0;
        }

        try
        {
            await app.StartAsync();
            return await (country == "+82"
                ? RunSolapiAsync(app.Services, "0" + to[3..], sendAt)
                : RunJsmsAsync(app.Services, to[3..], sendAt));
        }
        catch (Exception failure) when (failure is ScheduledSmsException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static async Task<int> RunSolapiAsync(IServiceProvider services, string number, DateTimeOffset sendAt)
    {
        if (services.GetRequiredService<IConfiguration>()["Quickstart:From"] is not { Length: > 0 } from)
            return Missing("Quickstart:From");

        var client = services.GetRequiredService<SolapiGroupScheduleClient>();
        var group = await client.CreateGroupAsync();
        var added = await client.AddMessagesAsync(group.GroupId, [new SolapiMessage { To = [number], From = from, Text = "ScheduledSms quickstart" }]);
        Say.Step("grouped", $"{added.Results[0].StatusCode} {added.Results[0].StatusCode.State}, group {group.GroupId}");
        await client.ScheduleGroupAsync(group.GroupId, sendAt);
        Say.Step("scheduled", $"the group is {(await client.GetGroupAsync(group.GroupId)).Status}");
        Say.Step("canceled", $"the group is {(await client.CancelScheduleAsync(group.GroupId)).Status}");
        return 0;
    }

    private static async Task<int> RunJsmsAsync(IServiceProvider services, string number, DateTimeOffset sendAt)
    {
        if (!long.TryParse(services.GetRequiredService<IConfiguration>()["Quickstart:TemplateId"], NumberStyles.None, CultureInfo.InvariantCulture, out var templateId))
            return Missing("Quickstart:TemplateId");

        var client = services.GetRequiredService<JsmsScheduleClient>();
        var created = await client.CreateScheduleAsync(new JsmsScheduleRequest { SendAt = sendAt, Mobile = number, TemplateId = templateId });
        Say.Step("scheduled", $"id {created.ScheduleId}");
        Say.Step("read back", $"send_time {(await client.GetScheduleAsync(created.ScheduleId)).SendTimeText}");
        await client.DeleteScheduleAsync(created.ScheduleId);
        Say.Step("canceled", "it will not be sent");
        return 0;
    }

    private static int Missing(string setting)
    {
        Console.Error.WriteLine($"{setting} is not set.\n\n{Usage}");
        return 2;
    }
}
