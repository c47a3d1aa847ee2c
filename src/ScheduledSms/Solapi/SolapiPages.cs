using System.Runtime.CompilerServices;

namespace ScheduledSms.Solapi;

/// <summary>Reads a listing page by page, on demand.</summary>
internal static class SolapiPages
{
    public static async IAsyncEnumerable<TItem> ReadAllAsync<TItem>(
        string? startKey,
        Func<string?, CancellationToken, Task<(IEnumerable<TItem> Items, string? NextKey)>> readPage,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Pages that lead back to one already read would never end.
        HashSet<string> followed = new(StringComparer.Ordinal) { startKey ?? "" };
        do
        {
            var (items, nextKey) = await readPage(startKey, cancellationToken).ConfigureAwait(false);
            foreach (var item in items)
                yield return item;
            startKey = nextKey;
        }
        while (!string.IsNullOrEmpty(startKey) && followed.Add(startKey));
    }
}
