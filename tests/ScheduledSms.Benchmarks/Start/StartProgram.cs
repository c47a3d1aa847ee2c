namespace ScheduledSms.Benchmarks.Start;

/// <summary>A program that makes one call, in a folder, ready to run.</summary>
/// <param name="Source">The name of its sources in <c>Programs</c>.</param>
/// <param name="Publication">How it was published.</param>
/// <param name="Folder">The folder it is in.</param>
internal sealed record StartProgram(string Source, Publication Publication, string Folder)
{
    public const string ByHand = nameof(ByHand);
    public const string ByHandInContainer = nameof(ByHandInContainer);
    public const string Ours = nameof(Ours);
    public const string OursInContainer = nameof(OursInContainer);

    public static readonly string[] Sources = [ByHand, Ours, ByHandInContainer, OursInContainer];

    /// <summary>The size of everything in its folder.</summary>
    public long Bytes => new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length);

    /// <summary>The command that runs it.</summary>
    public string Command => Publication.IsSelfContained ? Path.Combine(Folder, OperatingSystem.IsWindows() ? Source + ".exe" : Source) : "dotnet";

    /// <summary>The arguments of that command that precede the program's own.</summary>
    public string[] Arguments => Publication.IsSelfContained ? [] : [Path.Combine(Folder, Source + ".dll")];
}
