using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>A number that an account registered to send from.</summary>
/// <param name="Number">The number.</param>
/// <param name="Status">Its state. Only an active number can send (inferred).</param>
/// <param name="ExpireAt">When its verification expires, or null. After that it cannot send (inferred); its state is unchanged, since no page states what happens to it.</param>
public sealed record SolapiSenderNumber(string Number, SolapiSenderNumberStatus Status = SolapiSenderNumberStatus.Active, DateTimeOffset? ExpireAt = null)
{
    internal DateTimeOffset Registered { get; init; }

    internal bool MaySend(DateTimeOffset now) => Status is SolapiSenderNumberStatus.Active && !(ExpireAt <= now);

    /// <summary>The number's last two digits, and its state.</summary>
    public override string ToString() => $"{nameof(SolapiSenderNumber)} {Masked.Number(Number)} {Status}";
}
