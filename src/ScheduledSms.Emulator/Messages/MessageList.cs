namespace ScheduledSms.Emulator.Messages;

/// <summary>Filtered and sorted messages. The last list is cached until something changes, since scrolling reads it in pieces.</summary>
internal sealed class MessageList(MessageIndex index)
{
    private (MessageFilter Filter, MessageOrder Order, bool Descending, long Version)? _key;
    private List<StoredMessage> _list = [];

    /// <summary>Call only inside the clock's gate. The list must not be changed or kept.</summary>
    public IReadOnlyList<StoredMessage> Get(MessageFilter filter, MessageOrder order, bool descending, long version)
    {
        if (_key is { } key && key.Version == version && key.Order == order && key.Descending == descending && key.Filter.IsSame(filter))
            return _list;
        _key = (filter, order, descending, version);
        _list = [.. Sorted((order is MessageOrder.Created && descending ? index.Latest : index.All).Where(filter.Matches), order, descending)];
        return _list;
    }

    private static IEnumerable<StoredMessage> Sorted(IEnumerable<StoredMessage> messages, MessageOrder order, bool descending) => order switch
    {
        MessageOrder.Created => messages,
        MessageOrder.Due => messages.OrderBy(FromNow),
        _ when descending => messages.OrderBy(message => message.SendAt is null).ThenByDescending(message => message.SendAt),
        _ => messages.OrderBy(message => message.SendAt is null).ThenBy(message => message.SendAt),
    };

    // Scheduled messages come first, in ascending time order; all others follow in descending order.
    private static long FromNow(StoredMessage message) =>
        message.State is MessageState.Scheduled ? message.SendAt!.Value.UtcTicks : long.MaxValue - (message.SendAt ?? message.Created).UtcTicks;
}

/// <summary>The order in which messages are listed.</summary>
internal enum MessageOrder
{
    /// <summary>By creation time.</summary>
    Created,

    /// <summary>By send time; messages without one come last.</summary>
    SendAt,

    /// <summary>Scheduled messages first, soonest first; then the others, latest first.</summary>
    Due,
}
