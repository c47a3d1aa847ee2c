using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace ScheduledSms.Emulator.Tool;

/// <summary>The command-line options.</summary>
internal sealed record ToolOptions
{
    private static readonly Option<int> PortOption = new("--port")
    {
        Description = "The port to listen on; 0 takes a free one.",
        HelpName = "port",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<IPAddress?> BindOption = new("--bind")
    {
        Description = "The address to listen on: loopback, unless you mean to let others in. 0.0.0.0 is every address, as a container needs.",
        HelpName = "address",
        CustomParser = result => Read(result, text => IPAddress.TryParse(text, out var address) ? address : null, "an address such as 127.0.0.1"),
    };

    private static readonly Option<ToolClock?> ClockOption = new("--clock")
    {
        Description = "How its clock runs: real, frozen, or x60 for sixty times as fast, up to x100000. Default: real.",
        HelpName = "real|frozen|x60",
        CustomParser = result => Read(result, ToolClock.Read, "real, frozen or x and a number from above 0 to 100000, such as x60"),
    };

    private static readonly Option<DateTimeOffset?> StartAtOption = new("--start-at")
    {
        Description = "What the clock shows at the start, as ISO 8601; without an offset, UTC. Default: the real time.",
        HelpName = "instant",
        CustomParser = ReadInstant,
    };

    private static readonly Option<string?> SeedFileOption = new("--seed-file") { Description = "Accounts, quirks, faults and messages to begin with.", HelpName = "file" };

    private static readonly Option<string?> SnapshotOption = new("--snapshot")
    {
        Description = "Taken up at the start if the file is there, its clock too, and written at the end. It holds numbers and texts.",
        HelpName = "file",
    };

    private static readonly Option<string?> ReplayOption = new("--replay") { Description = "Does again what was done in an exported run, and stands still where that ended.", HelpName = "file" };

    private static readonly Option<int?> SeedOption = new("--id-seed") { Description = "What ids are made from: the same number gives the same ids.", HelpName = "number" };

    private static readonly Option<int?> CapacityOption = new("--capacity") { Description = "How many messages are kept. Default: 1000000.", HelpName = "messages" };

    private static readonly Option<bool> JsonOption = new("--json") { Description = "Print one line of JSON when ready, and nothing else." };

    public static IEnumerable<Option> All =>
        [PortOption, BindOption, ClockOption, StartAtOption, SeedFileOption, SnapshotOption, ReplayOption, SeedOption, CapacityOption, JsonOption];

    public required int Port { get; init; }

    public IPAddress? BindAddress { get; init; }

    public ToolClock? Clock { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public string? SeedFile { get; init; }

    public string? Snapshot { get; init; }

    public string? Replay { get; init; }

    public int? IdSeed { get; init; }

    public int? Capacity { get; init; }

    public bool Json { get; init; }

    public static ToolOptions Read(ParseResult arguments) => new()
    {
        Port = arguments.GetValue(PortOption),
        BindAddress = arguments.GetValue(BindOption),
        Clock = arguments.GetValue(ClockOption),
        StartAt = arguments.GetValue(StartAtOption),
        SeedFile = arguments.GetValue(SeedFileOption),
        Snapshot = arguments.GetValue(SnapshotOption),
        Replay = arguments.GetValue(ReplayOption),
        IdSeed = arguments.GetValue(SeedOption),
        Capacity = arguments.GetValue(CapacityOption),
        Json = arguments.GetValue(JsonOption),
    };

    /// <summary>Rejects invalid options before anything is started.</summary>
    public static void Check(CommandResult result)
    {
        if (result.GetValue(PortOption) is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            result.AddError("--port: a port is 0 to 65535.");
        if (result.GetValue(CapacityOption) < 1)
            result.AddError("--capacity: it is 1 or more.");
        if (result.GetValue(ReplayOption) is not null && result.GetValue(SnapshotOption) is not null)
            result.AddError("--replay and --snapshot each say where to begin: one of them.");
    }

    public void Configure(EmulatorOptions options)
    {
        options.Port = Port;
        options.BindAddress = BindAddress ?? options.BindAddress;
        options.StartAt = StartAt;
        options.ClockFrozen = Clock?.IsFrozen ?? false;
        options.ClockSpeed = Clock?.Speed ?? options.ClockSpeed;
        options.Seed = IdSeed;
        options.MessageCapacity = Capacity ?? options.MessageCapacity;
        options.OnWarning = warning => Console.Error.WriteLine("Warning: " + warning);
    }

    private static T? Read<T>(ArgumentResult result, Func<string, T?> read, string what)
        where T : class
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (read(text) is { } value)
            return value;
        result.AddError($"'{text}' is not {what}.");
        return null;
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
