namespace ScheduledSms.Tests.Testing;

/// <summary>The checkout that the tests run from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(static () =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ScheduledSms.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("ScheduledSms.sln was not found above the tests: run them from a checkout.");
    });

    /// <summary>The full path of a file or folder given relative to the root of the checkout.</summary>
    public static string PathOf(string relative) => Path.Combine(Root.Value, relative);

    /// <summary>Saves a test's measurements where CI keeps them.</summary>
    public static Task WriteArtifactAsync(string name, string text)
    {
        Directory.CreateDirectory(PathOf("artifacts"));
        return File.WriteAllTextAsync(PathOf("artifacts/" + name), text);
    }
}
