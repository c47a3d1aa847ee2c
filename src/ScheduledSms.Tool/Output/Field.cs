using System.Text.Json.Nodes;

namespace ScheduledSms.Tool.Output;

/// <summary>One fact of what a command tells: for a program by its name, for people by its label.</summary>
/// <param name="Name">Its member in JSON.</param>
/// <param name="Value">Its value there.</param>
/// <param name="Label">What people read in front of it, or null where it is for programs only.</param>
/// <param name="Text">What people read as its value, or null where there is nothing to say.</param>
internal sealed record Field(string Name, JsonNode? Value, string? Label = null, string? Text = null)
{
    /// <summary>How its value is to be read.</summary>
    public Tone Tone { get; init; }

    /// <summary>A text that is the same for programs and people.</summary>
    public static Field Of(string name, string label, string? text) => new(name, text, label, text);

    /// <summary>A number of something.</summary>
    public static Field Of(string name, string label, decimal? number) => new(name, number, label, Texts.Number(number));

    /// <summary>An instant: for programs in UTC, for people in the provider's zone.</summary>
    public static Field Of(string name, string label, DateTimeOffset? instant, string provider) =>
        new(name, Texts.Utc(instant), label, Texts.At(instant, provider));

    /// <summary>Which account it is about: for programs, which may ask several.</summary>
    public static IEnumerable<Field> Account(string provider, string? account) => [new("provider", provider), new("account", account)];
}

/// <summary>How something is to be read.</summary>
internal enum Tone
{
    Neutral,
    Good,
    Warning,
    Bad,
}
