using System.Globalization;
using System.Text;
using System.Text.Json;
using ScheduledSms.Http.Responses;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Solapi;

/// <summary>The short reading of a response to adding messages gives the same result as the full one.</summary>
public sealed class SolapiAddedSummaryTests
{
    private const string Accepted = """{"to":"01012345678","statusCode":"2000","messageId":"M"}""";

    private static readonly ResponseFormat Format = new(SolapiJson.Default, maxDepth: 32);

    public static TheoryData<string> Readable() =>
    [
        MockFiles.SolapiResponse("messages-added"),
        $$"""{"errorCount":0,"resultList":[{{Accepted}},{{Accepted}}]}""",
        $$"""{"resultList":[{{Accepted}}]}""",
        """{"resultList":[{"statusCode":2000},{"statusCode":1026},{"statusCode":"1026"},{"statusCode":2.0e3}]}""",
        """{"resultList":[{"statusCode":"3000"},{"statusCode":"4000"},{"statusCode":"3040"},{"statusCode":"3101"},{"statusCode":"9999"},{"statusCode":""}]}""",
        """{"resultList":[{"statusCode":"2000","statusMessage":"\uc815\uc0c1 \ud83c\udf89","customFields":{"\u0061":["\u0062",{"c":[]}]},"to":["010"]},{"statusCode":"1026"}]}""",
        """{"resultList":[{},{"statusCode":null},{"StatusCode":"2000"}]}""",
        """{"resultList":[{"status\u0043ode":"\u0032000","to":["010","011"],"newMember":{"statusCode":"1026"}}]}""",
        $$"""{"errorCount":"many","resultList":[{{Accepted}}],"newMember":[[{}]]}""",
        $$"""{"errorCount":{},"resultList":[{"statusCode":"1026","customFields":{"a":1},"type":5},{{Accepted}}]}""",
    ];

    public static TheoryData<string> Invalid() =>
    [
        "null",
        "[]",
        "5",
        "{}",
        """{"errorCount":0}""",
        """{"resultList":null}""",
        """{"resultList":[]}""",
        """{"resultList":{}}""",
        """{"resultList":"none"}""",
        """{"resultList":[null]}""",
        $$"""{"resultList":[{{Accepted}},null]}""",
        $$"""{"resultList":[{{Accepted}},5]}""",
        $$"""{"resultList":[[{{Accepted}}]]}""",
        $$"""{"resultList":[{{Accepted}}""",
        $$"""{"resultList":[{{Accepted}}]} more""",
        """{"resultList":[{"statusCode":"2000","statusCode":"1026"}]}""",
        """{"resultList":[{"statusCode":"2000","status\u0043ode":"2000"}]}""",
        """{"resultList":[{"statusCode":"1026","statusCode":"2000"}]}""",
        """{"resultList":[{"statusCode":"1026","to":"1","to":"2"}]}""",
        """{"resultList":[{"statusCode":{}}]}""",
        """{"resultList":[{"statusCode":"2000","statusMessage":"a\ud800"}]}""",
        """{"resultList":[{"to":["010","\udc00"],"statusCode":"2000"}]}""",
        """{"resultList":[{"customFields":{"a":"b\ud800"},"statusCode":"2000"}]}""",
        """{"resultList":[{"statusCode":["2000"]}]}""",
        """{"resultList":[{"statusCode":true}]}""",
        """{"resultList":[{"statusCode":"1026","customFields":"none"}]}""",
        $$"""{"errorCount":0,"errorCount":1,"resultList":[{{Accepted}}]}""",
        $$"""{"resultList":[{{Accepted}}],"resultList":[{{Accepted}}]}""",
        $$"""{"newMember":0,"newMember":1,"resultList":[{{Accepted}}]}""",
        """{"resultList":[{"statusCode":"2000","newMember":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}]}""",
    ];

    [Theory]
    [MemberData(nameof(Readable))]
    public void It_counts_all_and_keeps_who_was_rejected(string response)
    {
        var full = ReadInFull(response);

        var summary = Read(response);

        Assert.Equal(full.Results.Count, summary.Count);
        Assert.Equal(
            full.Results.Index().Where(static entry => entry.Item.StatusCode.Error is not null).Select(static entry => (entry.Index, Text(entry.Item))),
            summary.RejectedMessages.Select(static entry => (entry.Index, Text(entry.Message))));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_cannot_be_read_in_full_cannot_be_read_in_short(string response)
    {
        Assert.True(IsInvalid(() => ReadInFull(response)));
        Assert.True(IsInvalid(() => Read(response)));
    }

    [Fact]
    public void An_empty_place_is_told_in_the_same_words()
    {
        const string response = """{"resultList":[null]}""";

        Assert.Equal(Assert.Throws<UnusableResponseException>(() => ReadInFull(response)).Message, Assert.Throws<UnusableResponseException>(() => Read(response)).Message);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_cannot_be_read()
    {
        byte[] response = [.. """{"resultList":[{"statusCode":"2000","statusMessage":"a"""u8, 0xC3, .. "\"}]}"u8];

        Assert.Throws<JsonException>(() => SolapiAddedSummary.Read(response, Format));
    }

    [Fact]
    public void An_accepted_entry_allocates_nothing()
    {
        var one = Bytes(1);
        var many = Bytes(10_000);

        Assert.Equal(0, Allocations.Least(() => SolapiAddedSummary.Read(many, Format)) - Allocations.Least(() => SolapiAddedSummary.Read(one, Format)));

        static byte[] Bytes(int entries) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"errorCount":0,"resultList":[{{string.Join(',', Enumerable.Repeat(Accepted, entries))}}]}"""));
    }

    private static SolapiAddedSummary Read(string response) => SolapiAddedSummary.Read(Encoding.UTF8.GetBytes(response), Format);

    /// <summary>As <see cref="SolapiGroupScheduleClient.AddMessagesAsync"/> reads it.</summary>
    private static SolapiAddMessagesResult ReadInFull(string response) => JsonResponseReader.Create<SolapiAddMessagesResult>(static result =>
    {
        if (result.Results.Count == 0)
            throw new UnusableResponseException("The response has no resultList.");
        JsonResponseReader.RequireNoHoles(result.Results, "resultList");
    })(Encoding.UTF8.GetBytes(response), Format);

    private static string Text(SolapiAddedMessage message) => JsonSerializer.Serialize(message, SolapiJson.Default.SolapiAddedMessage);

    private static bool IsInvalid(Action read) => Record.Exception(read) is JsonException or UnusableResponseException;
}
