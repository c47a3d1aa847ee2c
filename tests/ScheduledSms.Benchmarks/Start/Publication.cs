namespace ScheduledSms.Benchmarks.Start;

/// <summary>A way to publish a program.</summary>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Properties">What the build is told for it.</param>
/// <param name="IsSelfContained">Whether the program starts by itself, with its runtime beside or within it.</param>
internal sealed record Publication(string Name, string[] Properties, bool IsSelfContained)
{
    /// <summary>A machine has the runtime already; only the program is published.</summary>
    public static readonly Publication RuntimeInstalled = new("JIT, the runtime apart", [], IsSelfContained: false);

    /// <summary>The same, compiled ahead of time as far as it goes; the runtime's own assemblies always are.</summary>
    public static readonly Publication Precompiled = new("JIT, the runtime apart, ReadyToRun", ["-p:Precompiled=true"], IsSelfContained: false);

    /// <summary>The program with the runtime, both trimmed.</summary>
    public static readonly Publication Trimmed = new("JIT, with the runtime, trimmed", ["-p:Trimmed=true"], IsSelfContained: true);

    public static readonly Publication Native = new("Native AOT", ["-p:Native=true"], IsSelfContained: true);
}
