namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Remembers each signature for as long as its date could be accepted again, in real time.</summary>
internal sealed class UsedSignatures(TimeSpan window, TimeProvider real)
{
    private readonly object _gate = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset At, string Signature)> _inOrder = new();

    /// <summary>False if the signature was used before.</summary>
    public bool Add(string signature)
    {
        lock (_gate)
        {
            var now = real.GetUtcNow();
            while (_inOrder.TryPeek(out var oldest) && now - oldest.At > window)
                _used.Remove(_inOrder.Dequeue().Signature);
            if (!_used.Add(signature))
                return false;
            _inOrder.Enqueue((now, signature));
            return true;
        }
    }
}
