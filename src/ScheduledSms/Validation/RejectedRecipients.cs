using ScheduledSms.Text;

namespace ScheduledSms.Validation;

/// <summary>Finds out whom a provider rejected. Several recipients may share a number; whose rejection it is must then be certain, or it is nobody's.</summary>
internal static class RejectedRecipients
{
    /// <summary>What a provider says of a recipient that it rejected.</summary>
    /// <param name="Number">The number.</param>
    /// <param name="Place">The place in the request, if the provider's list is in its order.</param>
    /// <param name="Parameters">The parameters, if it returned them.</param>
    /// <param name="Reference">The reference, if it returned one.</param>
    public readonly record struct Mention(string Number, int? Place = null, IReadOnlyDictionary<string, string>? Parameters = null, string? Reference = null);

    /// <summary>The reference of each: by what the provider returned, by place, and then by number and parameters.</summary>
    public static string?[] ReferencesOf(IReadOnlyList<Mention> mentions, IReadOnlyList<MessageRecipient> recipients)
    {
        var references = new string?[mentions.Count];
        var left = recipients.Select(static (_, index) => index).ToHashSet();
        List<int> open = [];
        for (var i = 0; i < mentions.Count; i++)
        {
            references[i] = mentions[i].Reference;
            if (mentions[i].Place is { } place && place < recipients.Count && HasNumber(recipients[place], mentions[i].Number) && left.Remove(place))
                references[i] ??= recipients[place].Reference;
            else if (references[i] is null)
                open.Add(i);
        }

        if (open.Count == 0)
            return references;

        var byNumber = left.Order().ToLookup(index => recipients[index].PhoneNumber.National, StringComparer.Ordinal);
        foreach (var alike in open.GroupBy(i => KeyOf(mentions[i].Number, mentions[i].Parameters), StringComparer.Ordinal))
        {
            var first = mentions[alike.First()];
            var candidates = byNumber[first.Number].Where(index => first.Parameters is null || Fits(recipients[index], first.Parameters)).Select(index => recipients[index].Reference).ToList();
            var isSame = candidates.Distinct(StringComparer.Ordinal).Count() == 1;
            foreach (var (i, position) in alike.Select(static (i, position) => (i, position)))
            {
                if (isSame || candidates.Count == alike.Count())
                    references[i] = candidates[isSame ? 0 : position];
            }
        }

        return references;
    }

    private static bool HasNumber(MessageRecipient recipient, string number) => string.Equals(recipient.PhoneNumber.National, number, StringComparison.Ordinal);

    private static string KeyOf(string number, IReadOnlyDictionary<string, string>? parameters) => parameters is null
        ? number
        : string.Join('\0', parameters.OrderBy(static one => one.Key, StringComparer.Ordinal).SelectMany(static one => (string[])[one.Key, one.Value]).Prepend(number));

    /// <summary>As they were sent: composed.</summary>
    private static bool Fits(MessageRecipient recipient, IReadOnlyDictionary<string, string> returned) =>
        (recipient.Parameters?.Count ?? 0) == returned.Count
        && (recipient.Parameters ?? System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty).All(given =>
            returned.TryGetValue(UnicodeText.ComposeHangul(given.Key), out var value) && string.Equals(value, UnicodeText.ComposeHangul(given.Value), StringComparison.Ordinal));
}
