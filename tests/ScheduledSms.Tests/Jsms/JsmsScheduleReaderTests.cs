using System.Text;
using ScheduledSms.Http.Responses;
using ScheduledSms.Jsms;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Tests.Hostile;

namespace ScheduledSms.Tests.Jsms;

/// <summary>The response to a single schedule gives the same result, whether it is read by hand or in full.</summary>
public sealed class JsmsScheduleReaderTests
{
    private const int SpoiledResponses = 5_000;

    private static readonly ResponseFormat Format = new(JsmsJson.Default, maxDepth: 32);

    private static readonly ResponseReader<JsmsScheduleResult> ReadInFull = JsonResponseReader.Create<JsmsScheduleResult>(static response => JsmsScheduleReader.RequireId(response.ScheduleId));

    [Theory]
    [InlineData("""{"schedule_id":"x"}""")]
    [InlineData(""" { "schedule\u005fid" : "\ud55c\ud83c\udf89" } """)]
    [InlineData("""{"schedule_id":7}""")]
    [InlineData("""{"schedule_id":"x","more":[1]}""")]
    [InlineData("""{"more":1,"schedule_id":"x"}""")]
    [InlineData("""{"schedule_id":""}""")]
    [InlineData("""{"schedule_id":" "}""")]
    [InlineData("""{"schedule_id":null}""")]
    [InlineData("""{"schedule_id":["x"]}""")]
    [InlineData("""{"schedule_id":"x","schedule_id":"y"}""")]
    [InlineData("""{"schedule_id":"x"}{}""")]
    [InlineData("""{"schedule_id":"x",}""")]
    [InlineData("""{"schedule_id":"x" """)]
    [InlineData("""{"schedule_id":"x\ud800"}""")]
    [InlineData("""{"schedule\ud800id":"x"}""")]
    [InlineData("""{"SCHEDULE_ID":"x"}""")]
    [InlineData("""["schedule_id","x"]""")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("")]
    public void It_comes_to_the_same(string response) => AssertSame(Encoding.UTF8.GetBytes(response));

    [Fact]
    public void It_comes_to_the_same_for_spoiled_responses_too()
    {
        var random = new Random(6);
        var samples = ResponseCorpus.JsmsResponses("CreateSchedule");
        for (var i = 0; i < SpoiledResponses; i++)
            AssertSame(new ResponseMutator(random).Spoil(samples[random.Next(samples.Length)]));
    }

    private static void AssertSame(byte[] response) => Assert.Equal(Read(ReadInFull, response), Read(JsmsScheduleReader.Read, response));

    /// <summary>The id and the other members, or the kind of failure.</summary>
    private static string Read(ResponseReader<JsmsScheduleResult> read, byte[] response)
    {
        try
        {
            var result = read(response, Format);
            return $"{result.ScheduleId} {string.Join(',', result.UnknownMembers?.Select(static member => $"{member.Key}={member.Value.GetRawText()}") ?? [])}";
        }
        catch (Exception failure)
        {
            return failure.GetType().Name;
        }
    }
}
