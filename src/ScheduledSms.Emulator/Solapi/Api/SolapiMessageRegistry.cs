using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Adds messages to a group and removes them, and returns the outcome of each. Every call runs inside the clock's gate.</summary>
internal sealed class SolapiMessageRegistry(SolapiQuirks quirks, SolapiGroupLifecycle lifecycle)
{
    private const int MaxRecipientsPerRequest = 10_000;
    private const int MaxMessagesPerGroup = 1_000_000;

    /// <summary>Reads the elements of <c>messages</c>.</summary>
    public static IReadOnlyList<SolapiMessageDraft> Read(JsonElement body, SolapiQuirks quirks)
    {
        if (!body.TryGetProperty("messages", out var messages)
            || (quirks.MessagesAsText ? Unpack(messages) : messages) is not { ValueKind: JsonValueKind.Array } list
            || list.GetArrayLength() == 0)
            throw SolapiError.MessagesNotArray.ToException();
        List<SolapiMessageDraft> drafts = [.. list.EnumerateArray().Select(SolapiMessageReader.Read)];
        return drafts.Sum(draft => draft.To.Count) <= MaxRecipientsPerRequest ? drafts : throw SolapiError.RecipientsTooMany.ToException();
    }

    // JSON in a string is JSON.
    private static JsonElement? Unpack(JsonElement messages)
    {
        if (messages.ValueKind is not JsonValueKind.String)
            return messages;
        try
        {
            using var document = JsonDocument.Parse(messages.GetString()!);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public IReadOnlyList<SolapiRegistration> Add(StoredSolapiGroup group, IReadOnlyList<SolapiMessageDraft> drafts, DateTimeOffset now)
    {
        SolapiGroupLifecycle.EnsureOpen(group);
        if (group.Messages.Count + drafts.Sum(draft => draft.To.Count) > MaxMessagesPerGroup)
            throw SolapiError.RecipientsTooMany.ToException();

        var seen = quirks.RejectDuplicatesAcrossRequests ? group.SeenNumbers : new HashSet<string>(StringComparer.Ordinal);
        var results = new List<SolapiRegistration>();
        var registered = new List<StoredSolapiMessage>();
        foreach (var draft in drafts)
        {
            var message = group.Settings.Strict ? draft : SolapiText.MakeFit(draft);
            foreach (var to in message.To)
            {
                var stored = new StoredSolapiMessage(lifecycle.NewMessageId(now), to, message, now);
                var rejection = SolapiMessageRules.FindError(message, to, group.Account, quirks, now)
                    ?? (seen.Add(to) || group.Settings.AllowDuplicates ? null : SolapiStatusCode.Duplicate);
                if (rejection is null)
                    registered.Add(stored);
                else
                    group.Rejected.Add((stored, rejection));
                results.Add(new SolapiRegistration(stored, rejection ?? SolapiStatusCode.Accepted));
            }
        }

        group.Messages.AddRange(registered);
        foreach (var kind in registered.GroupBy(message => (message.Draft.Country, message.Draft.Type)))
            group.AddLog($"국가코드({kind.Key.Country})의 {Name(kind.Key.Type)} {kind.Count()} 건이 추가되었습니다.", now);
        return results;
    }

    public static JsonObject Remove(StoredSolapiGroup group, IReadOnlyList<string> messageIds, DateTimeOffset now)
    {
        SolapiGroupLifecycle.EnsureOpen(group);
        var toRemove = messageIds.ToHashSet(StringComparer.Ordinal);
        var known = group.Messages.Select(message => message.Id).Where(toRemove.Contains).ToHashSet(StringComparer.Ordinal);
        foreach (var message in group.Messages.Where(message => known.Contains(message.Id)))
            group.SeenNumbers.Remove(message.To);
        group.Messages.RemoveAll(message => known.Contains(message.Id));
        group.AddLog($"메시지 {known.Count} 건을 삭제하였습니다.", now);
        return new JsonObject
        {
            ["groupId"] = group.Id,
            ["errorCount"] = messageIds.Count(id => !known.Contains(id)),
            ["resultList"] = new JsonArray([.. messageIds.Select(id => new JsonObject
            {
                ["messageId"] = id,
                ["resultCode"] = known.Contains(id) ? "Success" : "ResourceNotFound",
            })]),
        };
    }

    private static string Name(string type) => type switch
    {
        "SMS" => "단문문자(SMS)",
        "LMS" => "장문문자(LMS)",
        "MMS" => "포토문자(MMS)",
        "ATA" => "알림톡(ATA)",
        "CTA" => "친구톡(CTA)",
        "CTI" => "친구톡 이미지(CTI)",
        _ => $"메시지({type})",
    };
}
