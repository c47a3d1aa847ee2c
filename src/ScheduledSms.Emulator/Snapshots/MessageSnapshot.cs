using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Jsms.Api;
using ScheduledSms.Emulator.Jsms.Snapshots;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Solapi.Api;
using ScheduledSms.Emulator.Solapi.Snapshots;

namespace ScheduledSms.Emulator.Snapshots;

/// <summary>A message of either provider: the common data, and either <see cref="Jsms"/> or <see cref="Solapi"/>.</summary>
internal sealed record MessageSnapshot
{
    public static MessageSnapshot Of(StoredMessage message, DueSnapshot? due) => new()
    {
        Id = message.Id,
        CreatedAt = message.Created,
        UpdatedAt = message.Updated,
        History = [.. message.History.Select(change => new StateSnapshot { At = change.At, State = change.State, Cause = change.Cause.ToString() })],
        Due = due,
        Jsms = (message as StoredJsmsSchedule)?.Write(),
        Solapi = (message as StoredSolapiGroup)?.Write(),
    };

    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required IReadOnlyList<StateSnapshot> History { get; init; }

    /// <summary>Its next due work; null if there is none.</summary>
    public DueSnapshot? Due { get; init; }

    public JsmsMessageSnapshot? Jsms { get; init; }

    public SolapiGroupSnapshot? Solapi { get; init; }

    /// <summary>The message, as its provider knows it; it is not due yet.</summary>
    public StoredMessage Restore(JsmsApi jsms, SolapiApi solapi)
    {
        StoredMessage message = Jsms is null ? solapi.Restore(Id, CreatedAt, Solapi!) : jsms.Restore(Id, CreatedAt, Jsms);
        message.Restore(History.Select(change => new StateChange(change.At, change.State, Cause.Read(change.Cause))), UpdatedAt);
        return message;
    }
}

/// <summary>A state change of a message.</summary>
internal sealed record StateSnapshot
{
    public required DateTimeOffset At { get; init; }

    public required MessageState State { get; init; }

    /// <summary><c>clock</c>, <c>control</c> or <c>request 12</c>.</summary>
    public required string Cause { get; init; }
}

/// <summary>When something is due, and its place among all due work, which orders work due at the same instant.</summary>
internal sealed record DueSnapshot
{
    public required DateTimeOffset At { get; init; }

    public required int Place { get; init; }
}
