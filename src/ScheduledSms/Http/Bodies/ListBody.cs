using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http.Bodies;

/// <summary>Bodies that end with a list, one after another. Each item is written once, then taken into this body or, if it does not fit, into the next.</summary>
internal sealed class ListBody<TItem> : IDisposable
{
    private const int FirstCapacity = 4096;

    private readonly JsonTypeInfo<TItem> _type;
    private readonly PooledBuffer _item = new(256);
    private readonly Utf8JsonWriter _writer;
    private PooledBuffer? _body;
    private int _capacity = FirstCapacity;
    private bool _isEmpty;

    public ListBody(JsonTypeInfo<TItem> type)
    {
        _type = type;
        _writer = JsonBody.CreateWriter(_item);
    }

    /// <summary>Whether an item was written but not yet taken.</summary>
    public bool HoldsItem => _item.Length > 0;

    /// <summary>The length of the body if it ends here.</summary>
    public int Length => Body.Length + Closing.Length;

    /// <summary>The length of the body if it takes the item.</summary>
    public int LengthWithItem => Body.Length + (_isEmpty ? 0 : 1) + _item.Length + Closing.Length;

    private static ReadOnlySpan<byte> Closing => "]}"u8;

    private PooledBuffer Body => _body ?? throw new InvalidOperationException("No body was begun.");

    /// <summary>Begins a body with the capacity of the previous one. A pending item stays.</summary>
    /// <param name="empty">The body with an empty list as its last member.</param>
    /// <param name="bodyType">Its type.</param>
    /// <param name="call">The call.</param>
    public void Begin<TBody>(TBody empty, JsonTypeInfo<TBody> bodyType, CallContext call)
    {
        _body?.Release();
        _body = new PooledBuffer(_capacity);
        _writer.Reset(_body);
        JsonBody.Append(_body, _writer, empty, bodyType, call);
        _writer.Reset(_item);
        _body.Truncate(_body.Length - Closing.Length);
        _isEmpty = true;
    }

    /// <summary>Writes an item, to be taken later.</summary>
    /// <exception cref="ScheduledSmsException">It cannot be sent faithfully.</exception>
    public void Write(TItem item, CallContext call)
    {
        _item.Truncate(0);
        _writer.Reset();
        JsonBody.Append(_item, _writer, item, _type, call);
    }

    /// <summary>Takes the pending item.</summary>
    public void Take()
    {
        if (!_isEmpty)
            Append(","u8);
        Append(_item.Span);
        _item.Truncate(0);
        _isEmpty = false;
    }

    /// <summary>Ends the list and hands over ownership of the body.</summary>
    public PooledBuffer End()
    {
        Append(Closing);
        var body = Body;
        _capacity = body.Length;
        _body = null;
        return body;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _item.Release();
        _body?.Release();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Body.GetSpan(bytes.Length));
        Body.Advance(bytes.Length);
    }
}
