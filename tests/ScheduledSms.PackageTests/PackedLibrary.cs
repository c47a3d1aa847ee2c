using System.IO.Compression;

[assembly: AssemblyFixture(typeof(ScheduledSms.PackageTests.PackedLibrary))]

namespace ScheduledSms.PackageTests;

/// <summary>The package, built once per run from a copy of the sources, in its own feed outside the repository.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    private static readonly string[] Sources =
    [
        "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig",
        "src/BannedSymbols.txt", "src/icon.png", "src/ScheduledSms.snk", "src/ScheduledSms",
    ];

    /// <summary>The folder of the packages as the README names it.</summary>
    private const string ShownFeed = "../scheduled-sms/artifacts/packages";

    private static readonly string[] EmulatorSources = [.. Sources, "src/CommandLine", "src/ScheduledSms.Emulator", "src/ScheduledSms.Emulator.Tool", "src/ScheduledSms.Tool"];

    private readonly Lazy<Task> _emulator;

    public PackedLibrary() => _emulator = new(PackEmulatorOnceAsync);

    /// <summary>A unique version: NuGet would otherwise take an older run's package from its cache.</summary>
    internal string Version { get; } = $"0.0.0-packagetest.g{Guid.NewGuid():N}";

    /// <summary>Where the apps are built: beside the feed, in addition to the machine's own package sources.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("scheduled-sms-package-").FullName;

    internal string Package { get; private set; } = "";

    /// <summary>The sources of the package, as they were built.</summary>
    internal string SourceFolder => Path.Combine(Folder, "sources");

    public async ValueTask InitializeAsync()
    {
        Package = await PackAsync(SourceFolder, Path.Combine(Folder, "feed"));
        Repository.Copy("tests/ScheduledSms.PackageTests/Apps", Path.Combine(Folder, "apps"));
        // The nuget.config that the README shows, with this run's folder in the place of a reader's.
        var config = Path.Combine(Folder, "apps", "nuget.config");
        var shown = await File.ReadAllTextAsync(config);
        Assert.Contains(ShownFeed, shown, StringComparison.Ordinal);
        await File.WriteAllTextAsync(config, shown.Replace(ShownFeed, "../feed", StringComparison.Ordinal));
        Repository.Copy("Directory.Packages.props", Path.Combine(Folder, "apps", "Directory.Packages.props"));
    }

    public async ValueTask DisposeAsync()
    {
        var said = await Terminal.RunAsync(Folder, "dotnet", ["nuget", "locals", "global-packages", "--list"]);
        var cache = said[(said.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        foreach (var cached in new[] { "scheduledsms", "scheduledsms.emulator" }.Select(name => Path.Combine(cache, name, Version)).Where(Directory.Exists))
            Directory.Delete(cached, recursive: true);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Copies the sources into a folder and packs them there.</summary>
    internal Task<string> PackAsync(string sources, string feed) => PackAsync("ScheduledSms", Sources, sources, feed);

    /// <summary>Packs the emulator and both programs into the feed, once per run.</summary>
    /// <returns>The feed.</returns>
    internal async Task<string> PackEmulatorAsync()
    {
        await _emulator.Value;
        return Path.Combine(Folder, "feed");
    }

    internal ZipArchive Open() => ZipFile.OpenRead(Package);

    /// <summary>Opens any of the packages; the emulator's have to be packed before.</summary>
    internal ZipArchive Open(string project) => ZipFile.OpenRead(PathOf(project, Path.Combine(Folder, "feed")));

    internal byte[] Read(string entry)
    {
        using var package = Open();
        using var content = Assert.IsType<ZipArchiveEntry>(package.GetEntry(entry)).Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private async Task PackEmulatorOnceAsync()
    {
        var sources = Path.Combine(Folder, "emulator-sources");
        var feed = Path.Combine(Folder, "feed");
        await PackAsync("ScheduledSms.Emulator", EmulatorSources, sources, feed);
        await PackAsync("ScheduledSms.Emulator.Tool", [], sources, feed);
        await PackAsync("ScheduledSms.Tool", [], sources, feed);
    }

    private string PathOf(string project, string feed) => Path.Combine(feed, $"{project}.{Version}.nupkg");

    private async Task<string> PackAsync(string project, string[] names, string sources, string feed)
    {
        foreach (var name in names)
            Repository.Copy(name, Path.Combine(sources, name));
        // The solution's own build runs the analyzers; they change nothing in the package.
        await Terminal.RunAsync(sources, "dotnet", ["pack", "src/" + project, "-c", "Release", "-o", feed, $"-p:Version={Version}", "-p:RunAnalyzers=false"]);
        return PathOf(project, feed);
    }
}
