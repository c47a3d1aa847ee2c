using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.State;
using ScheduledSms.Emulator.Core;

namespace ScheduledSms.Emulator.Control;

/// <summary>
/// Changes, as server-sent events. An event states what to read again, not what it is now, so a client that missed some
/// needs only one event for them. Its id is the place of its last change in the order of all; a client that reconnects with
/// it receives what it missed.
/// </summary>
internal sealed class EventControl(ChangeSignal changes)
{
    // For more than these, reading the whole list once is better.
    private const int MaxIds = 500;

    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static IEnumerable<ControlRoute> Routes(EmulatorCore core) =>
        [new("GET", "events", new EventControl(core.Changes).ServeAsync)];

    private async Task<WireResponse?> ServeAsync(ControlRequest request, HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var gone = context.RequestAborted;
        var told = LastTold(context.Request) ?? changes.Last;
        await WriteAsync(context, "retry: 500\n" + Id(told) + "event: hello\ndata: {}\n\n").ConfigureAwait(false);
        while (!gone.IsCancellationRequested)
        {
            var next = changes.Next;
            if (changes.Since(told) is not { } since)
            {
                told = changes.Last;
                await WriteAsync(context, Id(told) + "event: resync\ndata: {}\n\n").ConfigureAwait(false);
            }
            else if (since.Changes.Count > 0)
            {
                told = since.Last;
                await WriteAsync(context, Id(told) + "event: change\ndata: " + Data(since.Changes) + "\n\n").ConfigureAwait(false);
                await Task.Delay(AtMostEvery, gone).ConfigureAwait(false);
            }
            else if (await Task.WhenAny(next, Task.Delay(KeepAlive, gone)).ConfigureAwait(false) != next)
            {
                await WriteAsync(context, ":\n\n").ConfigureAwait(false);
            }
        }

        return null;
    }

    // An id from another emulator that listened here before may be ahead of this one: then nothing is known.
    private static long? LastTold(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Id(long order) => string.Create(CultureInfo.InvariantCulture, $"id: {order}\n");

    private static string Data(IReadOnlyList<Change> changes)
    {
        bool Has(ChangeKind kind) => changes.Any(change => change.Kind == kind || change.Kind is ChangeKind.Everything);
        List<string> ids = [.. changes.Select(change => change.MessageId).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxIds + 1)];
        return new JsonObject
        {
            ["messages"] = ids.Count > MaxIds || changes.Any(change => change.Kind is ChangeKind.Everything) ? null : new JsonArray([.. ids.Select(id => (JsonNode)id)]),
            ["clock"] = Has(ChangeKind.Clock),
            ["journal"] = Has(ChangeKind.Journal),
            ["faults"] = Has(ChangeKind.Faults),
            ["settings"] = Has(ChangeKind.Settings),
        }.ToJsonString();
    }

    private static async Task WriteAsync(HttpContext context, string text)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
