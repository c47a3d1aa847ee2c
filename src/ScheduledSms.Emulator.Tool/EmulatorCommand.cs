using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ScheduledSms.Emulator.Tool;

/// <summary>The command line: starts an emulator, says where it is, and runs until it is told to stop.</summary>
internal static class EmulatorCommand
{
    private const int CannotListen = 2;

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The loopback port to listen on; 0 takes a free one.",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<DateTimeOffset?> StartAt = new("--start-at")
    {
        Description = "What the clock shows at the start, as ISO 8601; without an offset, UTC. Default: the real time.",
        CustomParser = ReadInstant,
    };

    private static readonly Option<bool> Frozen = new("--frozen") { Description = "Start with the clock standing still." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one line of JSON when ready, and nothing else." };

    public static RootCommand Create()
    {
        var command = new RootCommand("Emulates the scheduled SMS of Jiguang JSMS and SOLAPI on one loopback address.") { Port, StartAt, Frozen, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        ScheduledSmsEmulator emulator;
        try
        {
            emulator = await ScheduledSmsEmulator.StartAsync(options => Configure(options, arguments), stop).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return CannotListen;
        }

        await using (emulator.ConfigureAwait(false))
        {
            var message = arguments.GetValue(Json) ? ReadyMessage.Json(emulator) : ReadyMessage.Text(emulator);
            await Console.Out.WriteLineAsync(message).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }

    private static void Configure(EmulatorOptions options, ParseResult arguments)
    {
        options.Port = arguments.GetValue(Port);
        options.StartAt = arguments.GetValue(StartAt);
        options.ClockFrozen = arguments.GetValue(Frozen);
    }

    private static DateTimeOffset? ReadInstant(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        result.AddError($"--start-at: '{text}' is not an ISO 8601 instant such as 2026-12-24T09:00:00+09:00.");
        return null;
    }
}
