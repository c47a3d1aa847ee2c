using System.Reflection;
using ScheduledSms.Jsms;

namespace ScheduledSms.Tests.Conventions;

/// <summary>House rules for every public type.</summary>
public sealed class PublicTypeTests
{
    private static readonly string[] Namespaces = ["ScheduledSms", "ScheduledSms.Jsms", "ScheduledSms.Solapi", "Microsoft.Extensions.DependencyInjection"];

    private static readonly Assembly Product = typeof(JsmsScheduleClient).Assembly;

    [Fact]
    public void Public_types_stand_in_the_documented_namespaces() =>
        Assert.DoesNotContain(Product.GetExportedTypes(), static type => !Namespaces.Contains(type.Namespace, StringComparer.Ordinal));

    [Fact]
    public void Public_classes_are_sealed_or_an_abstract_base() =>
        Assert.DoesNotContain(Product.GetExportedTypes(), static type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Nobody_outside_can_derive_from_an_abstract_base_class()
    {
        var bases = Product.GetExportedTypes().Where(static type => type is { IsClass: true, IsAbstract: true, IsSealed: false } && !IsRecord(type));

        Assert.DoesNotContain(bases, static type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(static made => made.IsPublic || made.IsFamily || made.IsFamilyOrAssembly));
    }

    [Fact]
    public void Internal_classes_are_sealed_or_an_abstract_base() =>
        Assert.DoesNotContain(
            Product.GetTypes().Where(static type => !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("ScheduledSms", StringComparison.Ordinal) == true),
            static type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void A_public_task_is_awaited_under_a_name_that_says_so()
    {
        Assert.NotEmpty(AsyncMethods());
        Assert.All(AsyncMethods(), static method => Assert.EndsWith("Async", method.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_ends_in_async_gives_a_task_or_a_stream() =>
        Assert.DoesNotContain(PublicMethods(), static method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsAsync(method.ReturnType));

    [Fact]
    public void An_async_call_takes_an_optional_token_last() =>
        Assert.All(AsyncMethods(), static method =>
        {
            var last = method.GetParameters()[^1];
            Assert.Equal((typeof(CancellationToken), "cancellationToken", true), (last.ParameterType, last.Name, last.IsOptional));
        });

    [Fact]
    public void No_public_call_takes_a_time_without_an_offset() =>
        Assert.DoesNotContain(PublicMethods().SelectMany(static method => method.GetParameters().Select(static parameter => parameter.ParameterType).Append(method.ReturnType)), static type => Uses(type, typeof(DateTime)));

    [Fact]
    public void No_public_field_can_be_changed() =>
        Assert.DoesNotContain(
            Product.GetExportedTypes().SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)),
            static field => field is { IsLiteral: false, IsInitOnly: false, IsSpecialName: false });

    private static IEnumerable<MethodInfo> AsyncMethods() => PublicMethods().Where(static method => IsAsync(method.ReturnType));

    private static IEnumerable<MethodInfo> PublicMethods() => Product.GetExportedTypes()
        .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static bool IsAsync(Type type) => type == typeof(Task)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool Uses(Type type, Type used) => type == used || type.GetGenericArguments().Any(part => Uses(part, used)) || (type.GetElementType() is { } element && Uses(element, used));
}
