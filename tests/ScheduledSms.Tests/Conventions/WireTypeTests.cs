using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ScheduledSms.DependencyInjection;
using ScheduledSms.Jsms;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;

namespace ScheduledSms.Tests.Conventions;

/// <summary>Everything that goes over the wire is known at compile time, and everything that can be set is a known setting.</summary>
public sealed class WireTypeTests
{
    private static readonly Assembly Product = typeof(JsmsScheduleClient).Assembly;

    public static TheoryData<Type> Types() =>
        [.. Product.GetTypes().Where(static type => !type.IsAbstract && (type.IsSubclassOf(typeof(ProviderResponse)) || IsBody(type)))];

    public static TheoryData<Type, string[]> Settings() => new()
    {
        { typeof(JsmsOptions), (string[])[.. SettingsTree.CommonSettings, .. JsmsProvider.Instance.Settings] },
        { typeof(SolapiOptions), (string[])[.. SettingsTree.CommonSettings, .. SolapiProvider.Instance.Settings] },
        { typeof(ProviderOptions), SettingsTree.CommonSettings },
        { typeof(TransportOptions), SettingsTree.TransportSettings },
    };

    [Fact]
    public void Responses_and_bodies_of_both_providers_are_looked_at()
    {
        Assert.Contains(typeof(JsmsScheduleBody), Types().Select(static row => row.Data));
        Assert.Contains(typeof(SolapiGroup), Types().Select(static row => row.Data));
        Assert.InRange(Types().Count, 20, 100);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_wire_type_is_in_its_provider_s_generated_context(Type type)
    {
        JsonSerializerContext context = IsJsms(type) ? JsmsJson.Default : SolapiJson.Default;

        Assert.NotNull(context.GetTypeInfo(type));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_wire_member_is_named_on_purpose(Type type) =>
        Assert.All(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.Name is not nameof(ProviderResponse.UnknownMembers)),
            static property => Assert.True(
                property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null || property.GetCustomAttribute<JsonIgnoreAttribute>() is not null,
                $"{property.DeclaringType}.{property.Name} has neither a name on the wire nor a reason to stay off it."));

    [Theory]
    [MemberData(nameof(Types))]
    public void No_two_members_share_a_name_on_the_wire(Type type)
    {
        JsonTypeInfo info = (IsJsms(type) ? JsmsJson.Default.GetTypeInfo(type) : SolapiJson.Default.GetTypeInfo(type))!;

        Assert.Equal(info.Properties.Count, info.Properties.Select(static property => property.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_known_settings_are_the_options_that_can_be_set(Type options, string[] settings) =>
        Assert.Equal(
            options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite || property.PropertyType == typeof(IList<string>)).Select(static property => property.Name).Order(StringComparer.Ordinal),
            settings.Order(StringComparer.Ordinal));

    private static bool IsJsms(Type type) => type.Namespace!.StartsWith("ScheduledSms.Jsms", StringComparison.Ordinal);

    private static bool IsBody(Type type) => type.Name.EndsWith("Body", StringComparison.Ordinal) && type.Namespace is "ScheduledSms.Jsms.Wire" or "ScheduledSms.Solapi.Wire" && type.GetMethod("<Clone>$") is not null;
}
