using System.CommandLine;
using ScheduledSms.Tool.Output;
using ScheduledSms.Tool.Settings;

namespace ScheduledSms.Tool.Commands;

/// <summary>What a command works with: its arguments, its settings, its clients and its output.</summary>
internal sealed class Session : IAsyncDisposable
{
    private Clients? _clients;

    private Session(ParseResult arguments)
    {
        Arguments = arguments;
        Settings = SharedOptions.Read(arguments);
        IsForPrograms = SharedOptions.AsJson(arguments);
        Output = Outputs.Choose(IsForPrograms);
        Numbers = new Numbers(SharedOptions.ShowsNumbers(arguments));
    }

    public ParseResult Arguments { get; }

    public SettingsOptions Settings { get; }

    public IOutput Output { get; }

    public Numbers Numbers { get; }

    public bool IsForPrograms { get; }

    /// <summary>Runs a command from its arguments to its exit code.</summary>
    public static async Task<int> RunAsync(ParseResult arguments, Func<Session, CancellationToken, Task<int>> run, CancellationToken stop)
    {
        var session = new Session(arguments);
        await using (session.ConfigureAwait(false))
        {
            try
            {
                return await run(session, stop).ConfigureAwait(false);
            }
            catch (Exception exception) when (Failures.Find(exception, session._clients, stop) is { } failure)
            {
                session.Output.Fail(failure);
                return failure.ExitCode;
            }
        }
    }

    /// <summary>The clients that the options ask for.</summary>
    public Task<Clients> ConnectAsync(CancellationToken cancellationToken) => ConnectAsync(Settings, cancellationToken);

    /// <summary>The clients of the account that an id belongs to.</summary>
    public Task<Clients> ConnectAsync(ScheduleId id, CancellationToken cancellationToken) =>
        ConnectAsync(Settings with { Provider = id.Provider, Account = id.Account }, cancellationToken);

    /// <summary>Runs a part that others do not depend on, and tells of its failure.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TryAsync(Func<Task> part, CancellationToken stop)
    {
        try
        {
            await part().ConfigureAwait(false);
            return ExitCodes.Success;
        }
        catch (Exception exception) when (!stop.IsCancellationRequested && Failures.Find(exception, _clients, stop) is { } failure)
        {
            Output.Fail(failure);
            return failure.ExitCode;
        }
    }

    public ValueTask DisposeAsync() => _clients?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<Clients> ConnectAsync(SettingsOptions settings, CancellationToken cancellationToken) =>
        _clients ??= await Clients.CreateAsync(settings, cancellationToken).ConfigureAwait(false);
}
