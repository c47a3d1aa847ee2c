using System.Text.Json;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Conventions;

/// <summary>No type's text form shows a number, a text or a key.</summary>
public sealed class SafeTextTests
{
    private const string Canary = "CANARY";

    /// <summary>Properties that may be printed: ids and codes of the provider, and its own words for a state.</summary>
    private static readonly string[] Printable = ["Id", "ScheduleId", "MessageId", "GroupId", "ErrorCode", "ResultCode", "StatusCode", "Status", "ProviderCode", "ProviderStatus"];

    public static TheoryData<Type> Records() => [.. typeof(JsmsScheduleClient).Assembly.GetExportedTypes().Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(ProviderModel)))];

    public static TheoryData<ProviderOptions> Options() => new()
    {
        new JsmsOptions { AppKey = Canary + 1, MasterSecret = Canary + 2, DeveloperKey = Canary + 3, DeveloperSecret = Canary + 4 },
        new SolapiOptions { ApiKey = Canary + 5, ApiSecret = Canary + 6 },
    };

    [Fact]
    public void Every_record_that_travels_is_looked_at() => Assert.InRange(Records().Count, 25, 100);

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_prints_ids_and_codes_only(Type type)
    {
        var sample = MockSample.Of(type, Canary);

        Assert.StartsWith(type.Name, sample.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, Printable.Aggregate(sample.ToString()!, static (text, name) => Remove(text, name)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_without_anything_in_it_prints_itself_too(Type type) =>
        Assert.StartsWith(type.Name, Activator.CreateInstance(type)!.ToString(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_shows_a_debugger_no_more_than_its_text(Type type) =>
        Assert.DoesNotContain(type.GetCustomAttributesData(), static attribute => attribute.AttributeType.Name.Contains("Debugger", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Options))]
    public void Options_print_no_secret(ProviderOptions options) => Assert.Equal(options.GetType().Name, options.ToString());

    [Theory]
    [MemberData(nameof(Options))]
    public void Options_written_as_json_hold_no_secret(ProviderOptions options)
    {
        var json = JsonSerializer.Serialize(options, options.GetType());

        Assert.Contains("MinimumLead", json, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, json, StringComparison.Ordinal);
    }

    /// <summary>Every text in an account's options is a key or a secret, except the sender number, so that none can be forgotten above.</summary>
    [Theory]
    [MemberData(nameof(Options))]
    public void Every_text_of_the_options_is_looked_at(ProviderOptions options) =>
        Assert.All(
            options.GetType().GetProperties().Where(static property => property.PropertyType == typeof(string) && property.CanWrite && property.Name != nameof(SolapiOptions.From)),
            property => Assert.StartsWith(Canary, (string)property.GetValue(options)!, StringComparison.Ordinal));

    [Fact]
    public void A_proxy_s_password_is_not_written_as_json() =>
        Assert.DoesNotContain(Canary, JsonSerializer.Serialize(new TransportOptions { Proxy = new Uri($"http://user:{Canary}@proxy.example:3128") }), StringComparison.Ordinal);

    private static string Remove(string text, string name) => text.Replace($"{Canary}-{name}!", "", StringComparison.Ordinal).Replace($"{Canary}-Group!-{name}!", "", StringComparison.Ordinal);
}
