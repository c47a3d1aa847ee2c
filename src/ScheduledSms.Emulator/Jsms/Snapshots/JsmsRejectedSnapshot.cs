namespace ScheduledSms.Emulator.Jsms.Snapshots;

/// <summary>A recipient that was rejected.</summary>
internal sealed record JsmsRejectedSnapshot
{
    public required string Mobile { get; init; }

    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    public required int Status { get; init; }

    public required int Code { get; init; }

    public required string Words { get; init; }
}
