using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ScheduledSms;

/// <summary>What to say: a template by its logical name, which works on every provider it is declared for, or free text.</summary>
[JsonConverter(typeof(MessageContentConverter))]
[TypeConverter(typeof(MessageContentTypeConverter))]
public abstract record MessageContent : ProviderModel
{
    private MessageContent()
    {
    }

    /// <summary>A template that the settings declare under <c>ScheduledSms:Templates</c>.</summary>
    /// <param name="name">Its logical name, for example <c>appointment-reminder</c>.</param>
    /// <returns>The content. Each recipient provides the parameters.</returns>
    public static MessageContent Template(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new NamedTemplate(name);
    }

    /// <summary>Free text, where <see cref="ProviderCapabilities.SupportsFreeText"/>; elsewhere it is rejected before any request.</summary>
    /// <param name="text">The text, the same for every recipient.</param>
    /// <param name="from">The sender, as the provider writes it. Default: the account's <c>From</c> setting.</param>
    /// <returns>The content.</returns>
    public static MessageContent Text(string text, string? from = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new FreeText(text, from);
    }

    internal sealed record NamedTemplate(string Name) : MessageContent
    {
        private protected override string? SafeText => Name;
    }

    internal sealed record FreeText(string Body, string? From) : MessageContent;
}
