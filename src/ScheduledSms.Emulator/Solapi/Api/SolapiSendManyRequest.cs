using System.Text.Json;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The parsed body of a call that creates a group, fills it, and sends or schedules it.</summary>
internal sealed record SolapiSendManyRequest(SolapiGroupSettings Settings, IReadOnlyList<SolapiMessageDraft> Drafts)
{
    /// <summary>When to send; null means now.</summary>
    public DateTimeOffset? ScheduledDate { get; init; }

    public bool ShowMessageList { get; init; }

    /// <summary>Reads the body of <c>send-many/detail</c>.</summary>
    public static SolapiSendManyRequest ReadDetail(JsonElement body, SolapiQuirks quirks) => ReadMany(body, quirks) with
    {
        ScheduledDate = ReadDate(body, quirks),
        ShowMessageList = SolapiGroupSettingsReader.Flag(body, "showMessageList"),
    };

    /// <summary>Reads the body of <c>send-many</c>.</summary>
    public static SolapiSendManyRequest ReadMany(JsonElement body, SolapiQuirks quirks) =>
        new(SolapiGroupSettingsReader.ReadAgent(body, quirks), SolapiMessageRegistry.Read(body, quirks));

    /// <summary>Reads the body of <c>send</c>: one message, to one recipient.</summary>
    public static SolapiSendManyRequest ReadSingle(JsonElement body, SolapiQuirks quirks)
    {
        if (!body.TryGetProperty("message", out var message))
            throw SolapiError.Validation("message").ToException();
        var draft = SolapiMessageReader.Read(message);
        return draft.To.Count == 1
            ? new SolapiSendManyRequest(SolapiGroupSettingsReader.ReadAgent(body, quirks), [draft])
            : throw SolapiError.Validation("to").ToException();
    }

    private static DateTimeOffset? ReadDate(JsonElement body, SolapiQuirks quirks)
    {
        if (!body.TryGetProperty("scheduledDate", out var date) || date.ValueKind is JsonValueKind.Null)
            return null;
        return SolapiDates.Read(date.ToString(), quirks.ZonelessDateOffset) ?? throw SolapiError.Validation("scheduledDate").ToException();
    }
}
