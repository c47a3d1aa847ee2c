namespace ScheduledSms.Emulator.Jsms;

/// <summary>A schedule or immediate send at the time it was read, including what JSMS itself does not expose.</summary>
public sealed record JsmsSchedule
{
    /// <summary>The <c>schedule_id</c>, a lowercase UUID; for an immediate send, the <c>msg_id</c> of its first message.</summary>
    public required string Id { get; init; }

    /// <summary>The app key of its account.</summary>
    public required string Account { get; init; }

    /// <summary>Whether it is a batch.</summary>
    public required bool IsBatch { get; init; }

    /// <summary>Whether it was sent immediately (<c>POST /v1/messages</c>), and so was never a schedule in the API.</summary>
    public bool IsImmediate { get; init; }

    /// <summary>When it is sent.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>The <c>temp_id</c>.</summary>
    public required long TemplateId { get; init; }

    /// <summary>The <c>sign_id</c>, or null for the app's default signature.</summary>
    public required long? SignId { get; init; }

    /// <summary>The <c>tag</c>, or null.</summary>
    public required string? Tag { get; init; }

    /// <summary>Its state.</summary>
    public required JsmsScheduleState State { get; init; }

    /// <summary>The accepted recipients.</summary>
    public required IReadOnlyList<JsmsRecipient> Recipients { get; init; }

    /// <summary>Its id, state and time.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(JsmsSchedule)} {Id} {State} at {SendAt:O}, {Recipients.Count} recipients");
}
