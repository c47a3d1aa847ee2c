using System.Text;
using ScheduledSms.Http;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Hostile;

namespace ScheduledSms.Tests.Jsms;

/// <summary>The answer to a single schedule comes to the same, whether it is read by hand or in full.</summary>
public sealed class JsmsScheduleReaderTests
{
    private const int SpoiledAnswers = 5_000;

    private static readonly AnswerFormat Format = new(JsmsJson.Default, maxDepth: 32);

    private static readonly AnswerReader<JsmsScheduleResult> ReadInFull = JsonAnswer.Reader<JsmsScheduleResult>(static answer => JsmsScheduleReader.RequireId(answer.ScheduleId));

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
    public void It_comes_to_the_same(string answer) => AssertSame(Encoding.UTF8.GetBytes(answer));

    [Fact]
    public void It_comes_to_the_same_for_spoiled_answers_too()
    {
        var random = new Random(6);
        var samples = AnswerCorpus.JsmsAnswers("CreateSchedule");
        for (var i = 0; i < SpoiledAnswers; i++)
            AssertSame(new AnswerMutator(random).Spoil(samples[random.Next(samples.Length)]));
    }

    private static void AssertSame(byte[] answer) => Assert.Equal(Read(ReadInFull, answer), Read(JsmsScheduleReader.Read, answer));

    /// <summary>The id and what else came with it, or what kind of failure it is.</summary>
    private static string Read(AnswerReader<JsmsScheduleResult> read, byte[] answer)
    {
        try
        {
            var result = read(answer, Format);
            return $"{result.ScheduleId} {string.Join(',', result.UnknownMembers?.Select(static member => $"{member.Key}={member.Value.GetRawText()}") ?? [])}";
        }
        catch (Exception failure)
        {
            return failure.GetType().Name;
        }
    }
}
