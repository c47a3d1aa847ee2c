using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>Schedules messages as a client would: by requests, subject to all of the provider's rules.</summary>
internal static class SeedMessages
{
    private const string Groups = "/messages/v4/groups";
    private const string Json = "application/json";
    private const int FirstRejectedStatus = 400;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Schedule(EmulatorCore core, SeedMessage message, DateTimeOffset now, string at)
    {
        var first = message.SendAt ?? (now + message.SendIn);
        for (var i = 0; i < message.Count; i++)
        {
            IReadOnlyList<string> to = [.. message.To.Select(number => SaysWhatBecomes(core, message.Provider, number) ? number : Next(number, i))];
            if (message.Provider is ProviderNames.Jsms)
                ScheduleJsms(core, message, to, (first + (i * message.Every))!.Value, at);
            else
                ScheduleSolapi(core, message, to, first + (i * message.Every), at);
        }
    }

    private static void ScheduleJsms(EmulatorCore core, SeedMessage message, IReadOnlyList<string> to, DateTimeOffset sendAt, string at)
    {
        JsonObject Recipient(string mobile) => new()
        {
            ["mobile"] = mobile,
            ["temp_para"] = new JsonObject(message.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value))),
        };
        var body = to.Count == 1 ? Recipient(to[0]) : new JsonObject { ["recipients"] = new JsonArray([.. to.Select(Recipient)]) };
        // The wire format has whole seconds; round up, as a client does.
        var whole = sendAt.AddTicks((TimeSpan.TicksPerSecond - (sendAt.UtcTicks % TimeSpan.TicksPerSecond)) % TimeSpan.TicksPerSecond);
        body["send_time"] = whole.ToOffset(core.Jsms.Quirks.SendTimeOffset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        body["temp_id"] = message.TemplateId;
        if (message.Tag is not null)
            body["tag"] = message.Tag;
        Send(core.JsmsApi, core, message.Account ?? DevelopmentKeys.JsmsAppKey, "POST", to.Count == 1 ? "/v1/schedule" : "/v1/schedule/batch", body, at);
    }

    private static void ScheduleSolapi(EmulatorCore core, SeedMessage message, IReadOnlyList<string> to, DateTimeOffset? sendAt, string at)
    {
        var account = message.Account ?? DevelopmentKeys.SolapiApiKey;
        JsonObject Do(string method, string path, JsonObject body) => Send(core.SolapiApi, core, account, method, path, body, at);

        var group = Do("POST", Groups, message.Reference is null ? [] : new JsonObject { ["customFields"] = new JsonObject { ["reference"] = message.Reference } });
        var path = $"{Groups}/{group["groupId"]}";
        Do("PUT", path + "/messages", new JsonObject
        {
            ["messages"] = new JsonArray(new JsonObject
            {
                ["to"] = new JsonArray([.. to.Select(number => (JsonNode)number)]),
                ["from"] = message.From,
                ["text"] = message.Text,
            }),
        });
        if (sendAt is { } date)
            Do("POST", path + "/schedule", new JsonObject { ["scheduledDate"] = Instants.Write(date) });
    }

    private static JsonObject Send(ProviderApi provider, EmulatorCore core, string account, string method, string path, JsonObject body, string at)
    {
        var response = InnerRequest.Respond(provider, InnerRequest.Make(method, path, account, Json, body.ToJsonString()), core.Clock);
        return response.Status < FirstRejectedStatus
            ? response.Body!.AsObject()
            : throw new ControlProblemException(400, string.Create(CultureInfo.InvariantCulture, $"'{at}' is rejected by {provider.Name}: {response.Status} {response.Body?.ToJsonString(Readable)}"));
    }

    // The next number would be another one's outcome, or nobody's: a series to such a number is all to it.
    private static bool SaysWhatBecomes(EmulatorCore core, string provider, string number) => provider is ProviderNames.Jsms
        ? core.Jsms.Quirks.MagicNumbers && JsmsMagicNumbers.Include(number)
        : core.Solapi.Quirks.MagicNumbers && SolapiMagicNumbers.Code(number, "82") is not null;

    /// <summary>The number advanced by an offset, with the same length.</summary>
    private static string Next(string number, int by) => by > 0 && ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? (value + (ulong)by).ToString("D" + number.Length.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : number;
}

/// <summary>A message to schedule, or a series of them.</summary>
internal sealed record SeedMessage
{
    public required string Provider { get; init; }

    /// <summary>Null: the account of the development keys.</summary>
    public string? Account { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The send time; null for a SOLAPI group that is only filled.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>The send time relative to the emulator's current time; null when <see cref="SendAt"/> is given.</summary>
    public TimeSpan? SendIn { get; init; }

    public long? TemplateId { get; init; }

    public string? Tag { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? From { get; init; }

    public string? Text { get; init; }

    public string? Reference { get; init; }

    /// <summary>The number of messages, each with the next phone numbers; a number that says what becomes of a message stays.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The interval between the send times.</summary>
    public TimeSpan Every { get; init; }
}
