using System.Globalization;

namespace ScheduledSms.Emulator.Clock;

/// <summary>Why a message entered a state: a request, by its number in the journal, the clock, or the control API.</summary>
internal readonly record struct Cause
{
    public static readonly Cause Clock = new(-1);
    public static readonly Cause Control = new(-2);

    private const string RequestPrefix = "request ";

    private readonly long _number;

    private Cause(long number) => _number = number;

    public static Cause Request(long sequence) => new(sequence);

    /// <summary>Parses the output of <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">The text is not in that format.</exception>
    public static Cause Read(string text) => text switch
    {
        "clock" => Clock,
        "control" => Control,
        _ when text.StartsWith(RequestPrefix, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(RequestPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) => Request(sequence),
        _ => throw new FormatException("A cause is 'clock', 'control' or 'request' with a number."),
    };

    public override string ToString() => _number switch
    {
        -1 => "clock",
        -2 => "control",
        _ => string.Create(CultureInfo.InvariantCulture, $"{RequestPrefix}{_number}"),
    };
}
