using System.Collections;
using System.Globalization;
using System.Reflection;

namespace ScheduledSms.Tests.Matrix;

/// <summary>Everything that an object prints about itself, for the search.</summary>
internal static class Printed
{
    private const int Deep = 4;

    /// <summary>What leaks from an exception: its text, each property of it and of its inner exceptions, and its data.</summary>
    public static IEnumerable<string> Leaks(Exception exception)
    {
        if (Canary.Find("exception", exception.ToString()) is { } leak)
            yield return $"{leak}, in {exception.GetType().Name}";
        for (var (current, depth) = (exception, 0); current is not null && depth < Deep; (current, depth) = (current.InnerException, depth + 1))
        {
            foreach (var (name, text) in Parts(current))
            {
                if (Canary.Find("exception property", text) is { } found)
                    yield return $"{found}, in {current.GetType().Name}.{name}";
            }
        }
    }

    /// <summary>What leaks from the text form of a result, and of each of our types within it.</summary>
    public static IEnumerable<string> Leaks(object? result) =>
        Ours(result, depth: 0).Select(static ours => Canary.Find("result", ours.ToString()) is { } leak ? $"{leak}, in {ours.GetType().Name}.ToString()" : null).OfType<string>();

    private static IEnumerable<(string Name, string? Text)> Parts(Exception exception)
    {
        foreach (var property in exception.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0))
        {
            // A number of a rejected recipient is data for the caller; what printing it shows is what is checked.
            foreach (var text in Texts(property.GetValue(exception)))
                yield return (property.Name, text);
        }

        foreach (DictionaryEntry entry in exception.Data)
            yield return ("Data", $"{entry.Key} {entry.Value}");
    }

    private static IEnumerable<string?> Texts(object? value) => value is IEnumerable items and not string
        ? items.Cast<object?>().Select(static item => item?.ToString())
        : [Convert.ToString(value, CultureInfo.InvariantCulture)];

    private static IEnumerable<object> Ours(object? value, int depth)
    {
        if (value is null or string || depth > Deep)
            return [];
        if (value is IEnumerable items)
            return items.Cast<object?>().Take(3).SelectMany(item => Ours(item, depth + 1));
        if (value.GetType() is { IsGenericType: true, IsValueType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            return Ours(pair.GetProperty("Value")!.GetValue(value), depth);
        if (value.GetType().Assembly != typeof(ScheduledSmsException).Assembly)
            return [];
        return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0)
            .SelectMany(property => Ours(property.GetValue(value), depth + 1))
            .Prepend(value);
    }
}
