namespace ScheduledSms.Benchmarks.Start;

/// <summary>A way to publish a program.</summary>
/// <param name="Name">The name for a reader.</param>
/// <param name="Properties">The build properties for it.</param>
/// <param name="IsSelfContained">Whether the program starts by itself, with its runtime beside or inside it.</param>
internal sealed record Publication(string Name, string[] Properties, bool IsSelfContained)
{
    /// <summary>The machine already has the runtime; only the program is published.</summary>
    public static readonly Publication RuntimeInstalled = new("JIT, the runtime apart", [], IsSelfContained: false);

    /// <summary>The same, compiled ahead of time as far as possible; the runtime's own assemblies always are.</summary>
    public static readonly Publication Precompiled = new("JIT, the runtime apart, ReadyToRun", ["-p:Precompiled=true"], IsSelfContained: false);

    /// <summary>The program with the runtime, both trimmed.</summary>
    public static readonly Publication Trimmed = new("JIT, with the runtime, trimmed", ["-p:Trimmed=true"], IsSelfContained: true);

    public static readonly Publication Native = new("Native AOT", ["-p:Native=true"], IsSelfContained: true);
}
