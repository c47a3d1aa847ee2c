using System.Text.Json;

namespace ScheduledSms.Tests.Hostile;

/// <summary>The positions of the values and members in a JSON text, as far as it can be parsed.</summary>
internal sealed class JsonPlaces
{
    private readonly List<(int From, int To)> _values = [];
    private readonly List<(int From, int Value, int To)> _members = [];

    private JsonPlaces()
    {
    }

    /// <summary>Every value, from its first byte to the one after its last; a list or an object counts as one too.</summary>
    public IReadOnlyList<(int From, int To)> Values => _values;

    /// <summary>Every member of an object: where its name begins, where its value begins, and where its value ends.</summary>
    public IReadOnlyList<(int From, int Value, int To)> Members => _members;

    public static JsonPlaces Of(ReadOnlySpan<byte> json)
    {
        var places = new JsonPlaces();
        try
        {
            places.Read(json);
        }
        catch (JsonException)
        {
            // What was found so far is enough.
        }

        return places;
    }

    private void Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        Stack<(int From, int? Name)> open = [];
        int? name = null;
        while (reader.Read())
        {
            var at = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = at;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push((at, name));
                    name = null;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var (from, owner) = open.Pop();
                    Add(from, owner, (int)reader.BytesConsumed);
                    break;
                default:
                    Add(at, name, (int)reader.BytesConsumed);
                    name = null;
                    break;
            }
        }
    }

    private void Add(int from, int? name, int to)
    {
        _values.Add((from, to));
        if (name is { } start)
            _members.Add((start, from, to));
    }
}
