using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Emulator.Control;

/// <summary>The journal: the requests as they were recorded.</summary>
internal static class JournalControl
{
    private const int FirstRejectedStatus = 400;

    public static IEnumerable<ControlRoute> Routes(EmulatorCore core) =>
    [
        new("GET", "journal", request => List(core, request)),
        new("GET", "journal/{}", request => Get(core, request.Id)),
    ];

    private static WireResponse List(EmulatorCore core, ControlRequest request)
    {
        var (which, newestFirst, bodies, offset, limit) = request.ReadQuery(query =>
        {
            var (provider, operation, message) = (query.Text("provider"), query.Text("operation"), query.Text("message"));
            var (requestId, search) = (query.Text("requestId"), query.Text("search") is { } text ? new JournalSearch(text) : null);
            var (rejected, after) = (query.Flag("rejected"), query.Long("after", 0, long.MaxValue));
            bool Which(RecordedRequest recorded) =>
                (provider is null || string.Equals(recorded.Provider, provider, StringComparison.Ordinal))
                && (operation is null || string.Equals(recorded.Operation, operation, StringComparison.Ordinal))
                && (message is null || string.Equals(recorded.ScheduleId, message, StringComparison.Ordinal))
                && (requestId is null || recorded.IsOf(requestId))
                && (!rejected || recorded.Status is null or >= FirstRejectedStatus)
                && (after is null || recorded.Sequence > after)
                && (search is null || search.Finds(recorded));
            return ((Func<RecordedRequest, bool>)Which, string.Equals(query.Text("order"), "desc", StringComparison.Ordinal), query.Flag("bodies"), query.Whole("offset", 0, 0, int.MaxValue), query.Whole("limit", int.MaxValue, 0, int.MaxValue));
        });
        var all = core.Journal.ToList();
        List<RecordedRequest> found = [.. all.Where(which)];
        if (newestFirst)
            found.Reverse();
        return ControlRoute.Ok(new JsonObject
        {
            ["total"] = found.Count,
            ["all"] = all.Count,
            ["requests"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(recorded => bodies ? Whole(recorded) : Summary(recorded))]),
        });
    }

    private static WireResponse Get(EmulatorCore core, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && core.Journal.ToList().FirstOrDefault(recorded => recorded.Sequence == sequence) is { } found
            ? ControlRoute.Ok(Whole(found))
            : throw new ControlProblemException(404, $"There is no request '{id}' in the journal, or no more.");

    private static JsonObject Summary(RecordedRequest request) => new()
    {
        ["sequence"] = request.Sequence,
        ["at"] = Instants.Write(request.At),
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["provider"] = request.Provider,
        ["operation"] = request.Operation,
        ["account"] = request.Account,
        ["status"] = request.Status,
        ["errorCode"] = ResponseErrorCode.Of(request),
        ["committed"] = request.Committed,
        ["fault"] = request.Fault,
        ["hitBy"] = request.HitBy is { } hit ? FaultJson.Write(hit.Fault) : null,
        ["failure"] = request.Failure,
        ["message"] = request.ScheduleId,
        ["requestId"] = request.RequestId,
    };

    private static JsonObject Whole(RecordedRequest request)
    {
        var json = Summary(request);
        json["contentType"] = request.ContentType;
        json["headers"] = new JsonArray([.. request.Headers.Select(header => new JsonArray(header.Key, header.Value))]);
        json["body"] = request.Body;
        json["responseContentType"] = request.ResponseContentType;
        json["responseBody"] = request.ResponseBody;
        return json;
    }
}
