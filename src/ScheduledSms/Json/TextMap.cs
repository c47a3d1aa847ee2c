namespace ScheduledSms.Json;

/// <summary>Goes through names and values without an allocation where they stand in a <see cref="Dictionary{TKey, TValue}"/>, as most do: through the interface, each map of thousands would cost one.</summary>
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
