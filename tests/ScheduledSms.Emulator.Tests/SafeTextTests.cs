using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Reports;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Tests;

/// <summary>What the emulator returns is data; what it prints, in a failing test or a log, shows no number, text or key.</summary>
public sealed class SafeTextTests
{
    private const string Secret = "CANARY-TEXT";
    private const string Number = "13812345678";

    private static readonly DateTimeOffset At = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal) { [Secret] = Secret };

    private static readonly object[] Samples =
    [
        new DeliveredMessage { Provider = "jsms", Account = Secret, ScheduleId = "s", MessageId = "m", To = Number, At = At, Text = Secret, TemplateId = "1", Parameters = Parameters },
        new RecordedRequest { Sequence = 1, At = At, Method = "POST", Path = "/" + Number, Provider = "jsms", Body = Secret, ResponseBody = Secret, Account = Secret },
        new JsmsSchedule { Id = "s", Account = Secret, IsBatch = false, SendAt = At, TemplateId = 1, SignId = null, Tag = Secret, State = JsmsScheduleState.Pending, Recipients = [Recipient()] },
        Recipient(),
        new SolapiGroup { Id = "g", Account = Secret, Status = SolapiGroupStatus.Scheduled, ScheduledAt = At, Messages = [Message()], RejectedCount = 0, CustomFields = Parameters },
        Message(),
        new SolapiSenderNumber(Number),
        new CallbackAttempt { At = At, Provider = "jsms", Account = Secret, Url = new Uri("http://localhost/"), Kind = "SMS_REPORT", Attempt = 1, Body = Secret },
        new Fault { Account = Secret, Recipient = Number, Reference = Secret, Action = FaultAction.Fin },
    ];

    public static TheoryData<string> Names() => [.. Samples.Select(sample => sample.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_prints_its_ids_and_states_only(string name)
    {
        var text = Samples.Single(sample => sample.GetType().Name == name).ToString()!;
        Assert.StartsWith(name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Number[..^2], text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_record_that_holds_such_a_thing_is_looked_at()
    {
        // These contain no number, message or key: settings on the provider's side.
        var harmless = new[] { typeof(JsmsTemplate), typeof(JsmsBalance), typeof(SolapiWebhook) };
        var records = typeof(ScheduledSmsEmulator).Assembly.GetExportedTypes().Where(type => type.GetMethod("<Clone>$") is not null);
        Assert.Equal(
            records.Except(harmless).OrderBy(type => type.Name, StringComparer.Ordinal),
            Samples.Select(sample => sample.GetType()).OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    private static JsmsRecipient Recipient() => new("m", Number, Parameters);

    private static SolapiMessage Message() => new()
    {
        Id = "m", To = Number, From = Number, Text = Secret, Type = "SMS", Country = "82", Subject = Secret, CustomFields = Parameters,
    };
}
