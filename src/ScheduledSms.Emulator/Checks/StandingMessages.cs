using System.Globalization;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Checks;

/// <summary>Collects scheduled and sent messages. Must be called inside the clock's gate.</summary>
internal static class StandingMessages
{
    // The custom field with the caller's own id for a message.
    private const string ReferenceField = "reference";

    public static IEnumerable<StandingMessage> Scheduled(JsmsEmulator jsms) =>
        from schedule in jsms.Schedules
        where schedule.State is JsmsScheduleState.Pending
        from recipient in schedule.Recipients
        select new StandingMessage(
            ProviderNames.Jsms,
            schedule.Account,
            recipient.Mobile,
            () => StandingMessage.ContentOf(null, schedule.TemplateId.ToString(CultureInfo.InvariantCulture), recipient.Parameters),
            schedule.SendAt,
            schedule.Id);

    public static IEnumerable<StandingMessage> Scheduled(SolapiEmulator solapi) =>
        Messages(solapi, group => group.Status is SolapiGroupStatus.Scheduled);

    /// <summary>The messages of groups that are scheduled, being sent, or sent.</summary>
    public static IEnumerable<StandingMessage> Live(SolapiEmulator solapi) =>
        Messages(solapi, group => group.Status is SolapiGroupStatus.Scheduled or SolapiGroupStatus.Sending or SolapiGroupStatus.Processing or SolapiGroupStatus.Complete);

    public static StandingMessage Of(DeliveredMessage message) => new(
        message.Provider,
        message.Account,
        message.To,
        // A JSMS text is its filled-in template: the same content twice.
        () => StandingMessage.ContentOf(message.TemplateId is null ? message.Text : null, message.TemplateId, message.Parameters),
        message.At,
        message.ScheduleId);

    private static IEnumerable<StandingMessage> Messages(SolapiEmulator solapi, Func<StoredSolapiGroup, bool> which) =>
        from account in solapi.Accounts
        from stored in account.GroupBook.Groups
        where which(stored)
        from message in stored.Messages
        let template = SolapiKakaoTemplate.Read(message.Draft.KakaoOptions)
        select new StandingMessage(
            ProviderNames.Solapi,
            account.ApiKey,
            message.To,
            () => StandingMessage.ContentOf(template.TemplateId is null ? message.Draft.Text : null, template.TemplateId, template.Variables),
            stored.ScheduledAt ?? stored.Sent ?? stored.Created,
            stored.Id)
        {
            Reference = message.CustomFields.GetValueOrDefault(ReferenceField),
        };
}

/// <summary>A message to one recipient that will be, or was, sent.</summary>
internal sealed record StandingMessage(string Provider, string Account, string Recipient, Func<string> Content, DateTimeOffset SendAt, string ScheduleId)
{
    /// <summary>The caller's own id for it, if the provider supports one.</summary>
    public string? Reference { get; init; }

    /// <summary>Equal for two messages to the same recipient at the same time. Few are, so contents are compared only among them.</summary>
    public (string, string, string, DateTimeOffset) Place => (Provider, Account, Recipient, SendAt);

    /// <summary>A template or a text, with its parameters, as one comparable value.</summary>
    public static string ContentOf(string? text, string? templateId, IReadOnlyDictionary<string, string> parameters)
    {
        var filled = parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).SelectMany(parameter => new[] { parameter.Key, parameter.Value });
        // Lengths distinguish what would be equal when joined.
        return string.Concat(new[] { text ?? "", templateId ?? "" }.Concat(filled).Select(part => FormattableString.Invariant($"{part.Length}:{part}")));
    }
}
