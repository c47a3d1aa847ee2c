using System.CommandLine;
using System.Net;
using ScheduledSms.CommandLine;

namespace ScheduledSms.Emulator.Tool;

/// <summary>The command line: starts an emulator, prints where it is, and runs until it is stopped.</summary>
internal static class EmulatorCommand
{
    private const string More = """
        Examples:
          scheduled-sms-emulator --port 8025
          scheduled-sms-emulator --clock frozen --start-at 2026-12-24T09:00:00+09:00 --json
          scheduled-sms-emulator --clock x60 --seed-file seed.json
          scheduled-sms-emulator --snapshot state.json
          scheduled-sms-emulator --replay run.json

        Exit codes:
          0  it was told to stop, by Ctrl-C or SIGTERM
          1  an option is wrong, or a file that an option names
          2  the address or port cannot be listened on
          3  the snapshot cannot be written

        """;

    public static RootCommand Create()
    {
        var command = new RootCommand("Emulates the scheduled SMS of Jiguang JSMS and SOLAPI, with a clock you can move. Nothing is ever sent.");
        foreach (var option in ToolOptions.All)
            command.Add(option);
        command.Validators.Add(ToolOptions.Check);
        HelpText.AddTo(command, static _ => More);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var options = ToolOptions.Read(arguments);
        if (options.BindAddress is { } address && !IPAddress.IsLoopback(address))
            await ErrorAsync($"Warning: it listens on {address}. Whoever reaches it can read and change everything it holds: it has no passwords of its own.").ConfigureAwait(false);

        ScheduledSmsEmulator emulator;
        try
        {
            emulator = await StartAsync(options, stop).ConfigureAwait(false);
        }
        catch (ToolException problem)
        {
            await ErrorAsync(problem.Message).ConfigureAwait(false);
            return problem.ExitCode;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop before it was ready: what a snapshot holds stays as it is.
            return ExitCodes.Ended;
        }

        await using (emulator.ConfigureAwait(false))
        {
            await Console.Out.WriteLineAsync(options.Json ? ReadyMessage.Json(emulator) : ReadyMessage.Text(emulator)).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return await SaveAsync(emulator, options.Snapshot).ConfigureAwait(false);
        }
    }

    private static async Task<ScheduledSmsEmulator> StartAsync(ToolOptions options, CancellationToken stop)
    {
        ScheduledSmsEmulator emulator;
        try
        {
            emulator = await ScheduledSmsEmulator.StartAsync(options.Configure, stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCodes.CannotListen, exception.Message);
        }

        try
        {
            await FillAsync(emulator, options, stop).ConfigureAwait(false);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task FillAsync(ScheduledSmsEmulator emulator, ToolOptions options, CancellationToken stop)
    {
        // A snapshot that does not exist yet is written at the end.
        if (options.Snapshot is { } snapshot && File.Exists(snapshot))
            await ReadAsync(snapshot, () => emulator.RestoreAsync(snapshot, stop)).ConfigureAwait(false);
        if (options.Replay is { } run)
            await ReadAsync(run, () => emulator.PlayAsync(run, stop)).ConfigureAwait(false);
        if (options.SeedFile is { } seed)
            await ReadAsync(seed, () => emulator.SeedAsync(seed, stop)).ConfigureAwait(false);
    }

    private static async Task ReadAsync(string path, Func<Task> read)
    {
        try
        {
            await read().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCodes.WrongOptionsOrFiles, $"{path}: {exception.Message}");
        }
    }

    private static async Task<int> SaveAsync(ScheduledSmsEmulator emulator, string? snapshot)
    {
        if (snapshot is null)
            return ExitCodes.Ended;
        try
        {
            await emulator.SaveAsync(snapshot, CancellationToken.None).ConfigureAwait(false);
            return ExitCodes.Ended;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await ErrorAsync($"{snapshot}: {exception.Message}").ConfigureAwait(false);
            return ExitCodes.CannotSave;
        }
    }

    private static Task ErrorAsync(string line) => Console.Error.WriteLineAsync(line);
}
