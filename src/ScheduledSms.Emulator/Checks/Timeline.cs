using System.Globalization;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Checks;

/// <summary>What happened, one line each: requests by arrival, deliveries in order among them.</summary>
internal static class Timeline
{
    public static string Write(EmulatorCore core) => core.Clock.At(_ => Write(core.Journal.ToOrderedList(), core.Delivered.ToOrderedList()));

    private static string Write(
        IEnumerable<(long Order, RecordedRequest Request)> requests, IEnumerable<(long Order, DeliveredMessage Message)> deliveries)
    {
        var lines = requests.Select(entry => (entry.Order, Line: Line(entry.Request)))
            .Concat(deliveries.Select(entry => (entry.Order, Line: Line(entry.Message))))
            .OrderBy(entry => entry.Order)
            .Select(entry => entry.Line);
        return string.Join('\n', lines);
    }

    private static string Line(RecordedRequest request)
    {
        var account = request.Account is null ? "" : $" ({Masked.Key(request.Account)})";
        var requestId = request.RequestId is { } id ? $" [{Masked.Id(id)}]" : "";
        var committed = request.Committed ? ", committed" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Instant(request.At)}  #{request.Sequence} {request.Provider} {request.Operation ?? "no operation"}{account}{requestId}: {Ending(request)}{committed}{Fault(request)}");
    }

    private static string Line(DeliveredMessage message) =>
        $"{Instant(message.At)}  {message.Provider} delivered to {Masked.Number(message.To)} from {message.ScheduleId} ({Masked.Key(message.Account)})";

    private static string Instant(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Ending(RecordedRequest request) => request switch
    {
        { Status: { } status } => status.ToString(CultureInfo.InvariantCulture),
        { HitBy: not null } => "broken off",
        _ => "no response",
    };

    private static string Fault(RecordedRequest request) =>
        request.HitBy is { } hit ? string.Create(CultureInfo.InvariantCulture, $", fault {hit.Id}: {hit.Fault.Action} at {hit.Fault.Point}") : "";
}
