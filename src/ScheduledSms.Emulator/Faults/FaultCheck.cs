using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <summary>Rejects rules that could never take effect.</summary>
internal sealed class FaultCheck(IReadOnlyList<ProviderApi> providers)
{
    public void Check(Fault fault)
    {
        CheckMatch(fault);
        CheckPoint(fault);
        CheckBudget(fault);
    }

    private void CheckMatch(Fault fault)
    {
        if (fault.Provider is not null && !providers.Any(provider => Is(provider.Name, fault.Provider)))
            throw Wrong(fault, nameof(Fault.Provider), $"there is no provider '{fault.Provider}'; there are {List(providers.Select(provider => provider.Name))}.");
        var operations = providers
            .Where(provider => fault.Provider is null || Is(provider.Name, fault.Provider))
            .SelectMany(provider => provider.Operations)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (fault.Operation is not null && !operations.Contains(fault.Operation, StringComparer.Ordinal))
            throw Wrong(fault, nameof(Fault.Operation), $"there is no operation '{fault.Operation}'; there are {List(operations)}.");
        if (fault.Recipient is not null && !fault.Recipient.Any(char.IsAsciiDigit))
            throw Wrong(fault, nameof(Fault.Recipient), "a number has digits.");
    }

    private static void CheckPoint(Fault fault)
    {
        if (!Enum.IsDefined(fault.Point))
            throw Wrong(fault, nameof(Fault.Point), "it is none of the points.");
        if (fault.Point is FaultPoint.OnAccept && (fault.Provider ?? fault.Operation ?? fault.Account) is not null)
            throw Wrong(fault, nameof(Fault.Point), $"at {fault.Point} nothing has been read: provider, operation and account are not known.");
        if (fault.Point < FaultPoint.BeforeCommit && (fault.Recipient ?? fault.Reference) is not null)
            throw Wrong(fault, nameof(Fault.Point), $"at {fault.Point} the body has not been read: recipient and reference are not known.");

        var action = fault.Action ?? throw Wrong(fault, nameof(Fault.Action), "it is missing.");
        if (!CanBeDone(action.Effect, fault.Point))
            throw Wrong(fault, nameof(Fault.Action), $"{action.Kind} cannot be done at {fault.Point}: {Why(action.Effect, fault.Point)}");
    }

    /// <summary>Implements the table in the remarks of <see cref="FaultPoint"/>.</summary>
    public static bool CanBeDone(FaultEffect effect, FaultPoint point) => effect switch
    {
        FaultEffect.EndsConnection => true,
        FaultEffect.ReplacesResponse or FaultEffect.Delays => point is not (FaultPoint.OnAccept or FaultPoint.MidResponse),
        _ => point is FaultPoint.AfterCommit,
    };

    private static string Why(FaultEffect effect, FaultPoint point) => (effect, point) switch
    {
        (_, FaultPoint.OnAccept) => "there is no request to respond to.",
        (_, FaultPoint.MidResponse) => "half of the right response has gone out.",
        _ => "there is no provider response to malform.",
    };

    private static void CheckBudget(Fault fault)
    {
        CheckCount(fault, fault.Call, nameof(Fault.Call));
        CheckCount(fault, fault.First, nameof(Fault.First));
        CheckCount(fault, fault.Every, nameof(Fault.Every));
        if (fault is { Call: not null, Every: not null })
            throw Wrong(fault, nameof(Fault.Call), "one call, or every so many: not both.");
        if (fault.Probability is not (null or >= 0 and <= 1))
            throw Wrong(fault, nameof(Fault.Probability), "it is 0 to 1.");
        if (fault.From >= fault.Until)
            throw Wrong(fault, nameof(Fault.Until), "it is after From.");
    }

    private static void CheckCount(Fault fault, int? count, string name)
    {
        if (count < 1)
            throw Wrong(fault, name, "it is 1 or more.");
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private static ArgumentException Wrong(Fault fault, string member, string reason) => new($"{member}: {reason}", nameof(fault));
}
