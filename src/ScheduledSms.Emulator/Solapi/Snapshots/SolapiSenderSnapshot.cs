
namespace ScheduledSms.Emulator.Solapi.Snapshots;

/// <summary>A sender number.</summary>
internal sealed record SolapiSenderSnapshot
{
    public required string Number { get; init; }

    public SolapiSenderNumberStatus Status { get; init; }

    public DateTimeOffset? ExpireAt { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }
}
