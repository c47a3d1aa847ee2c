using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Jsms;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;

namespace ScheduledSms.Tests.Hostile;

/// <summary>What holds for every result, whatever it was read from.</summary>
internal static class ResponseInvariants
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>Throws what reading or writing the result throws, or reports what is wrong with it.</summary>
    public static void Check(object? result)
    {
        CheckId(result);
        Walk(result, "result");
        Write(result);
    }

    private static void CheckId(object? result)
    {
        var id = result switch
        {
            JsmsScheduleResult created => created.ScheduleId,
            JsmsSchedule schedule => schedule.ScheduleId,
            JsmsBatchScheduleResult { AcceptedCount: 0, RejectedRecipients.Count: > 0 } => "nobody was accepted",
            JsmsBatchScheduleResult batch => batch.ScheduleId,
            SolapiGroup group => group.GroupId,
            SolapiScheduledGroup scheduled => scheduled.Group.GroupId,
            ScheduledMessage message => message.Id.Value,
            _ => "none is due",
        };
        if (string.IsNullOrWhiteSpace(id))
            throw new InvalidDataException("The result has no id.");
    }

    /// <summary>Reads every public property, and every item of every list.</summary>
    private static void Walk(object? value, string path)
    {
        if (value is null or string or JsonElement or Uri || value.GetType().IsPrimitive)
            return;
        if (value is IDictionary map)
        {
            foreach (DictionaryEntry entry in map)
                WalkItem(entry.Value, $"{path}[…]");
        }
        else if (value is IEnumerable list)
        {
            foreach (var item in list)
                WalkItem(item, $"{path}[]");
        }
        else if (value.GetType().Assembly == typeof(JsmsSchedule).Assembly)
        {
            foreach (var property in PropertiesOf(value))
                Walk(property.GetValue(value), $"{path}.{property.Name}");
            _ = value.ToString();
            _ = value.GetHashCode();
        }
    }

    private static void WalkItem(object? item, string path)
    {
        if (item is null)
            throw new InvalidDataException($"{path} is null.");
        Walk(item, path);
    }

    private static void Write(object? result)
    {
        var responses = result switch
        {
            ProviderResponse response => [response],
            IEnumerable<ProviderResponse> many => many,
            SolapiScheduledGroup scheduled => [scheduled.Group],
            _ => [],
        };
        foreach (var response in responses)
        {
            JsonSerializerContext context = response.GetType().Namespace == typeof(JsmsSchedule).Namespace ? JsmsJson.Default : SolapiJson.Default;
            try
            {
                using var document = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(response, context.GetTypeInfo(response.GetType())!));
            }
            catch (Exception) when (HoldsUnwritableJson(response))
            {
                // What .NET itself cannot write, such as a lone surrogate, is kept as received.
            }
        }
    }

    private static bool HoldsUnwritableJson(object? value) => value switch
    {
        null or string => false,
        JsonElement json => !CanWrite(json),
        IDictionary map => map.Values.Cast<object?>().Any(HoldsUnwritableJson),
        IEnumerable list => list.Cast<object?>().Any(HoldsUnwritableJson),
        ProviderModel => PropertiesOf(value).Any(property => HoldsUnwritableJson(property.GetValue(value))),
        _ => false,
    };

    private static bool CanWrite(JsonElement json)
    {
        try
        {
            JsonSerializer.SerializeToUtf8Bytes(json);
            return true;
        }
        catch (Exception unwritable) when (unwritable is InvalidOperationException or ArgumentException or JsonException)
        {
            return false;
        }
    }

    private static PropertyInfo[] PropertiesOf(object value) => Properties.GetOrAdd(value.GetType(), static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance));
}
