using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScheduledSms.Tests.Conventions;

/// <summary>Writes the public API of an assembly as sorted lines, one per member, without what the compiler generates.</summary>
internal static class PublicApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal).SelectMany(Lines)];

    private static IEnumerable<string> Lines(Type type)
    {
        yield return Head(type);
        var members = type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}")
            : Members(type).Order(StringComparer.Ordinal);
        foreach (var member in members)
            yield return $"{type.FullName}: {member}";
    }

    private static string Head(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "readonly record struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => IsRecord(type) ? "abstract record" : "abstract class",
            _ => IsRecord(type) ? "sealed record" : "sealed class",
        };
        if (type.IsValueType && !type.IsEnum && (type.GetMethod("PrintMembers", Declared) is null || type.GetCustomAttribute<IsReadOnlyAttribute>() is null))
            kind = "struct";
        var bases = new[] { type.BaseType }.Concat(DirectInterfaces(type)).OfType<Type>()
            .Where(static part => part != typeof(object) && part != typeof(ValueType) && part != typeof(Enum) && !part.Name.StartsWith("IEquatable", StringComparison.Ordinal))
            .Select(Name).ToList();
        return $"{kind} {type.FullName}{(bases.Count > 0 && !type.IsEnum ? " : " + string.Join(", ", bases) : "")}";
    }

    private static IEnumerable<Type> DirectInterfaces(Type type) => type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(static part => part.IsVisible).OrderBy(static part => part.FullName, StringComparer.Ordinal);

    private static IEnumerable<string> Members(Type type)
    {
        foreach (var field in type.GetFields(Declared).Where(static field => field.IsPublic || field.IsFamily))
            yield return $"{(field.IsLiteral ? "const" : field.IsStatic ? "static readonly" : "readonly")} {Name(field.FieldType)} {field.Name}{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "")}";
        foreach (var made in type.GetConstructors(Declared).Where(made => IsVisible(made) && !IsGenerated(made) && !IsCopy(made, type)))
            yield return $"new({Parameters(made)})";
        foreach (var property in type.GetProperties(Declared).Where(static property => IsVisible(property.GetMethod) && !IsGenerated(property.GetMethod!, accessor: true)))
            yield return $"{(property.GetMethod!.IsStatic ? "static " : "")}{(IsRequired(property) ? "required " : "")}{Name(property.PropertyType, Nullability.Create(property))} {property.Name} {{ get;{Setter(property)} }}";
        foreach (var method in type.GetMethods(Declared).Where(static method => IsVisible(method) && !method.IsSpecialName && !IsGenerated(method)))
            yield return $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select((parameter, at) =>
        (at == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")
        + Name(parameter.ParameterType, Nullability.Create(parameter)) + " " + parameter.Name
        + (parameter.IsOptional ? " = " + Literal(parameter.RawDefaultValue, parameter.ParameterType) : "")));

    private static string Setter(PropertyInfo property) => !IsVisible(property.SetMethod) ? ""
        : property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    // A record's own members, and what every record declares: not a decision of ours, so not part of the listing.
    private static bool IsGenerated(MethodBase method, bool accessor = false) =>
        (!accessor && method.IsDefined(typeof(CompilerGeneratedAttribute)))
        || method.Name is "<Clone>$" or "get_EqualityContract" or "PrintMembers" or "Equals" or "GetHashCode" or "ToString" or "Deconstruct";

    private static bool IsCopy(ConstructorInfo made, Type type) => IsRecord(type) && made.GetParameters() is [var only] && only.ParameterType == type;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    private static string Literal(object? value, Type? type = null) => value switch
    {
        null => type is { IsValueType: true } && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type) => Name(type, info: null);

    private static string Name(Type type, NullabilityInfo? info)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";

        var name = new StringBuilder(Plain(type));
        if (type.IsGenericType)
        {
            var parts = type.GetGenericArguments().Select((part, at) => Name(part, info?.GenericTypeArguments.ElementAtOrDefault(at)));
            name.Append('<').AppendJoin(", ", parts).Append('>');
        }

        if (type.IsArray)
            name.Append("[]");
        if (!type.IsValueType && info?.ReadState == NullabilityState.Nullable)
            name.Append('?');
        return name.ToString();
    }

    private static string Plain(Type type) => type.IsArray ? Name(type.GetElementType()!)
        : type == typeof(void) ? "void"
        : type == typeof(string) ? "string"
        : type == typeof(bool) ? "bool"
        : type == typeof(int) ? "int"
        : type == typeof(long) ? "long"
        : type == typeof(double) ? "double"
        : type == typeof(decimal) ? "decimal"
        : type == typeof(object) ? "object"
        : type.Name.Split('`')[0];
}
