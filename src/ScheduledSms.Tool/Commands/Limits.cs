using System.CommandLine;
using System.Runtime.CompilerServices;

namespace ScheduledSms.Tool.Commands;

/// <summary>How many of many are wanted.</summary>
internal static class Limits
{
    public static Option<int?> Option()
    {
        var option = new Option<int?>("--limit") { Description = "How many to show. Default: all.", HelpName = "number" };
        option.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
                result.AddError("--limit: it is 1 or more.");
        });
        return option;
    }

    /// <summary>The first ones; no page is read for more.</summary>
    public static async IAsyncEnumerable<T> FirstAsync<T>(this IAsyncEnumerable<T> source, int? limit, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var left = limit ?? int.MaxValue;
        await foreach (var one in source.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return one;
            if (limit is not null && --left == 0)
                yield break;
        }
    }
}
