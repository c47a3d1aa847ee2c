using System.Runtime.CompilerServices;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Solapi;

/// <summary>Reads a listing page by page, on demand.</summary>
internal static class SolapiPages
{
    public static async IAsyncEnumerable<TItem> ReadAllAsync<TItem>(
        string? startKey,
        Func<string?, CancellationToken, Task<(IEnumerable<TItem> Items, string? NextKey)>> readPage,
        Func<CallContext> begin,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HashSet<string> followed = new(StringComparer.Ordinal) { startKey ?? "" };
        do
        {
            var (items, nextKey) = await readPage(startKey, cancellationToken).ConfigureAwait(false);
            foreach (var item in items)
                yield return item;
            startKey = nextKey;

            // Pages that lead back to one already read would never end, and ending here would hide the rest.
            if (!string.IsNullOrEmpty(startKey) && !followed.Add(startKey))
                throw begin().Fail(ScheduledSmsErrorCode.InvalidResponse, ": the page leads back to one that was read already. The listing is not complete.", SendOutcome.Unknown);
        }
        while (!string.IsNullOrEmpty(startKey));
    }
}
