using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging.Abstractions;
using ScheduledSms.Diagnostics;
using ScheduledSms.Jsms;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Messages;

/// <summary>What a recipient of a large request costs in our own memory, beyond what the caller supplied: nothing.</summary>
public sealed class LargeRequestCostTests
{
    private const int Recipients = 1000;

    private static readonly Uri Server = new("http://127.0.0.1/");

    [Fact]
    public void Checking_a_recipient_of_a_jsms_batch_allocates_nothing()
    {
        var options = Accounts.Jsms(Server);
        var batch = new JsmsBatchScheduleRequest { SendAt = DateTimeOffset.MaxValue, TemplateId = 1250, Recipients = JsmsRecipients() };
        var call = new PlainCall(ProviderNames.Jsms, null, "schedule.batch.create", NullLogger.Instance);

        Assert.Equal(0, Allocations.Least(() => JsmsRequestRules.Check(batch, options, call)));
    }

    [Fact]
    public void Checking_a_solapi_message_allocates_nothing()
    {
        var options = Accounts.Solapi(Server);
        options.RejectTextOutsideEucKr = true;
        var messages = SolapiMessages();
        var call = new PlainCall(ProviderNames.Solapi, null, "group.messages.add", NullLogger.Instance);

        Assert.Equal(0, Allocations.Least(() => SolapiRequestRules.Check(messages, options, call)));
    }

    [Fact]
    public void Writing_a_recipient_of_a_jsms_batch_allocates_nothing() =>
        Assert.InRange(AllocatedByWriting(new JsmsBatchScheduleBody("2026-12-24 10:00:00", 5, 1250, "tag", JsmsRecipients()), JsmsJson.Default.JsmsBatchScheduleBody), 0, Recipients);

    [Fact]
    public void Writing_a_solapi_message_allocates_nothing() =>
        Assert.InRange(AllocatedByWriting(new SolapiAddMessagesBody(SolapiMessages()), SolapiJson.Default.SolapiAddMessagesBody), 0, Recipients);

    [Fact]
    public void Where_nobody_is_rejected_nobody_is_looked_up()
    {
        IReadOnlyList<MessageRecipient> recipients = [.. Enumerable.Range(0, Recipients).Select(static i => new MessageRecipient { PhoneNumber = PhoneNumber.Parse(FormattableString.Invariant($"+861381234{i:D4}")) })];
        var added = new SolapiAddedSummary(Recipients, [], ErrorCount: 0);

        Assert.InRange(Allocations.Least(() => JsmsMessages.ToRejected([], recipients)), 0, Recipients);
        Assert.InRange(Allocations.Least(() => ScheduledSms.Solapi.SolapiMessages.ToRejected(added, recipients)), 0, Recipients);
    }

    private static long AllocatedByWriting<TBody>(TBody body, JsonTypeInfo<TBody> type)
    {
        var buffer = new ArrayBufferWriter<byte>(1024 * 1024);
        return Allocations.Least(() =>
        {
            buffer.ResetWrittenCount();
            using var writer = new Utf8JsonWriter(buffer);
            JsonSerializer.Serialize(writer, body, type);
        });
    }

    private static JsmsBatchRecipient[] JsmsRecipients() => [.. Enumerable.Range(0, Recipients).Select(static i => new JsmsBatchRecipient
    {
        Mobile = string.Create(CultureInfo.InvariantCulture, $"138{i:D8}"),
        TemplateParameters = new Dictionary<string, string> { ["code"] = "741627", ["name"] = "王小明" },
    })];

    private static SolapiMessage[] SolapiMessages() => [.. Enumerable.Range(0, Recipients).Select(static i => new SolapiMessage
    {
        To = [string.Create(CultureInfo.InvariantCulture, $"010{i:D8}")],
        From = "0212345678",
        Text = "내일 10시에 예약이 있습니다. 변경하시려면 전화해 주세요.",
        Type = SolapiMessageType.Sms,
        Country = "82",
        CustomFields = new Dictionary<string, string> { ["reference"] = "A-1" },
    })];
}
