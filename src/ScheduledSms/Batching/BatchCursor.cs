using System.Globalization;
using ScheduledSms.Diagnostics;
using ScheduledSms.Validation;

namespace ScheduledSms.Batching;

/// <summary>A sequence that is split into requests as it is enumerated: tracks its position, and what a failure means for it.</summary>
/// <param name="name">What its items are called in errors, for example <c>recipients</c>.</param>
/// <param name="items">The items. Enumerated once, and never further than the next request needs.</param>
/// <param name="cancellationToken">A token to cancel the operation.</param>
internal sealed class BatchCursor<TItem>(string name, IAsyncEnumerable<TItem> items, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<TItem> _items = items.GetAsyncEnumerator(cancellationToken);

    /// <summary>The index of the first item of the current request.</summary>
    public long First { get; private set; }

    /// <summary>The number of items in the current request.</summary>
    public int Count { get; private set; }

    /// <summary>The last item read.</summary>
    public TItem Current => _items.Current;

    /// <summary>The location of <see cref="Current"/>, until it is taken.</summary>
    public RequestPath Path => new(name, First + Count);

    /// <summary>Begins a request after the end of the previous one.</summary>
    public void Begin()
    {
        First += Count;
        Count = 0;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _items.MoveNextAsync();
    }

    /// <summary>Counts <see cref="Current"/> as part of the request.</summary>
    public void Take() => Count++;

    /// <summary>Returns the same failure, with what it means for the sequence.</summary>
    public ScheduledSmsException WithContext(ScheduledSmsException failure) => failure.WithContext(
        failure.Attempts == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{failure.Message} {name}[{First}] and later were not sent.")
            : string.Create(CultureInfo.InvariantCulture, $"{failure.Message} The request held {name}[{First}] to {name}[{First + Count - 1}]; nothing after it was sent."),
        failure.Outcome);

    /// <summary>The caller canceled before the request was complete.</summary>
    public OperationCanceledException Canceled(CallContext call)
    {
        var failure = WithContext(call.Reject(ScheduledSmsErrorCode.Canceled, $"it was canceled while its {name} were drawn.", SendOutcome.NotSent));
        return new OperationCanceledException(failure.Message, failure, cancellationToken);
    }

    public ValueTask DisposeAsync() => _items.DisposeAsync();
}
