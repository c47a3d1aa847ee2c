using System.Globalization;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Control;

/// <summary>The journal: the requests as they were recorded.</summary>
internal static class JournalControl
{
    public static IEnumerable<ControlRoute> Routes(ScheduledSmsEmulator emulator) =>
    [
        new("GET", "/_emulator/v1/journal", _ => ControlRoute.Ok(new JsonObject { ["requests"] = new JsonArray([.. emulator.Requests.Select(Write)]) })),
    ];

    private static JsonObject Write(RecordedRequest request) => new()
    {
        ["sequence"] = request.Sequence,
        ["at"] = request.At.ToString("O", CultureInfo.InvariantCulture),
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["provider"] = request.Provider,
        ["contentType"] = request.ContentType,
        ["body"] = request.Body,
        ["operation"] = request.Operation,
        ["account"] = request.Account,
        ["status"] = request.Status,
        ["committed"] = request.Committed,
        ["fault"] = request.Fault,
        ["failure"] = request.Failure,
    };
}
