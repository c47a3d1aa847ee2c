namespace ScheduledSms.Diagnostics;

/// <summary>A provider call: a typed call as a whole, or a step of a common one.</summary>
internal abstract class CallStep
{
    public required CallContext Call { get; init; }

    /// <summary>Its own name: <c>schedule.create</c> where the common call is <c>schedule</c>.</summary>
    public string Operation { get => field ?? Call.Operation; init; }

    /// <summary>The provider's id of the schedule or group, if it is about one.</summary>
    public string? ProviderScheduleId { get => field ?? Call.ProviderScheduleId; init; }

    /// <summary>On the wire, for all its attempts.</summary>
    public string RequestId => field ??= Call.NextRequestId();

    /// <summary>How many requests went out.</summary>
    public abstract int Requests { get; }

    /// <summary>True for a step of a common call, which tells what becomes of the whole.</summary>
    public bool IsPart => Call.IsCommon;
}
