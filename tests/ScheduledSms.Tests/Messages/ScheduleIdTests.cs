using System.Text.Json;

namespace ScheduledSms.Tests.Messages;

/// <summary>Users store these strings: they do not change.</summary>
public sealed class ScheduleIdTests
{
    public static TheoryData<ScheduleId, string> Frozen => new()
    {
        { ScheduleId.JsmsSingle("1a886e7c-a267-49e6-9970-0d396ca5bb1e"), "jsms:single:1a886e7c-a267-49e6-9970-0d396ca5bb1e" },
        { ScheduleId.JsmsBatch("1a88", "blue"), "jsms/blue:batch:1a88" },
        { ScheduleId.SolapiGroup("G4V20180307105937AAAAAASCHEDULED"), "solapi:group:G4V20180307105937AAAAAASCHEDULED" },
        { ScheduleId.SolapiGroup("a:b/c", "부산:1/2"), "solapi/%EB%B6%80%EC%82%B0%3A1%2F2:group:a:b/c" },
    };

    [Theory]
    [MemberData(nameof(Frozen))]
    public void The_text_is_frozen_and_read_back(ScheduleId id, string text)
    {
        Assert.Equal(text, id.ToString());
        Assert.Equal(id, ScheduleId.Parse(text));
        Assert.Equal(id, JsonSerializer.Deserialize<ScheduleId>(JsonSerializer.Serialize(id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("jsms:single:")]
    [InlineData("jsms:group:1")]
    [InlineData("twilio:single:1")]
    [InlineData("jsms/:single:1")]
    [InlineData("1a886e7c")]
    [InlineData("JSMS:single:1")]
    public void What_is_no_id_is_rejected(string text) => Assert.Throws<FormatException>(() => ScheduleId.Parse(text));
}
