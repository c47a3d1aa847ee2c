using System.IO.Compression;

[assembly: AssemblyFixture(typeof(ScheduledSms.PackageTests.PackedLibrary))]

namespace ScheduledSms.PackageTests;

/// <summary>The package, built once per run from a copy of the sources, in its own feed outside the repository.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    private static readonly string[] Sources =
    [
        "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "README.md",
        "src/BannedSymbols.txt", "src/ScheduledSms.snk", "src/ScheduledSms",
    ];

    private static readonly string[] EmulatorSources = [.. Sources, "src/ScheduledSms.Emulator", "src/ScheduledSms.Emulator.Tool"];

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
        await File.WriteAllTextAsync(Path.Combine(Folder, "nuget.config"), """<configuration><packageSources><add key="packed" value="feed" /></packageSources></configuration>""");
        Repository.Copy("tests/ScheduledSms.PackageTests/Apps", Path.Combine(Folder, "apps"));
        Repository.Copy("Directory.Packages.props", Path.Combine(Folder, "apps", "Directory.Packages.props"));
    }

    public async ValueTask DisposeAsync()
    {
        var said = await Terminal.RunAsync(Folder, "dotnet", ["nuget", "locals", "global-packages", "--list"]);
        var cached = Path.Combine(said[(said.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), "scheduledsms", Version);
        if (Directory.Exists(cached))
            Directory.Delete(cached, recursive: true);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Copies the sources into a folder and packs them there.</summary>
    internal Task<string> PackAsync(string sources, string feed) => PackAsync("ScheduledSms", Sources, sources, feed);

    /// <summary>Packs the emulator's program into the feed.</summary>
    /// <returns>The feed.</returns>
    internal async Task<string> PackToolAsync()
    {
        var feed = Path.Combine(Folder, "tool-feed");
        await PackAsync("ScheduledSms.Emulator.Tool", EmulatorSources, Path.Combine(Folder, "tool-sources"), feed);
        return feed;
    }

    internal ZipArchive Open() => ZipFile.OpenRead(Package);

    internal byte[] Read(string entry)
    {
        using var package = Open();
        using var content = Assert.IsType<ZipArchiveEntry>(package.GetEntry(entry)).Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private async Task<string> PackAsync(string project, string[] names, string sources, string feed)
    {
        foreach (var name in names)
            Repository.Copy(name, Path.Combine(sources, name));
        // The solution's own build runs the analyzers; they change nothing in the package.
        await Terminal.RunAsync(sources, "dotnet", ["pack", "src/" + project, "-c", "Release", "-o", feed, $"-p:Version={Version}", "-p:RunAnalyzers=false"]);
        return Path.Combine(feed, $"{project}.{Version}.nupkg");
    }
}
