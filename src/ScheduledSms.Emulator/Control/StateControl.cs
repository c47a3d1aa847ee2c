using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Replay;

namespace ScheduledSms.Emulator.Control;

/// <summary>The state as a whole: reset, saved, restored.</summary>
internal static class StateControl
{
    private const int MaxBytes = 256 * 1024 * 1024;
    private const int MaxSeedBytes = 4 * 1024 * 1024;

    public static IEnumerable<ControlRoute> Routes(EmulatorState state) =>
    [
        new("POST", "reset", _ =>
        {
            state.Reset();
            return ControlRoute.NoContent();
        }),
        new("GET", "snapshot", (_, context) => WriteAsync(context, "snapshot.json", state.SaveAsync)),
        new("PUT", "snapshot", async (_, context) =>
        {
            await ReadAsync(context, state.RestoreAsync).ConfigureAwait(false);
            return ControlRoute.NoContent();
        }) { MaxBodyBytes = MaxBytes, StreamsBody = true },
        new("POST", "seed", request =>
        {
            state.Seed(request.ReadObject());
            return ControlRoute.NoContent();
        }) { MaxBodyBytes = MaxSeedBytes },
        new("GET", "export", (_, context) => WriteAsync(context, "run.json", state.ExportAsync)),
        new("POST", "replay", async (_, context) => await ReplayAsync(state, context).ConfigureAwait(false)) { MaxBodyBytes = MaxBytes, StreamsBody = true },
    ];

    private static async Task<WireResponse> ReplayAsync(EmulatorState state, HttpContext context)
    {
        RecordedRun? run = null;
        IReadOnlyList<string> differences = [];
        await ReadAsync(context, async (body, cancellationToken) => (run, differences) = await state.PlayAsync(body, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return ControlRoute.Ok(new JsonObject
        {
            ["complete"] = run!.Complete,
            ["missing"] = new JsonArray([.. run.Missing.Select(line => (JsonNode)line)]),
            ["steps"] = run.Steps.Count,
            ["differences"] = new JsonArray([.. differences.Select(line => (JsonNode)line)]),
        });
    }

    /// <summary>Streams a document that may be large as the response.</summary>
    public static async Task<WireResponse?> WriteAsync(HttpContext context, string name, Func<Stream, CancellationToken, Task> write)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await write(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        return null;
    }

    /// <summary>Reads a document that may be large, as it arrives.</summary>
    public static async Task ReadAsync(HttpContext context, Func<Stream, CancellationToken, Task> read)
    {
        try
        {
            await read(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw new ControlProblemException(StatusCodes.Status400BadRequest, exception.Message);
        }
    }
}
