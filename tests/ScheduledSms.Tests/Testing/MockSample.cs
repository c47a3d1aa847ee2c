using System.Collections;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Text.Json;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Testing;

/// <summary>Creates an object of a public type with a value in every settable property.</summary>
internal static class MockSample
{
    /// <summary>The object; each text in it is the mark, followed by the path of its property.</summary>
    public static object Of(Type type, string mark) => Make(type, mark, depth: 0)!;

    private static object? Make(Type type, string mark, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple(type, mark) is { } simple)
            return simple;
        if (depth > 3)
            return null;
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var value] && type.Name.Contains("Dictionary", StringComparison.Ordinal))
            return Map(key, value, mark, depth);
        if (type.IsGenericType && type.GetGenericArguments() is [var item])
            return List(item, mark, depth);
        return Fill(type, mark, depth);
    }

    private static object? Simple(Type type, string mark)
    {
        if (type == typeof(string))
            return mark;
        if (type == typeof(JsonElement))
            return JsonSerializer.SerializeToElement(mark);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2027, 7, 1, 9, 0, 0, TimeSpan.Zero);
        if (type == typeof(SolapiStatusCode))
            return new SolapiStatusCode("2000");
        if (type == typeof(SolapiGroupStatus))
            return SolapiGroupStatus.Pending;
        if (type == typeof(SolapiMessageType))
            return SolapiMessageType.Sms;
        if (type == typeof(Uri))
            return new Uri($"https://user:{mark}@provider.example/");
        if (type == typeof(MessageContent))
            return MessageContent.Text(mark);
        if (type == typeof(PhoneNumber))
            return PhoneNumber.Parse("+821012345678");
        if (type == typeof(ScheduleId))
            return ScheduledSms.ScheduleId.SolapiGroup("G4V1");
        if (type == typeof(SolapiTimestamp))
            return new SolapiTimestamp("2027-07-01T09:00:00.000Z");
        return type.IsEnum || type.IsPrimitive || type == typeof(decimal) || type == typeof(TimeSpan) ? Activator.CreateInstance(type) : null;
    }

    private static IDictionary Map(Type key, Type value, string mark, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
        if (Make(value, mark + "Value", depth + 1) is { } made)
            map[mark + "Name"] = made;
        return map;
    }

    private static object List(Type item, string mark, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        if (Make(item, mark, depth + 1) is { } made)
            list.Add(made);
        return Activator.CreateInstance(typeof(ReadOnlyCollection<>).MakeGenericType(item), list)!;
    }

    private static object Fill(Type type, string mark, int depth)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite))
            property.SetValue(made, Make(property.PropertyType, $"{mark}-{property.Name}!", depth + 1));
        return made;
    }
}
