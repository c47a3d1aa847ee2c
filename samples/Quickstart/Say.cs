using System.Globalization;

namespace Quickstart;

/// <summary>Prints the steps of the sample.</summary>
internal static class Say
{
    public static void Title(string text) => Console.WriteLine(text);

    public static void Part(string name) => Console.WriteLine($"\n{name}");

    public static void Step(string what, string result) => Console.WriteLine($"  {what,-10} {result}");

    public static void End(string text) => Console.WriteLine($"\n{text}");

    public static string Time(DateTimeOffset? instant) =>
        instant?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "no time";

    /// <summary>A number as it may be printed: no log should contain a whole one.</summary>
    public static string Masked(string number) => string.Concat(number.AsSpan(0, 3), new string('*', Math.Max(0, number.Length - 5)), number.AsSpan(number.Length - 2));
}
