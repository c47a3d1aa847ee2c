using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Every place in a request that takes text, found by reflection, so that a new one is tested automatically.</summary>
internal static class TextPlaces
{
    private const int Deepest = 4;

    /// <summary>Types that contain no text.</summary>
    private static readonly Type[] Plain = [typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(DateTimeOffset), typeof(TimeSpan)];

    /// <summary>The places of a type, each with an action that sets its text.</summary>
    public static IReadOnlyDictionary<string, Action<object, string>> Of(Type type)
    {
        Dictionary<string, Action<object, string>> places = new(StringComparer.Ordinal);
        Walk(type, "", static root => root, depth: 0, places);
        return places;
    }

    private static void Walk(Type type, string path, Func<object, object> owner, int depth, Dictionary<string, Action<object, string>> places)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.SetMethod is { IsPublic: true }))
        {
            var at = path + property.Name;
            var (kind, item) = (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, property.PropertyType.GetGenericArguments());
            if (Plain.Contains(kind) || kind.IsEnum)
                continue;
            if (property.PropertyType == typeof(IReadOnlyDictionary<string, string>))
            {
                places.Add(at + ".name", (root, text) => property.SetValue(owner(root), new Dictionary<string, string>(StringComparer.Ordinal) { [text] = "v" }));
                places.Add(at + ".value", (root, text) => property.SetValue(owner(root), new Dictionary<string, string>(StringComparer.Ordinal) { [FirstName(property.GetValue(owner(root)))] = text }));
            }
            else if (kind == typeof(MessageContent))
            {
                places.Add(at + ".Template", (root, text) => property.SetValue(owner(root), MessageContent.Template(text)));
                places.Add(at + ".Text", (root, text) => property.SetValue(owner(root), MessageContent.Text(text)));
                places.Add(at + ".Text.from", (root, text) => property.SetValue(owner(root), MessageContent.Text("예약", text)));
            }
            else if (Maker(kind) is { } make)
            {
                places.Add(at, (root, text) => property.SetValue(owner(root), make(text)));
            }
            else if (depth < Deepest && kind.IsSubclassOf(typeof(ProviderModel)))
            {
                Walk(kind, at + ".", root => Get(property, owner(root), Make), depth + 1, places);
            }
            else if (depth < Deepest && item is [var model] && model.IsSubclassOf(typeof(ProviderModel)))
            {
                // A message within a message is visited once.
                if (model != type || depth == 0)
                    Walk(model, at + "[0].", root => ((IEnumerable)Get(property, owner(root), _ => ListOfOne(model))).Cast<object>().First(), depth + 1, places);
            }
            else
            {
                throw new InvalidOperationException($"{type.Name}.{property.Name} is of a type that this test does not know: say how text gets into it, or that none does.");
            }
        }
    }

    private static Func<string, object>? Maker(Type type)
    {
        if (type == typeof(string))
            return static text => text;
        if (type == typeof(IReadOnlyList<string>))
            return static text => new[] { text };
        if (type == typeof(JsonElement))
            return Json;
        if (type == typeof(PhoneNumber))
            return static text => PhoneNumber.Parse(text == HostileTexts.Harmless ? "1381" + text : text, "86");
        return type.IsValueType && type.GetConstructor([typeof(string)]) is { } wrap ? text => wrap.Invoke([text]) : null;
    }

    /// <summary>The text as JSON, each character escaped: .NET's own writer would replace a lone surrogate.</summary>
    private static object Json(string text)
    {
        using var document = JsonDocument.Parse('"' + string.Concat(text.Select(static c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))) + '"');
        return document.RootElement.Clone();
    }

    private static string FirstName(object? map) => (map as IReadOnlyDictionary<string, string>)?.Keys.FirstOrDefault() ?? "k";

    private static object Get(PropertyInfo property, object owner, Func<Type, object> make)
    {
        var there = property.GetValue(owner);
        if (there is not null && (there is not IEnumerable list || list.Cast<object>().Any()))
            return there;
        var made = make(property.PropertyType);
        property.SetValue(owner, made);
        return made;
    }

    /// <summary>Creates an instance with a text in each place that must not be empty.</summary>
    private static object Make(Type type)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var required in type.GetProperties().Where(static property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null && Maker(property.PropertyType) is not null))
            required.SetValue(made, Maker(required.PropertyType)!(HostileTexts.Harmless));
        return made;
    }

    private static Array ListOfOne(Type item)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Make(item), 0);
        return list;
    }
}
