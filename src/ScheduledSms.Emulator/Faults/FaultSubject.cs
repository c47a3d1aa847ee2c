namespace ScheduledSms.Emulator.Faults;

/// <summary>What is known about a request at the point it passes. For a connection, nothing is.</summary>
internal sealed record FaultSubject(string? Provider = null, string? Operation = null, string? Account = null)
{
    public IReadOnlyCollection<string> Recipients { get; init; } = [];

    public IReadOnlyCollection<string> References { get; init; } = [];

    public bool IsMeantBy(Fault fault, DateTimeOffset now) =>
        Is(fault.Provider, Provider)
        && Is(fault.Operation, Operation)
        && Is(fault.Account, Account)
        && (fault.Recipient is null || Recipients.Any(number => Digits(number).SequenceEqual(Digits(fault.Recipient))))
        && (fault.Reference is null || References.Contains(fault.Reference, StringComparer.Ordinal))
        && !(now < fault.From)
        && !(now >= fault.Until);

    private static bool Is(string? wanted, string? given) => wanted is null || string.Equals(wanted, given, StringComparison.Ordinal);

    private static IEnumerable<char> Digits(string number) => number.Where(char.IsAsciiDigit);
}
