using System.Globalization;

namespace ScheduledSms.Emulator.Tool;

/// <summary>How the clock runs.</summary>
internal sealed record ToolClock(bool IsFrozen, double Speed)
{
    private const double MaxSpeed = 100_000;

    /// <summary>Reads <c>real</c>, <c>frozen</c> or <c>x60</c>; null when it is none of these.</summary>
    public static ToolClock? Read(string text) => text switch
    {
        "real" => new ToolClock(IsFrozen: false, 1),
        "frozen" => new ToolClock(IsFrozen: true, 1),
        _ when text.StartsWith('x')
            && double.TryParse(text.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed)
            && speed is > 0 and <= MaxSpeed => new ToolClock(IsFrozen: false, speed),
        _ => null,
    };
}
