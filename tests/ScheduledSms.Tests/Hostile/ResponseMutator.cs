using System.Globalization;
using System.Text;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Spoils a response in one to three ways. The same seed spoils it in the same ways, on every machine.</summary>
internal sealed class ResponseMutator(Random random)
{
    private const int Usually = 200;

    private static readonly byte[][] OtherValues =
    [
        .. new[]
        {
            "null", "true", "false", "0", "1", "-1", "1.5", "-0", "1e3", "2147483648", "9223372036854775808", "-9223372036854775809", "253402300800000", "\"\"", "\" \"", "\"x\"",
            "\"0\"", "\"1.5\"", "\"true\"", "\"NaN\"", "\"-1\"", "\"\\u0000\"", "\"\\r\\nX-Evil: 1\"", "\"..\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01T00:00:00+14:00\"",
            "\"9999-12-31 23:59:59\"", "\"0001-01-01 00:00:00\"", "[]", "{}", "[null]", "[[]]", "[{}]", "[\"x\"]", "[1,null]", "{\"a\":null}", "{\"\":1}", "{\"a\":{\"b\":[]}}", "{\"message\":\"\\ud800\"}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Surrogates = [.. new[] { "\\ud800", "\\udfff", "\\udc00\\ud800", "\\uD83D" }.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] InvalidBytes = [[0xFF], [0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82]];

    private static readonly byte[][] Trailers = [.. new[] { " ", "\r\n", "}", "]", "{}", ",", "null", "<html>", "\0" }.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] NotNumbers = [.. new[] { "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "0x10", "undefined", "'x'" }.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] Empties = [.. new[] { "", "null", " ", "\r\n\t ", "[]", "{}", "\"\"", "0", "[null]", "{\"\":null}" }.Select(Encoding.UTF8.GetBytes)];

    private static readonly (string Name, int Weight, Func<ResponseMutator, byte[], byte[]> Apply)[] Ways =
    [
        ("bytes flipped", Usually, static (it, json) => it.Flip(json)),
        ("cut", Usually / 2, static (it, json) => json[..it.At(json)]),
        ("slice duplicated", Usually, static (it, json) => it.Slice(json, duplicate: true)),
        ("slice removed", Usually, static (it, json) => it.Slice(json, duplicate: false)),
        ("nested deep", Usually, static (it, json) => it.Replace(json, it.Deep())),
        ("huge string", Usually / 2, static (it, json) => it.Replace(json, it.HugeString())),
        ("huge number", Usually, static (it, json) => it.Replace(json, it.HugeNumber())),
        ("huge list", Usually / 2, static (it, json) => it.Replace(json, it.HugeList())),
        ("other type", Usually * 4, static (it, json) => it.Replace(json, it.Pick(OtherValues))),
        ("member twice", Usually * 2, static (it, json) => it.Duplicate(json)),
        ("lone surrogate", Usually, static (it, json) => it.Insert(json, it.Pick(Surrogates), inText: true)),
        ("invalid UTF-8", Usually, static (it, json) => it.Insert(json, it.Pick(InvalidBytes), inText: it.Chance(2))),
        ("odd member", Usually, static (it, json) => it.AddMember(json)),
        ("byte order mark", Usually / 4, static (_, json) => [0xEF, 0xBB, 0xBF, .. json]),
        ("trailing data", Usually / 4, static (it, json) => [.. json, .. it.Pick(Trailers)]),
        ("not a number", Usually / 4, static (it, json) => it.Replace(json, it.Pick(NotNumbers))),
        ("nothing there", Usually / 4, static (it, _) => it.Pick(Empties)),
        ("100,000 deep", 2, static (it, json) => it.Replace(json, it.Nested(100_000))),
        ("one MiB", 2, static (it, json) => it.Replace(json, it.OneMebibyte())),
    ];

    private static readonly int AllWeights = Ways.Sum(static way => way.Weight);

    private readonly List<string> _applied = [];

    /// <summary>The ways in which the last response was spoiled.</summary>
    public IReadOnlyList<string> Applied => _applied;

    public static IEnumerable<string> WayNames => Ways.Select(static way => way.Name);

    public byte[] Spoil(byte[] response)
    {
        for (var ways = random.Next(1, 4); ways > 0; ways--)
        {
            var (name, _, apply) = PickWay();
            response = apply(this, response);
            _applied.Add(name);
        }

        return response;
    }

    private (string Name, int Weight, Func<ResponseMutator, byte[], byte[]> Apply) PickWay()
    {
        var ticket = random.Next(AllWeights);
        return Ways.First(way => (ticket -= way.Weight) < 0);
    }

    private bool Chance(int of) => random.Next(of) == 0;

    private byte[] Pick(byte[][] choices) => choices[random.Next(choices.Length)];

    private int At(byte[] json) => random.Next(json.Length + 1);

    private byte[] Flip(byte[] json)
    {
        byte[] flipped = [.. json];
        for (var flips = random.Next(1, 9); flips > 0 && flipped.Length > 0; flips--)
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private byte[] Slice(byte[] json, bool duplicate)
    {
        var (from, to) = (At(json), At(json));
        if (from > to)
            (from, to) = (to, from);
        return duplicate ? [.. json[..to], .. json[from..to], .. json[to..]] : [.. json[..from], .. json[to..]];
    }

    /// <summary>Replaces one value with another, or everything where no value can be found.</summary>
    private byte[] Replace(byte[] json, byte[] value)
    {
        var values = JsonPlaces.Of(json).Values;
        if (values.Count == 0)
            return value;
        var (from, to) = values[random.Next(values.Count)];
        return [.. json[..from], .. value, .. json[to..]];
    }

    private byte[] Duplicate(byte[] json)
    {
        var members = JsonPlaces.Of(json).Members;
        if (members.Count == 0)
            return json;
        var (from, value, to) = members[random.Next(members.Count)];
        byte[] other = Chance(2) ? json[value..to] : Pick(OtherValues);
        return [.. json[..to], (byte)',', .. json[from..value], .. other, .. json[to..]];
    }

    /// <summary>Adds a member that no page shows, whose value may itself be anything.</summary>
    private byte[] AddMember(byte[] json)
    {
        var members = JsonPlaces.Of(json).Members;
        if (members.Count == 0)
            return json;
        var to = members[random.Next(members.Count)].To;
        return [.. json[..to], .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"new{random.Next(3)}\":")), .. Pick(OtherValues), .. json[to..]];
    }

    /// <summary>Inserts bytes inside a text or a name, or anywhere.</summary>
    private byte[] Insert(byte[] json, byte[] bytes, bool inText)
    {
        var at = At(json);
        if (inText)
        {
            var places = JsonPlaces.Of(json);
            int[] quotes = [.. places.Values.Select(static value => value.From).Concat(places.Members.Select(static member => member.From)).Where(from => json[from] == '"')];
            if (quotes.Length > 0)
                at = quotes[random.Next(quotes.Length)] + 1;
        }

        return [.. json[..at], .. bytes, .. json[at..]];
    }

    private byte[] Deep() => Nested(random.Next(4) switch { 0 => random.Next(10, 60), 1 => random.Next(60, 70), 2 => 200, _ => 2000 });

    private byte[] Nested(int depth)
    {
        var (open, close) = Chance(2) ? ("[", "]") : ("{\"a\":", "}");
        var end = Chance(4) ? "" : "0" + string.Concat(Enumerable.Repeat(close, depth));
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + end);
    }

    private byte[] HugeString() => Text(random.Next(100, 4000));

    private byte[] HugeNumber() => Encoding.UTF8.GetBytes(random.Next(5) switch
    {
        0 => "1e999",
        1 => "-1e999",
        2 => "1e-999",
        3 => "0." + new string('3', random.Next(10, 1000)),
        _ => new string('9', random.Next(10, 1000)),
    });

    private byte[] HugeList() => List(random.Next(10, 500));

    private byte[] OneMebibyte() => Chance(2) ? Text(1 << 20) : List(1 << 16);

    private byte[] Text(int length)
    {
        var unit = random.Next(5) switch { 0 => "x", 1 => "한", 2 => "\\ud83d\\ude00", 3 => "12345678 ", _ => "\\\"" };
        return Encoding.UTF8.GetBytes('"' + string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1)) + '"');
    }

    private byte[] List(int length)
    {
        var item = Encoding.UTF8.GetString(Pick(OtherValues));
        return Encoding.UTF8.GetBytes('[' + string.Join(',', Enumerable.Repeat(item, length)) + ']');
    }
}
