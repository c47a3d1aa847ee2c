namespace ScheduledSms.Tests.Testing;

/// <summary>Files of the repository, found from where the tests run.</summary>
internal static class MockFiles
{
    public static string Tests => Repository.PathOf("tests/ScheduledSms.Tests");

    public static string Product => Repository.PathOf("src/ScheduledSms");

    /// <summary>A provider's response as its pages show it.</summary>
    public static string JsmsResponse(string name) => File.ReadAllText(Path.Combine(Tests, "Jsms", "Responses", name + ".json"));

    /// <inheritdoc cref="JsmsResponse"/>
    public static string SolapiResponse(string name) => File.ReadAllText(Path.Combine(Tests, "Solapi", "Responses", name + ".json"));

    /// <summary>The names of all stored responses in a provider's folder.</summary>
    public static IEnumerable<string> ResponseNames(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Tests, folder, "Responses"), "*.json")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    /// <summary>The product's source files, without build output.</summary>
    public static IEnumerable<string> ProductSources() =>
        Directory.EnumerateFiles(Product, "*.cs", SearchOption.AllDirectories)
            .Where(static path => !Path.GetRelativePath(Product, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
