using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Checks;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Core;

namespace ScheduledSms.Emulator.Control;

/// <summary>The overview: how many messages are due when, and which would be received twice.</summary>
internal static class OverviewControl
{
    private const int DefaultBuckets = 60;
    private const int MaxBuckets = 1000;

    // A shorter span would show only a spike.
    private static readonly TimeSpan MinSpan = TimeSpan.FromMinutes(10);

    public static IEnumerable<ControlRoute> Routes(EmulatorCore core) =>
    [
        new("GET", "timeline", request => Timeline(core, request)),
        new("GET", "duplicates", _ => Duplicates(core)),
    ];

    private static WireResponse Timeline(EmulatorCore core, ControlRequest request)
    {
        var (filter, from, until, buckets) = request.ReadQuery(query =>
            (MessageQuery.Filter(query), query.Instant("from"), query.Instant("until"), query.Whole("buckets", DefaultBuckets, 1, MaxBuckets)));
        return core.Clock.At(now =>
        {
            List<StoredMessage> messages = [.. core.Messages.All.Where(message => message.SendAt is not null && filter.Matches(message))];
            var span = TimelineSpan.Of(messages, now, from, until, MinSpan);
            return ControlRoute.Ok(new JsonObject
            {
                ["from"] = Instants.Write(span.From),
                ["until"] = Instants.Write(span.Until),
                ["now"] = Instants.Write(now),
                ["buckets"] = new JsonArray([.. span.Cut(messages, buckets).Select(bucket => new JsonObject
                {
                    ["from"] = Instants.Write(bucket.From),
                    ["scheduled"] = bucket.Scheduled,
                    ["sent"] = bucket.Sent,
                    ["canceled"] = bucket.Canceled,
                    ["failed"] = bucket.Failed,
                })]),
            });
        });
    }

    private static WireResponse Duplicates(EmulatorCore core) => ControlRoute.Ok(new JsonObject
    {
        ["duplicates"] = new JsonArray([.. DuplicateCheck.Find(core).Select(duplicate => new JsonObject
        {
            ["ids"] = new JsonArray([.. duplicate.ScheduleIds.Select(id => (JsonNode)id)]),
            ["to"] = duplicate.Recipient,
            ["why"] = duplicate.Why,
            ["reason"] = CamelCase.Of(duplicate.Reason),
            ["messages"] = new JsonArray([.. duplicate.Schedules.Select(message => new JsonObject
            {
                ["id"] = message.ScheduleId,
                ["provider"] = message.Provider,
                ["sendAt"] = Instants.Write(message.SendAt),
                ["reference"] = message.Reference,
            })]),
        })]),
    });
}
