using System.Net;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Jsms;

/// <summary>No id reaches an address other than its own.</summary>
public sealed class JsmsPathTests
{
    private static readonly Dictionary<string, Func<JsmsScheduleClient, string, Task>> Calls = new(StringComparer.Ordinal)
    {
        ["schedule/"] = static (client, id) => client.GetScheduleAsync(id, Token),
        ["schedule/ "] = static (client, id) => client.DeleteScheduleAsync(id, Token),
        ["schedule/  "] = static (client, id) => client.UpdateScheduleAsync(id, MockJsms.Single(), Token),
        ["schedule/batch/"] = static (client, id) => client.UpdateBatchScheduleAsync(id, MockJsms.Batch(), Token),
    };

    public static TheoryData<string, string> Invalid() => MockIds.Invalid();

    public static TheoryData<string, string> Encoded() => MockIds.Encoded();

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task An_id_that_is_no_segment_is_rejected(string id, string word)
    {
        foreach (var call in Calls.Values)
        {
            var provider = new MockProvider();
            using var client = MockJsms.Client(provider);

            var rejection = await AssertRejectedAsync(provider, () => call(client, MockIds.Id(id)), "scheduleId", word);

            Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, rejection.Code);
        }
    }

    [Fact]
    public async Task No_id_at_all_is_rejected()
    {
        foreach (var call in Calls.Values)
        {
            var provider = new MockProvider();
            using var client = MockJsms.Client(provider);

            var rejection = await AssertRejectedAsync(provider, () => call(client, null!), "scheduleId", "empty");

            Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, rejection.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public async Task Any_other_id_is_one_encoded_segment(string id, string segment)
    {
        foreach (var (path, call) in Calls)
        {
            var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("schedule"));
            using var client = MockJsms.Client(provider);

            await call(client, id);

            Assert.Equal("/v1/" + path.TrimEnd() + segment, provider.Single().Uri.PathAndQuery);
        }
    }
}
