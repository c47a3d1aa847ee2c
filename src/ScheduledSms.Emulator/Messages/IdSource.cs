using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ScheduledSms.Emulator.Messages;

/// <summary>The source of all ids: the same seed gives the same ids in the same order. Accessed only inside the clock's gate.</summary>
internal sealed class IdSource(int seed)
{
    private const long FirstJsmsMessage = 274887115920;

    private IdsSnapshot _drawn = new() { Seed = seed, JsmsMessages = FirstJsmsMessage };

    /// <summary>The <c>msg_id</c> that <see cref="NewJsmsMessage"/> returns next.</summary>
    public long NextJsmsMessage => _drawn.JsmsMessages;

    public long NewJsmsMessage()
    {
        var id = _drawn.JsmsMessages;
        _drawn = _drawn with { JsmsMessages = id + 1 };
        return id;
    }

    public long NewSolapi()
    {
        _drawn = _drawn with { Solapi = _drawn.Solapi + 1 };
        return _drawn.Solapi;
    }

    /// <summary>A JSMS schedule id, in the form of a random UUID.</summary>
    public Guid NewSchedule()
    {
        Span<byte> source = stackalloc byte[sizeof(int) + sizeof(long)];
        BinaryPrimitives.WriteInt32BigEndian(source, _drawn.Seed);
        BinaryPrimitives.WriteInt64BigEndian(source[sizeof(int)..], _drawn.Schedules);
        _drawn = _drawn with { Schedules = _drawn.Schedules + 1 };
        var bytes = SHA256.HashData(source).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public IdsSnapshot Write() => _drawn;

    public void Restore(IdsSnapshot drawn) => _drawn = drawn;

    public void Restart(int seed) => _drawn = new IdsSnapshot { Seed = seed, JsmsMessages = FirstJsmsMessage };
}

/// <summary>The position of the id source.</summary>
internal sealed record IdsSnapshot
{
    public required int Seed { get; init; }

    public long Schedules { get; init; }

    public required long JsmsMessages { get; init; }

    public long Solapi { get; init; }
}
