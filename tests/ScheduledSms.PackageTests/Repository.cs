namespace ScheduledSms.PackageTests;

/// <summary>The checkout that the tests run from.</summary>
internal static class Repository
{
    // …/tests/ScheduledSms.PackageTests/bin/<configuration>/net10.0/
    private static readonly DirectoryInfo Output = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static readonly string[] Built = ["bin", "obj"];

    private static string Root => Output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>The full path of a file or folder given relative to the root of the checkout.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The emulator's program, built with these tests.</summary>
    public static string EmulatorTool =>
        PathOf(Path.Combine("src", "ScheduledSms.Emulator.Tool", "bin", Output.Parent!.Name, Output.Name, "ScheduledSms.Emulator.Tool.dll"));

    /// <summary>Copies a file, or a folder without its build output.</summary>
    public static void Copy(string relative, string target)
    {
        var source = PathOf(relative);
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
            return;
        }

        foreach (var child in new DirectoryInfo(source).EnumerateFileSystemInfos().Where(static child => !Built.Contains(child.Name, StringComparer.Ordinal)))
            Copy(Path.Combine(relative, child.Name), Path.Combine(target, child.Name));
    }
}
