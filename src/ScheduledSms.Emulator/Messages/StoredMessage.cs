using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;

namespace ScheduledSms.Emulator.Messages;

/// <summary>
/// What both providers' messages have in common: a JSMS schedule, a SOLAPI group or an immediate send, with its recipients.
/// Accessed only inside the clock's gate.
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

    /// <summary>The provider's name for its state; null if it has none.</summary>
    public abstract string? ProviderState { get; }

    /// <summary>When it is, or was, to be sent; null while that is not known.</summary>
    public abstract DateTimeOffset? SendAt { get; }

    /// <summary>The caller's own id for it, if the provider has a place for one.</summary>
    public abstract string? Reference { get; }

    public abstract string? Text { get; }

    public abstract string? TemplateId { get; }

    /// <summary>The recipients' numbers, including rejected ones.</summary>
    public abstract IEnumerable<string> Numbers { get; }

    /// <summary>Each recipient's outcome, in the order of <see cref="Recipients"/>, which is costlier.</summary>
    public abstract IEnumerable<RecipientOutcome> Outcomes { get; }

    public abstract IEnumerable<RecipientRow> Recipients { get; }

    /// <summary>Whether some recipients' texts differ from <see cref="Text"/>.</summary>
    public abstract bool TextVaries { get; }

    /// <summary>What was submitted for all recipients besides the text, as the provider names it.</summary>
    public abstract JsonObject Submitted { get; }

    public RecipientCounts Counts => RecipientCounts.Of(Outcomes);

    /// <summary>What is to be sent, in one line.</summary>
    public string Content => Text ?? TemplateName;

    private string TemplateName => TemplateId is null ? "" : "template " + TemplateId;

    /// <summary>Each recipient's text, reference and parameters; those that several share may come once.</summary>
    protected abstract IEnumerable<string?> Words { get; }

    /// <summary>The outcome of an accepted recipient to whom nothing was sent.</summary>
    protected RecipientOutcome Unsent => State switch
    {
        MessageState.Canceled => RecipientOutcome.Canceled,
        MessageState.Failed => RecipientOutcome.Failed,
        _ => RecipientOutcome.Accepted,
    };

    /// <summary>Whether a text is in it, or in what any recipient gets.</summary>
    public bool Mentions(TextSearch search) =>
        search.IsIn(Id) || search.IsIn(Reference) || search.IsIn(TemplateName) || Numbers.Any(search.IsInNumber) || Words.Any(search.IsIn);

    /// <summary>Cancels it, as its provider does.</summary>
    public abstract void Cancel(DateTimeOffset now);

    /// <summary>Changes its send time in place, which no provider does.</summary>
    public abstract void Reschedule(DateTimeOffset sendAt, DateTimeOffset now);

    /// <summary>Resumes it when the clock reaches the given time, as if it had not been saved and restored.</summary>
    public abstract void Resume(DateTimeOffset due);

    /// <summary>Restores the data that all messages share.</summary>
    public void Restore(IEnumerable<StateChange> history, DateTimeOffset updated) => (_history, Updated) = ([.. history], updated);

    /// <summary>Records a transition to another state, or to the same one again.</summary>
    protected void TransitionTo(MessageState state, DateTimeOffset at)
    {
        _history = [.. _history, new StateChange(at, state, index.Cause)];
        Updated = at;
        index.Changed(this);
    }

    /// <summary>Records that something other than its state changed.</summary>
    protected void MarkUpdated(DateTimeOffset at)
    {
        Updated = at;
        index.Changed(this);
    }
}

/// <summary>What a provider does to one of its messages outside its API: its rules, which stand above what they are applied to.</summary>
/// <param name="Cancel">Cancels it at an instant.</param>
/// <param name="Reschedule">Changes its send time, at an instant.</param>
/// <param name="Resume">Makes it due at an instant, as if it had not been saved and restored.</param>
internal sealed record MessageOperations<T>(Action<T, DateTimeOffset> Cancel, Action<T, DateTimeOffset, DateTimeOffset> Reschedule, Action<T, DateTimeOffset> Resume)
    where T : StoredMessage;
