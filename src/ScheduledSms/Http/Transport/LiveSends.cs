using System.Collections.Concurrent;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http.Transport;

/// <summary>
/// The messages of ours that handlers of an app have in their hands. A handler may copy one without its options, and send the copy
/// from a worker of its own: then its id tells whose it is, and without that, that it looks like one of these.
/// </summary>
internal static class LiveSends
{
    private static readonly ConcurrentDictionary<string, SingleSend> ById = new(StringComparer.Ordinal);

    public static void Add(string id, SingleSend send) => ById[id] = send;

    public static void Remove(string id, SingleSend send) => ById.TryRemove(new KeyValuePair<string, SingleSend>(id, send));

    /// <summary>The send that a copy belongs to, or null if the message is none of ours.</summary>
    /// <exception cref="InvalidOperationException">It is a copy of one of ours that may not go out.</exception>
    public static SingleSend? Find(HttpRequestMessage message)
    {
        var id = RequestIds.Find(message);
        if (id is not null && ById.TryGetValue(id, out var send))
            return send;
        if (CopiesElsewhere.IsRead(message.Method))
            return null;
        if (id is not null)
            throw new InvalidOperationException("A copy of a message was sent after the attempt that it belongs to was over.");
        if (ById.IsEmpty)
            return null;

        // To another address it goes as a copy of the one that it can belong to.
        var alike = ById.Values.Where(live => live.Says(message)).Take(2).ToList();
        return alike is [] || (alike is [var only] && !only.Owns(message))
            ? alike.FirstOrDefault()
            : throw new InvalidOperationException($"A copy of a message has neither its Options nor its {RequestIds.Header} header. Copy either, and it goes out once.");
    }
}
