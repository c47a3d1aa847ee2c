using ScheduledSms.Emulator.Snapshots;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Messages;

/// <summary>
/// What both providers' messages have in common: a JSMS schedule, a SOLAPI group or an immediate send, with its recipients.
/// Only the clock's gate opens it.
/// </summary>
internal abstract class StoredMessage(string id, MessageIndex index, DateTimeOffset created)
{
    private StateChange[] _history = [];

    public string Id { get; } = id;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Updated { get; private set; } = created;

    public MessageState State => _history.Length == 0 ? MessageState.Pending : _history[^1].State;

    public IReadOnlyList<StateChange> History => _history;

    public DueEntry? Due { get; set; }

    /// <summary>Its place in the index.</summary>
    public int Position { get; set; }

    public abstract string Provider { get; }

    /// <summary>The key of its account.</summary>
    public abstract string AccountKey { get; }

    public abstract MessageKind Kind { get; }

    /// <summary>The provider's own word for its state; null where it has none.</summary>
    public abstract string? ProviderState { get; }

    /// <summary>When it is, or was, to be sent; null while that is not known.</summary>
    public abstract DateTimeOffset? SendAt { get; }

    /// <summary>The caller's own id of it, as far as the provider has a place for one.</summary>
    public abstract string? Reference { get; }

    public abstract string? Text { get; }

    public abstract string? TemplateId { get; }

    /// <summary>The numbers it goes to, those that were rejected too.</summary>
    public abstract IEnumerable<string> Numbers { get; }

    public abstract RecipientCounts Counts { get; }

    public abstract IEnumerable<RecipientRow> Recipients { get; }

    /// <summary>What is to be sent and how, in a line.</summary>
    public string Content => Text ?? (TemplateId is null ? "" : "template " + TemplateId);

    /// <summary>Cancels it, as its provider does.</summary>
    public abstract void Cancel(DateTimeOffset now);

    /// <summary>Gives it another time, in place, as no provider does.</summary>
    public abstract void Reschedule(DateTimeOffset sendAt, DateTimeOffset now);

    /// <summary>Adds what its provider keeps of it to what every message has.</summary>
    public abstract MessageSnapshot Write(MessageSnapshot started);

    /// <summary>Has it go on when the clock reaches an instant, as it would have before it was written and restored.</summary>
    public abstract void Resume(DateTimeOffset due);

    /// <summary>Takes over what every message has.</summary>
    protected void Restore(MessageSnapshot snapshot)
    {
        _history = [.. snapshot.History.Select(change => new StateChange(change.At, change.State, Cause.Read(change.Cause)))];
        Updated = snapshot.UpdatedAt;
    }

    /// <summary>Notes that it is in another state, or in the same one once more.</summary>
    protected void TransitionTo(MessageState state, DateTimeOffset at)
    {
        _history = [.. _history, new StateChange(at, state, index.Cause)];
        Updated = at;
        index.Changed(this);
    }

    /// <summary>Notes that something else about it changed.</summary>
    protected void MarkUpdated(DateTimeOffset at)
    {
        Updated = at;
        index.Changed(this);
    }
}
