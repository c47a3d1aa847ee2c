using System.Globalization;

namespace ScheduledSms.Emulator.State;

/// <summary>Why a message came to a state: a request, by its number in the journal, the clock, or the control API.</summary>
internal readonly record struct Cause
{
    public static readonly Cause Clock = new(-1);
    public static readonly Cause Control = new(-2);

    private readonly long _number;

    private Cause(long number) => _number = number;

    public static Cause Request(long sequence) => new(sequence);

    public override string ToString() => _number switch
    {
        -1 => "clock",
        -2 => "control",
        _ => string.Create(CultureInfo.InvariantCulture, $"request {_number}"),
    };
}
