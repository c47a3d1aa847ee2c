namespace ScheduledSms.Emulator.Checks;

/// <summary>One message to one recipient that will be sent, or was.</summary>
internal sealed record StandingMessage(string Provider, string Account, string Recipient, string Content, DateTimeOffset SendAt, string ScheduleId)
{
    /// <summary>The caller's own id of it, where the provider has a place for one.</summary>
    public string? Reference { get; init; }

    /// <summary>What makes two messages the same one to whoever gets them.</summary>
    public object Identity => (Provider, Account, Recipient, Content, SendAt);

    /// <summary>A template or a text, and what was filled in, as one value that can be compared.</summary>
    public static string ContentOf(string? text, string? templateId, IReadOnlyDictionary<string, string> parameters)
    {
        var filled = parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).SelectMany(parameter => new[] { parameter.Key, parameter.Value });
        // Lengths keep apart what would read the same when joined.
        return string.Concat(new[] { text ?? "", templateId ?? "" }.Concat(filled).Select(part => FormattableString.Invariant($"{part.Length}:{part}")));
    }
}
