namespace ScheduledSms.Json;

/// <summary>Enumerates names and values without allocating if they are in a <see cref="Dictionary{TKey, TValue}"/>, as most are: through the interface, each of thousands of maps would cost an allocation.</summary>
internal readonly ref struct TextMap(IReadOnlyDictionary<string, string> map)
{
    public Enumerator GetEnumerator() => new(map);

    public ref struct Enumerator(IReadOnlyDictionary<string, string> map)
    {
        private readonly IEnumerator<KeyValuePair<string, string>>? _other = map is Dictionary<string, string> ? null : map.GetEnumerator();

        private Dictionary<string, string>.Enumerator _usual = map is Dictionary<string, string> usual ? usual.GetEnumerator() : default;

        public readonly KeyValuePair<string, string> Current => _other is null ? _usual.Current : _other.Current;

        public bool MoveNext() => _other is null ? _usual.MoveNext() : _other.MoveNext();

        public readonly void Dispose() => _other?.Dispose();
    }
}
