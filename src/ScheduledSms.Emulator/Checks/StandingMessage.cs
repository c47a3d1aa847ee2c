namespace ScheduledSms.Emulator.Checks;

/// <summary>A message to one recipient that will be, or was, sent.</summary>
internal sealed record StandingMessage(string Provider, string Account, string Recipient, string Content, DateTimeOffset SendAt, string ScheduleId)
{
    /// <summary>The caller's own id for it, if the provider supports one.</summary>
    public string? Reference { get; init; }

    /// <summary>Equal for two messages that are the same to their recipient.</summary>
    public object Identity => (Provider, Account, Recipient, Content, SendAt);

    /// <summary>A template or a text, with its parameters, as one comparable value.</summary>
    public static string ContentOf(string? text, string? templateId, IReadOnlyDictionary<string, string> parameters)
    {
        var filled = parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).SelectMany(parameter => new[] { parameter.Key, parameter.Value });
        // Lengths distinguish what would be equal when joined.
        return string.Concat(new[] { text ?? "", templateId ?? "" }.Concat(filled).Select(part => FormattableString.Invariant($"{part.Length}:{part}")));
    }
}
