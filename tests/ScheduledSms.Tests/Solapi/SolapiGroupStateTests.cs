using System.Text;
using System.Text.Json;
using ScheduledSms.Http.Responses;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Tests.Hostile;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Solapi;

/// <summary>The short reading of a group gives the same result as the full one, for every response that the full one can read.</summary>
public sealed class SolapiGroupStateTests
{
    private const int SpoiledResponses = 5_000;

    private static readonly ResponseFormat Format = new(SolapiJson.Default, maxDepth: 32);

    private static readonly ResponseReader<SolapiGroup> ReadInFull = JsonResponseReader.Create<SolapiGroup>(static group => JsonResponseReader.RequireId(group.GroupId, "groupId"));

    public static TheoryData<string> Readable() =>
    [
        MockFiles.SolapiResponse("group-scheduled"),
        MockFiles.SolapiResponse("group-newer"),
        MockFiles.SolapiResponse("group-older"),
        """{"groupId":"G"}""",
        """{"groupId":7,"status":null,"scheduledDate":null,"count":null,"customFields":null}""",
        """{"group\u0049d":"\ud55c\ud83c\udf89","status":"SCHEDULED","scheduledDate":"2021-11-16T05:12:39.157Z"}""",
        """{"groupId":"G","status":5,"scheduledDate":"soon","customFields":{"reference":"r","other":[{}]}}""",
        """{"groupId":"G","status":{"groupId":"H"},"scheduledDate":[],"customFields":[]}""",
        """{"groupId":"G","count":{"registeredSuccess":"3","registeredFailed":2,"total":9}}""",
        """{"groupId":"G","count":{"registeredSuccess":-1,"registered\u0046ailed":2147483647,"newMember":{"registeredFailed":5}}}""",
        """{"groupId":"G","count":[1],"log":[{"status":"SENDING"}],"GroupId":"H"}""",
        """{"groupId":"G","customFields":{"reference":12.50,"Reference":"x"}}""",
    ];

    public static TheoryData<string> Invalid() =>
    [
        "",
        "null",
        "[]",
        "{}",
        "\"groupId\"",
        """{"groupId":null}""",
        """{"groupId":" "}""",
        """{"groupId":{}}""",
        """{"groupId":"G\ud800"}""",
        """{"groupId":"G","groupId":"H"}""",
        """{"groupId":"G","group\u0049d":"G"}""",
        """{"groupId":"G","status":"PENDING","status":"SCHEDULED"}""",
        """{"groupId":"G","count":{"registeredFailed":1,"registeredFailed":1}}""",
        """{"groupId":"G","customFields":{"reference":"a","reference":"b"}}""",
        """{"groupId":"G","status":"PENDING" """,
        """{"groupId":"G",}""",
        """{"groupId":"G"} more""",
        """{"groupId":"G"}{}""",
        """{"groupId":"G","count":[1]} more""",
        """{"groupId":"G","newMember":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""",
    ];

    [Theory]
    [MemberData(nameof(Readable))]
    public void It_says_what_the_full_reading_says(string response) => AssertSame(Encoding.UTF8.GetBytes(response));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_cannot_be_read_in_full_cannot_be_read_in_short(string response)
    {
        Assert.True(IsInvalid(Record.Exception(() => ReadInFull(Encoding.UTF8.GetBytes(response), Format))));
        Assert.True(IsInvalid(Record.Exception(() => SolapiGroupStateReader.Read(Encoding.UTF8.GetBytes(response), Format))));
    }

    [Fact]
    public void It_agrees_with_the_full_reading_for_spoiled_responses_too()
    {
        var random = new Random(6);
        var samples = ResponseCorpus.SolapiResponses("GetGroup");
        var read = 0;
        for (var i = 0; i < SpoiledResponses; i++)
        {
            var response = new ResponseMutator(random).Spoil(samples[random.Next(samples.Length)]);
            if (Record.Exception(() => ReadInFull(response, Format)) is null)
            {
                AssertSame(response);
                read++;
            }
        }

        Assert.InRange(read, SpoiledResponses / 10, SpoiledResponses);
    }

    private static void AssertSame(byte[] response)
    {
        var full = ReadInFull(response, Format);

        var state = SolapiGroupStateReader.Read(response, Format);

        Assert.Equal((full.GroupId, full.Status, full.ScheduledDate), (state.GroupId, state.Status, state.ScheduledDate));

        // The full reading sets the whole count aside for one unexpected number in it.
        if (full.UnknownMembers?.ContainsKey("count") != true)
            Assert.Equal((full.Count.RegisteredSuccess, full.Count.RegisteredFailed), (state.AcceptedCount, state.RejectedCount));
        Assert.Equal(full.CustomFields?.GetValueOrDefault("reference"), state.Reference);
    }

    private static bool IsInvalid(Exception? failure) => failure is JsonException or UnusableResponseException;
}
