using System.Collections.Frozen;
using System.Globalization;

namespace ScheduledSms.Messages;

/// <summary>What must be known of a calling code to read its numbers as people write them: what is dialed before a number, and how long numbers are.</summary>
internal sealed partial class NumberingPlan
{
    private static readonly NumberingPlan Unknown = new([], 0, 0);

    private static readonly FrozenDictionary<int, NumberingPlan> Plans = Table().ToFrozenDictionary();

    private readonly int _lengths;
    private readonly int _services;

    private NumberingPlan(string[] trunkPrefixes, int lengths, int services)
    {
        TrunkPrefixes = trunkPrefixes;
        _lengths = lengths;
        _services = services;
    }

    /// <summary>What may be dialed before a number inside the country, and is no part of it.</summary>
    public string[] TrunkPrefixes { get; }

    /// <summary>What is dialed inside the country to choose a carrier, or a country abroad. What follows is not read.</summary>
    public string[] SelectionPrefixes { get; private init; } = [];

    /// <summary>Whether numbers begin with a zero, which then stays abroad too.</summary>
    public bool KeepsZero { get; private init; }

    /// <summary>Whether the lengths hold for a number in international form too, which is otherwise only checked against E.164.</summary>
    public bool IsStrict { get; private init; }

    /// <summary>Returns what is known of a calling code's numbers.</summary>
    public static NumberingPlan Of(ReadOnlySpan<char> callingCode) =>
        Plans.GetValueOrDefault(int.Parse(callingCode, NumberStyles.None, CultureInfo.InvariantCulture), Unknown);

    /// <summary>Whether people have numbers with this many digits behind the calling code.</summary>
    public bool Allows(int length) => _lengths == 0 || Has(_lengths, length);

    /// <summary>Whether there are numbers with this many digits behind the calling code, be they a service's that takes no messages.</summary>
    public bool CanExist(int length) => Allows(length) || Has(_services, length);

    /// <summary>The lengths in words, such as "8, 9, 10 or 11", or null where they are not known.</summary>
    public string? LengthsText()
    {
        var lengths = Enumerable.Range(0, 32).Where(length => Has(_lengths, length)).ToArray();
        return lengths.Length switch
        {
            0 => null,
            1 => lengths[0].ToString(CultureInfo.InvariantCulture),
            _ => $"{string.Join(", ", lengths[..^1])} or {lengths[^1]}",
        };
    }

    private static bool Has(int mask, int length) => length < 32 && ((mask >> length) & 1) == 1;
}
