using System.Text.Json.Nodes;

namespace ScheduledSms.PackageTests;

/// <summary>The package in apps that use nothing else from this repository. Restoring them needs a package feed.</summary>
public sealed class ConsumerAppTests(PackedLibrary library)
{
    private static readonly string[] Story =
    [
        "jsms: scheduled, read back for 1 recipient, the same time: True",
        "jsms: canceled, and canceling again is Rejected, AlreadySentOrCanceled",
        "solapi: 1 message, 0 rejected, SCHEDULED",
        "solapi: canceled, PENDING",
        "jsms: routed, NotReported, then Canceled",
        "solapi: routed, Scheduled, then Canceled",
    ];

    [Theory]
    [InlineData("Container", "net10.0")]
    [InlineData("Net8Asset", "net8.0")]
    public async Task An_app_with_a_container_schedules_on_both_providers(string app, string asset)
    {
        await BuildAsync(app, "build");
        Assert.Equal($"lib/{asset}/ScheduledSms.dll", AssetOf(app));
        await AssertTellsTheStoryAsync(OutputOf(app), "dotnet", app + ".dll");
    }

    [Fact]
    public async Task A_trimmed_app_schedules_on_both_providers()
    {
        await BuildAsync("Trimmed", "publish");
        Assert.Equal("lib/net10.0/ScheduledSms.dll", AssetOf("Trimmed"));
        var output = OutputOf("Trimmed");
        // It was trimmed: the unused part of the framework is gone.
        Assert.True(File.Exists(Path.Combine(output, "System.Net.Http.dll")));
        Assert.False(File.Exists(Path.Combine(output, "System.Private.Xml.dll")));
        await AssertTellsTheStoryAsync(output, Path.Combine(output, "Trimmed"));
    }

    [Fact]
    public async Task A_native_app_schedules_on_both_providers()
    {
        Assert.SkipUnless(IsOnPath("clang"), "Native AOT links with clang, which is not on this machine: install clang and zlib1g-dev.");
        await BuildAsync("NativeAot", "publish");
        var output = OutputOf("NativeAot");
        // It was compiled: there is no assembly left to interpret.
        Assert.Empty(Directory.EnumerateFiles(output, "*.dll"));
        await AssertTellsTheStoryAsync(output, Path.Combine(output, "NativeAot"));
    }

    private string FolderOf(string app) => Path.Combine(library.Folder, "apps", app);

    private string OutputOf(string app) => Path.Combine(FolderOf(app), "out");

    /// <summary>Builds or publishes an app; warnings are errors, including those of the trimmer and the AOT compiler.</summary>
    private async Task BuildAsync(string app, string command)
    {
        var printed = await Terminal.RunAsync(FolderOf(app), "dotnet", [command, "-c", "Release", "-o", "out", $"-p:ScheduledSmsVersion={library.Version}"]);
        Assert.DoesNotContain("warning", printed.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The assembly of the package that NuGet chose.</summary>
    private string? AssetOf(string app)
    {
        var assets = JsonNode.Parse(File.ReadAllText(Path.Combine(FolderOf(app), "obj", "project.assets.json")))!;
        return assets["targets"]!.AsObject().First().Value![$"ScheduledSms/{library.Version}"]!["runtime"]!.AsObject().Single().Key;
    }

    private async Task AssertTellsTheStoryAsync(string folder, string program, params string[] arguments)
    {
        using var emulator = await RunningEmulator.StartAsync();
        var printed = await Terminal.RunAsync(folder, program, arguments, emulator.Settings);
        Assert.Equal(Story, printed.Split('\n', StringSplitOptions.TrimEntries).Where(static line => line.StartsWith("jsms: ", StringComparison.Ordinal) || line.StartsWith("solapi: ", StringComparison.Ordinal)));
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
