using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Control;

/// <summary>Messages: listed and read, and manual actions on one.</summary>
internal sealed class MessageControl
{
    private const int MaxPageSize = 1000;

    private readonly EmulatorCore _core;
    private readonly MessageList _list;

    private MessageControl(EmulatorCore core) => (_core, _list) = (core, new MessageList(core.Messages));

    public static IEnumerable<ControlRoute> Routes(EmulatorCore core)
    {
        var control = new MessageControl(core);
        return
        [
            new("GET", "messages", control.List),
            new("GET", "messages/{}", control.Get),
            new("GET", "messages/{}/recipients", control.Recipients),
            new("POST", "messages/{}/deliver", request => control.OnScheduled(request, MessageAction.Deliver)),
            new("POST", "messages/{}/cancel", request => control.OnScheduled(request, MessageAction.Cancel)),
            new("PUT", "messages/{}/send-time", control.Reschedule),
            new("GET", "wait", async (request, context) => await control.WaitAsync(request, context.RequestAborted).ConfigureAwait(false)),
        ];
    }

    private WireResponse List(ControlRequest request)
    {
        var (filter, order, descending, offset, limit) = request.ReadQuery(query => (
            MessageQuery.Filter(query),
            query.Choice<MessageOrder>("sort") ?? MessageOrder.Created,
            Descending(query),
            query.Whole("offset", 0, 0, int.MaxValue),
            query.Whole("limit", 100, 0, MaxPageSize)));
        return _core.Clock.At(_ => ControlRoute.Ok(Page(filter, order, descending, offset, limit)));
    }

    private JsonObject Page(MessageFilter filter, MessageOrder order, bool descending, int offset, int limit)
    {
        var version = _core.Changes.Last;
        var found = _list.Get(filter, order, descending, version);
        return new JsonObject
        {
            ["total"] = found.Count,
            ["all"] = _core.Messages.Count,
            ["offset"] = offset,
            ["limit"] = limit,
            ["version"] = version,
            ["messages"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(MessageJson.Summary)]),
        };
    }

    private WireResponse Recipients(ControlRequest request)
    {
        var (filter, offset, limit) = request.ReadQuery(query =>
            (MessageQuery.Recipients(query), query.Whole("offset", 0, 0, int.MaxValue), query.Whole("limit", 100, 0, MaxPageSize)));
        return _core.Clock.At(_ =>
        {
            var message = Find(request.Id);
            var all = message.Outcomes.Count();
            var found = filter.IsEmpty ? null : message.Recipients.Where(filter.Matches).ToList();
            return ControlRoute.Ok(new JsonObject
            {
                ["total"] = found?.Count ?? all,
                ["all"] = all,
                ["offset"] = offset,
                ["limit"] = limit,
                ["recipients"] = new JsonArray([.. (found ?? message.Recipients).Skip(offset).Take(limit).Select(MessageJson.Recipient)]),
            });
        });
    }

    private WireResponse Reschedule(ControlRequest request)
    {
        var sendAt = request.Read(members => members.Required("sendAt", members.Instant("sendAt")));
        return OnScheduled(request, MessageAction.Reschedule, sendAt);
    }

    private WireResponse OnScheduled(ControlRequest request, MessageAction action, DateTimeOffset? sendAt = null) => _core.Clock.At(Cause.Control, now =>
    {
        var message = Find(request.Id);
        if (message.State is not MessageState.Scheduled)
            throw new ControlProblemException(409, $"It is not scheduled but {CamelCase.Of(message.State)}.");
        if (sendAt <= now)
            throw new ControlProblemException(400, "'sendAt' is in the past of the emulator's clock.");
        MessageActions.Do(_core.Clock, message, action, sendAt, now);
        return Detail(message);
    });

    private WireResponse Get(ControlRequest request) => _core.Clock.At(_ => Detail(Find(request.Id)));

    private WireResponse Detail(StoredMessage message) => ControlRoute.Ok(MessageJson.Detail(message, _core.Journal.ToList()));

    private StoredMessage Find(string id) => _core.Messages.Find(id) ?? throw new ControlProblemException(404, $"There is no message '{id}'.");

    private async Task<WireResponse> WaitAsync(ControlRequest request, CancellationToken gone)
    {
        var (filter, count, seconds) = request.ReadQuery(query => (MessageQuery.Filter(query), query.Whole("count", 1, 1, MaxPageSize), query.Whole("timeoutSeconds", 30, 0, 600)));
        var found = 0;
        if (!await _core.Changes.WaitUntilAsync(
            () => (found = _core.Clock.At(_ => _core.Messages.All.Count(filter.Matches))) >= count, TimeSpan.FromSeconds(seconds), gone).ConfigureAwait(false))
            throw new ControlProblemException(504, FormattableString.Invariant($"After {seconds} s there were {found} such messages, not {count}."));

        return _core.Clock.At(_ => ControlRoute.Ok(Page(filter, MessageOrder.Created, descending: true, 0, MaxPageSize)));
    }

    private static bool Descending(QueryParameters query) => query.Text("order") switch
    {
        null or "desc" => true,
        "asc" => false,
        _ => throw new ControlProblemException(400, "'order' is neither asc nor desc."),
    };
}
