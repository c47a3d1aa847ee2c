using System.Net;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>Groups are listed by their properties, page by page.</summary>
public sealed class SolapiGroupListTests
{
    private static readonly DateTimeOffset Morning = new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));

    public static TheoryData<string, SolapiGroupQuery?> Queries() => new()
    {
        { "", null },
        { "", new SolapiGroupQuery() },
        { "?criteria=status&cond=eq&value=SCHEDULED", new SolapiGroupQuery { Status = SolapiGroupStatus.Scheduled } },
        { "?startDate=2026-12-01T00%3A00%3A00.000Z&endDate=2026-12-02T00%3A00%3A00.000Z", new SolapiGroupQuery { StartDate = Morning, EndDate = Morning.AddDays(1) } },
        { "?dateType=UPDATED&startDate=2026-12-01T00%3A00%3A00.001Z&endDate=2026-12-01T00%3A00%3A00.001Z", new SolapiGroupQuery { DateType = SolapiGroupDateType.Updated, StartDate = Morning.AddTicks(1), EndDate = Morning.AddTicks(19_999) } },
        { "?dateType=CREATED", new SolapiGroupQuery { DateType = SolapiGroupDateType.Created } },
        { "?startKey=a%2Bb%26c%3Dd%20%ED%95%9C&limit=500", new SolapiGroupQuery { StartKey = "a+b&c=d 한", Limit = 500 } },
        {
            "?criteria=status,count.total,scheduledDate&cond=eq,gte,lt&value=COMPLETE,100,2026-12-01T00%3A00%3A00.000Z&limit=1",
            new SolapiGroupQuery
            {
                Status = SolapiGroupStatus.Complete,
                Filters =
                [
                    SolapiGroupFilter.Where(SolapiGroupCriterion.Total, SolapiCondition.GreaterOrEqual, 100),
                    SolapiGroupFilter.Where(SolapiGroupCriterion.ScheduledDate, SolapiCondition.Less, Morning),
                ],
                Limit = 1,
            }
        },
        {
            "?criteria=groupId,dateCreated,dateUpdated,count.sentTotal,%ED%95%9C&cond=ne,gt,lte,eq,eq&value=G4V1,2026-12-01T00%3A00%3A00.000Z,2026-12-01T00%3A00%3A00.000Z,0,%26",
            new SolapiGroupQuery
            {
                Filters =
                [
                    SolapiGroupFilter.Where(SolapiGroupCriterion.GroupId, SolapiCondition.NotEqual, "G4V1"),
                    SolapiGroupFilter.Where(SolapiGroupCriterion.DateCreated, SolapiCondition.Greater, Morning),
                    SolapiGroupFilter.Where(SolapiGroupCriterion.DateUpdated, SolapiCondition.LessOrEqual, Morning),
                    SolapiGroupFilter.Where(SolapiGroupCriterion.SentTotal, SolapiCondition.Equal, 0),
                    SolapiGroupFilter.Where(new SolapiGroupCriterion("한"), SolapiCondition.Equal, "&"),
                ],
            }
        },
    };

    public static TheoryData<string, SolapiGroupQuery> Invalid() => new()
    {
        { "Limit", new SolapiGroupQuery { Limit = 0 } },
        { "Limit", new SolapiGroupQuery { Limit = 501 } },
        { "StartDate", new SolapiGroupQuery { StartDate = Morning, EndDate = Morning.AddTicks(-1) } },
        { "DateType", new SolapiGroupQuery { DateType = (SolapiGroupDateType)2 } },
        { "Status is empty", new SolapiGroupQuery { Status = default(SolapiGroupStatus) } },
        { "Status holds a comma", new SolapiGroupQuery { Status = new SolapiGroupStatus("PENDING,SCHEDULED") } },
        { "Filters[0] is null", new SolapiGroupQuery { Filters = [null!] } },
        { "Filters[0].Criterion is empty", new SolapiGroupQuery { Filters = [new SolapiGroupFilter { Value = "x" }] } },
        { "Filters[0].Value is empty", new SolapiGroupQuery { Filters = [new SolapiGroupFilter { Criterion = SolapiGroupCriterion.GroupId }] } },
        { "Filters[1].Value holds a comma", new SolapiGroupQuery { Filters = [SolapiGroupFilter.Where(SolapiGroupCriterion.Total, SolapiCondition.Equal, 1), SolapiGroupFilter.Where(SolapiGroupCriterion.GroupId, SolapiCondition.Equal, "a,b")] } },
        { "Filters[0].Criterion holds a comma", new SolapiGroupQuery { Filters = [SolapiGroupFilter.Where(new SolapiGroupCriterion("status,groupId"), SolapiCondition.Equal, "a")] } },
        { "Filters[0].Condition", new SolapiGroupQuery { Filters = [SolapiGroupFilter.Where(SolapiGroupCriterion.GroupId, (SolapiCondition)6, "a")] } },
        { "Unicode", new SolapiGroupQuery { Filters = [SolapiGroupFilter.Where(SolapiGroupCriterion.GroupId, SolapiCondition.Equal, "a\ud800")] } },
        { "control", new SolapiGroupQuery { StartKey = "a\r\nb" } },
        { "2048", new SolapiGroupQuery { StartKey = new string('k', 2049) } },
    };

    [Theory]
    [MemberData(nameof(Queries), DisableDiscoveryEnumeration = true)]
    public async Task A_query_sends_only_what_was_asked(string query, SolapiGroupQuery? asked)
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, MockSolapi.Groups, MockFiles.SolapiResponse("group-list"));
        using var client = MockSolapi.Client(provider);

        await client.ListGroupsAsync(asked, Token);

        MockSolapi.AssertRead(provider.Single(), MockSolapi.Groups + query);
    }

    [Theory]
    [MemberData(nameof(Invalid), DisableDiscoveryEnumeration = true)]
    public async Task A_query_that_cannot_be_meant_is_rejected(string words, SolapiGroupQuery query)
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        var rejection = await AssertRejectedAsync(provider, () => client.ListGroupsAsync(query, Token), words);

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, rejection.Code);
    }

    [Fact]
    public async Task A_page_is_read_member_by_member()
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("group-list")));

        var page = await client.ListGroupsAsync(cancellationToken: Token);

        Assert.Equal((null, "G4V20211116140939AAAAAAAAAAAAAAC", 2), (page.StartKey, page.NextKey, page.Limit));
        Assert.Equal([SolapiGroupStatus.Scheduled, SolapiGroupStatus.Pending], page.Groups.Values.Select(static group => group.Status));
        var scheduled = page.Groups["G4V20211116140939AAAAAAAAAAAAAAA"];
        Assert.Equal((MockSolapi.SendAt, 1), (scheduled.ScheduledDate!.Value.Instant, scheduled.Count.RegisteredSuccess));
        Assert.Equal("SolapiGroupList { 2 groups }", page.ToString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task No_groups_may_be_an_empty_list(string groups)
    {
        using var client = MockSolapi.Client(MockProvider.Responding(HttpStatusCode.OK, $$"""{ "limit": 20, "groupList": {{groups}} }"""));

        Assert.Empty((await client.ListGroupsAsync(cancellationToken: Token)).Groups);
    }

    [Fact]
    public async Task Listing_all_follows_the_next_key_and_keeps_the_query()
    {
        const string filtered = MockSolapi.Groups + "?criteria=status&cond=eq&value=SCHEDULED";
        var provider = MockProvider
            .Expecting(HttpMethod.Get, filtered + "&limit=2", MockFiles.SolapiResponse("group-list"))
            .Then(HttpMethod.Get, filtered + "&startKey=G4V20211116140939AAAAAAAAAAAAAAC&limit=2", """{ "groupList": { "G3": { "groupId": "G3" } } }""");
        using var client = MockSolapi.Client(provider);

        var groups = await MockSolapi.ReadAllGroupsAsync(client, new SolapiGroupQuery { Status = SolapiGroupStatus.Scheduled, Limit = 2 });

        provider.VerifyAll();
        Assert.Equal(["G4V20211116140939AAAAAAAAAAAAAAA", "G4V20211116140939AAAAAAAAAAAAAAB", "G3"], groups.Select(static group => group.GroupId));
        Assert.All(provider.Requests, static request => Assert.Contains("value=SCHEDULED", request.Uri.Query, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "nextKey": null""")]
    [InlineData(""", "nextKey": "" """)]
    [InlineData(""", "nextKey": 0, "hasNext": 0""")]
    public async Task A_page_without_a_next_key_is_the_last(string nextKey)
    {
        const string url = MockSolapi.Groups + "?startKey=G1&limit=500";
        var provider = MockProvider.Expecting(HttpMethod.Get, url, $$"""{ "groupList": { "G1": { "groupId": "G1" } }{{nextKey}} }""");
        using var client = MockSolapi.Client(provider);

        var groups = await MockSolapi.ReadAllGroupsAsync(client, new SolapiGroupQuery { StartKey = "G1" });

        Assert.Equal(url, provider.Single().Uri.AbsoluteUri);
        Assert.Equal("G1", Assert.Single(groups).GroupId);
    }

    [Fact]
    public async Task A_next_key_that_does_not_move_is_an_error()
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, MockSolapi.Groups + "?startKey=G1&limit=500", """{ "groupList": { "G1": { "groupId": "G1" } }, "nextKey": "G1" }""");
        using var client = MockSolapi.Client(provider);

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => MockSolapi.ReadAllGroupsAsync(client, new SolapiGroupQuery { StartKey = "G1" }));

        Assert.Equal(("group.list", ScheduledSmsErrorCode.InvalidResponse), (failure.Operation, failure.Code));
    }
}
