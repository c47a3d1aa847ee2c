using System.Globalization;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Messages;

/// <summary>Every message of both providers, in creation order. Accessed only inside the clock's gate.</summary>
internal sealed class MessageIndex(EmulatorClock clock, ChangeSignal changes, int capacity, IdSource ids)
{
    private readonly Dictionary<string, StoredMessage> _byId = new(StringComparer.Ordinal);
    private readonly Queue<StoredMessage> _ended = new();

    // A removed message leaves a gap, until there are too many gaps.
    private List<StoredMessage?> _inOrder = [];

    public IdSource Ids => ids;

    public int Capacity => capacity;

    public int Count => _byId.Count;

    public Cause Cause => clock.Cause;

    public IEnumerable<StoredMessage> All => _inOrder.OfType<StoredMessage>();

    /// <summary>Latest first.</summary>
    public IEnumerable<StoredMessage> Latest
    {
        get
        {
            for (var i = _inOrder.Count - 1; i >= 0; i--)
            {
                if (_inOrder[i] is { } message)
                    yield return message;
            }
        }
    }

    public StoredMessage? Find(string id) => _byId.GetValueOrDefault(id);

    public void Add(StoredMessage message)
    {
        while (_byId.Count >= capacity)
            Forget();
        _byId.Add(message.Id, message);
        message.Position = _inOrder.Count;
        _inOrder.Add(message);
        changes.Raise(new Change(ChangeKind.Message, message.Id));
    }

    public void Changed(StoredMessage message)
    {
        if (HasEnded(message))
            _ended.Enqueue(message);
        changes.Raise(new Change(ChangeKind.Message, message.Id));
    }

    /// <summary>Replaces all messages with the given ones, in their order.</summary>
    public void Restore(IEnumerable<StoredMessage> messages)
    {
        _byId.Clear();
        _ended.Clear();
        _inOrder.Clear();
        foreach (var message in messages)
        {
            _byId.Add(message.Id, message);
            message.Position = _inOrder.Count;
            _inOrder.Add(message);
        }

        foreach (var ended in All.Where(HasEnded).OrderBy(message => message.Updated))
            _ended.Enqueue(ended);
    }

    private static bool HasEnded(StoredMessage message) => message.State is MessageState.Sent or MessageState.Canceled or MessageState.Failed;

    private void Forget()
    {
        while (_ended.TryDequeue(out var oldest))
        {
            // A canceled group can be scheduled again, and one that ended twice is queued twice.
            if (oldest.State is MessageState.Pending or MessageState.Scheduled or MessageState.Sending || !_byId.Remove(oldest.Id))
                continue;
            _inOrder[oldest.Position] = null;
            if (_inOrder.Count > 2 * capacity)
                CloseGaps();
            return;
        }

        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture, $"The emulator holds {capacity} messages, as many as it may, and none of them has ended."));
    }

    private void CloseGaps()
    {
        _inOrder = [.. All];
        for (var i = 0; i < _inOrder.Count; i++)
            _inOrder[i]!.Position = i;
    }
}
