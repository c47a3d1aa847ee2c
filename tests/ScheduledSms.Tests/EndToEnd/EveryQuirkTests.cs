using System.Reflection;
using System.Text.Json;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Quirks;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Tests.EndToEnd;

/// <summary>The main job at each value of each quirk, which is every way in which the provider may really behave: everybody gets their message once.</summary>
public sealed class EveryQuirkTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Values at which the job cannot be done, and the reason.</summary>
    private static readonly Dictionary<string, string> Impossible = new(StringComparer.Ordinal)
    {
        ["JsmsQuirks.SendTimeOffset=-14:00:00"] = "the client takes the provider's times for China's: that they are is inferred, and cannot be found out from a response",
        ["JsmsQuirks.SendTimeOffset=14:00:00"] = "as above",
    };

    public static TheoryData<string> Values() =>
    [
        .. new[] { typeof(JsmsQuirks), typeof(SolapiQuirks) }
            .SelectMany(type => type.GetProperties())
            .SelectMany(property => ValuesOf(property).Select(value => FormattableString.Invariant($"{property.DeclaringType!.Name}.{property.Name}={value}")))
            .Where(name => !Impossible.ContainsKey(name)),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Scheduled_read_changed_canceled_scheduled_again_and_delivered(string name)
    {
        var isJsms = name.StartsWith(nameof(JsmsQuirks), StringComparison.Ordinal);
        await using var app = await EmulatedApp.StartAsync(
            options =>
            {
                options.StartAt = Start;
                Set(isJsms ? options.Jsms : options.Solapi, name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            },
            sms =>
            {
                sms.AddJsms();
                sms.AddSolapi(solapi => solapi.From = "0212345678");
                sms.AddTemplate("appointment", template =>
                {
                    template.Parameters.Add("time");
                    (template.Jsms, template.Solapi) = (new JsmsTemplateOptions { TemplateId = 1 }, new SolapiTemplateOptions { Text = "{time}" });
                });
            });
        var token = TestContext.Current.CancellationToken;
        IScheduledMessageClient client = isJsms ? app.Jsms : app.Solapi;
        app.Emulator.Jsms.Account().AddTemplate(1, "{{time}}");
        List<PhoneNumber> numbers = [.. Enumerable.Range(1, 2).Select(i => PhoneNumber.Parse(isJsms ? $"+861381234567{i}" : $"+82101234567{i}"))];
        var request = new ScheduledMessageRequest
        {
            SendAt = Start.AddHours(3),
            Content = MessageContent.Template("appointment"),
            Recipients = [.. numbers.Select(number => new MessageRecipient { PhoneNumber = number, Parameters = new Dictionary<string, string> { ["time"] = "10" } })],
        };

        var first = (await client.ScheduleAsync(request, token)).EnsureAllAccepted();
        Assert.Equal(first.Id, (await client.GetAsync(first.Id, token)).Id);
        var second = (await client.UpdateAsync(first.Id, request with { SendAt = Start.AddHours(4) }, token)).EnsureAllAccepted();
        await client.CancelAsync(second.Id, token);
        (await client.ScheduleAsync(request with { SendAt = Start.AddHours(5) }, token)).EnsureAllAccepted();

        await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6));
        Assert.Equal(
            numbers.Select(number => (number.National[^8..], Start.AddHours(5))),
            app.Emulator.Delivered.Select(message => (message.To[^8..], message.At)).OrderBy(delivery => delivery.Item1, StringComparer.Ordinal));
        app.Emulator.AssertNoDuplicates();
    }

    [Fact]
    public void What_cannot_be_done_still_exists() =>
        Assert.All(Impossible.Keys, name => Assert.NotNull((name.StartsWith(nameof(JsmsQuirks), StringComparison.Ordinal) ? typeof(JsmsQuirks) : typeof(SolapiQuirks)).GetProperty(name.Split('.', '=')[1])));

    private static IEnumerable<object> ValuesOf(PropertyInfo property)
    {
        var quirk = property.GetCustomAttribute<QuirkAttribute>()!;
        return property.PropertyType switch
        {
            { IsEnum: true } type => Enum.GetValues(type).Cast<object>(),
            var type when type == typeof(bool) => [false, true],
            _ => new[] { quirk.Minimum, quirk.Maximum }.OfType<string>().Select(text => text == "0" && property.PropertyType == typeof(TimeSpan) ? "00:00:00" : text),
        };
    }

    private static void Set(object quirks, string assignment)
    {
        var (name, text) = (assignment[..assignment.IndexOf('=', StringComparison.Ordinal)], assignment[(assignment.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var property = quirks.GetType().GetProperty(name)!;
        property.SetValue(quirks, property.PropertyType switch
        {
            { IsEnum: true } type => Enum.Parse(type, text),
            var type => JsonSerializer.Deserialize(type == typeof(TimeSpan) ? $"\"{text}\"" : text.ToLowerInvariant(), type),
        });
    }
}
