namespace ScheduledSms.Tests.Testing;

/// <summary>Files of the repository, found from where the tests run.</summary>
internal static class MockFiles
{
    public static string Tests => Repository.PathOf("tests/ScheduledSms.Tests");

    public static string Product => Repository.PathOf("src/ScheduledSms");

    /// <summary>A provider's answer as its pages show it.</summary>
    public static string JsmsAnswer(string name) => File.ReadAllText(Path.Combine(Tests, "Jsms", "Answers", name + ".json"));

    /// <inheritdoc cref="JsmsAnswer"/>
    public static string SolapiAnswer(string name) => File.ReadAllText(Path.Combine(Tests, "Solapi", "Answers", name + ".json"));

    /// <summary>The names of all stored answers of a provider's folder.</summary>
    public static IEnumerable<string> AnswerNames(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Tests, folder, "Answers"), "*.json")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    /// <summary>The product's source files, without what the build writes.</summary>
    public static IEnumerable<string> ProductSources() =>
        Directory.EnumerateFiles(Product, "*.cs", SearchOption.AllDirectories)
            .Where(static path => !Path.GetRelativePath(Product, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
