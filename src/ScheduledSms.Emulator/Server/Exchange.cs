using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Journal;
using ScheduledSms.Emulator.Keys;
using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Server;

/// <summary>Takes a request through the emulator: into the journal, to its provider, and back, past the points where a fault may hit it.</summary>
internal sealed partial class Exchange(
    IReadOnlyList<ProviderApi> providers, BoundedLog<RecordedRequest> journal, EmulatorClock clock, RunLog run, EmulatorFaults faults, int journalBodyCharacters, Action<string, string?> lookAtKey)
{
    public async Task HandleAsync(HttpContext context)
    {
        var request = new ProviderRequest
        {
            Method = context.Request.Method,
            Path = context.Request.Path.Value ?? "",
            Query = context.Request.Query,
            Authorization = HeaderOrNull(context.Request.Headers.Authorization),
            ContentType = context.Request.ContentType,
        };
        var provider = providers.First(candidate => candidate.Serves(request.Path));
        var route = provider.Find(request);
        var beginning = run.Beginning;
        var entry = Record(context, request, provider.Name);
        request.Cause = Cause.Request(entry.Sequence);
        request.Committed = message => entry.Update(recorded => recorded with { Committed = true, Account = request.Account, ScheduleId = message?.Id ?? recorded.ScheduleId });
        using var noted = new NotedRequest(clock, run, beginning, entry.Sequence);
        var subject = new FaultSubject(provider.Name, request.Operation, provider.ClaimedAccount(request));
        lookAtKey(provider.Name, subject.Account);
        var body = new BodyReader(context.Request.Body, provider.MaxBodyBytes);
        EmulatedResponse response;
        string? failure = null;
        try
        {
            if (await IsEndedAsync(FaultPoint.BeforeReading).ConfigureAwait(false))
                return;
            await body.ReadAsync(HalfOf(context.Request), context.RequestAborted).ConfigureAwait(false);
            if (await IsEndedAsync(FaultPoint.MidBody).ConfigureAwait(false))
                return;
            var whole = await body.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
            request.Body = whole;
            entry.Update(recorded => WithBody(recorded, request.Body, hidesSecret: IsWebhookOfLiveKey(request, subject.Account)));
            // Before the commit, which may drop what is stored.
            if (faults.LookIntoMessages)
                subject = clock.At(_ => subject with { Recipients = provider.Recipients(request), References = provider.References(request) });
            if (await IsEndedAsync(FaultPoint.BeforeCommit).ConfigureAwait(false))
                return;
            var limit = provider.CountAgainstLimit(request);
            response = whole is null ? provider.BodyTooLarge : limit?.Rejection ?? CarryOut(route, request, beginning, entry.Sequence);
            if (limit is not null)
                response = response with { Headers = limit.Headers };
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            response = provider.ServerError;
            failure = exception.ToString();
        }

        var (onWire, hit) = await DeformAsync(response, provider, subject).ConfigureAwait(false);
        entry.Update(recorded => WithResponse(recorded, onWire) with { Account = request.Account, Failure = failure, HitBy = hit ?? recorded.HitBy });
        await ResponseWriter.WriteAsync(context, onWire, hit?.Stopped ?? default).ConfigureAwait(false);

        async Task<bool> IsEndedAsync(FaultPoint point)
        {
            if (faults.Pass(point, subject) is not { } early)
                return false;
            if (early.Fault.Action.Effect is FaultEffect.Delays)
            {
                entry.Update(recorded => recorded with { HitBy = early });
                await early.DelayAsync().ConfigureAwait(false);
                return false;
            }

            var inPlace = early.Fault.Action.Do(new WireResponse(), provider);
            // The rest of the request would be taken for the next one.
            if (point is not FaultPoint.BeforeCommit && inPlace.Ending is WireEnding.KeepOpen)
                inPlace = inPlace with { Ending = WireEnding.Fin };
            entry.Update(recorded => WithResponse(recorded, inPlace) with { HitBy = early });
            await ResponseWriter.WriteAsync(context, inPlace, early.Stopped).ConfigureAwait(false);
            return true;
        }
    }

    private static string? HeaderOrNull(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 0 ? null : values.ToString();

    // A chunked body does not state its length: its first byte is as good as its middle.
    private static long HalfOf(HttpRequest request) => request.ContentLength is { } length ? length / 2 : 1;

    // Entirely inside the clock's gate: everything read or changed has one order, which can be replayed.
    private EmulatedResponse CarryOut(Route route, ProviderRequest request, int beginning, long sequence) => clock.At(request.Cause, now =>
    {
        run.AddRequest(beginning, sequence, now, carriedOut: true);
        return ProviderApi.Respond(route, request, now);
    });

    private async Task<(WireResponse Response, PlacedFault? Hit)> DeformAsync(EmulatedResponse response, ProviderApi provider, FaultSubject subject)
    {
        var right = WireResponse.Of(response);
        if (faults.Pass(FaultPoint.AfterCommit, subject) is { } hit)
        {
            await hit.DelayAsync().ConfigureAwait(false);
            return (hit.Fault.Action.Do(right, provider), hit);
        }

        if (faults.Pass(FaultPoint.MidResponse, subject) is { } late)
            return (late.Fault.Action.Do(right.CutInTheMiddle(WireEnding.Fin), provider), late);
        return (right, null);
    }

    private JournalEntry Record(HttpContext context, ProviderRequest request, string provider)
    {
        var at = clock.UtcNow;
        return new JournalEntry(journal, sequence => new RecordedRequest
        {
            Sequence = sequence,
            At = at,
            Method = request.Method,
            Path = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? request.Path,
            Provider = provider,
            ContentType = request.ContentType,
            Headers = [.. context.Request.Headers.Select(Header)],
            Operation = request.Operation,
            ScheduleId = request.Id.Length > 0 ? request.Id : null,
        });
    }

    private static KeyValuePair<string, string> Header(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> header)
    {
        var value = header.Value.ToString();
        // It gives access to an account, and the journal may be shown anywhere.
        var isSecret = string.Equals(header.Key, "Authorization", StringComparison.OrdinalIgnoreCase);
        return KeyValuePair.Create(header.Key, isSecret ? value.Split(' ')[0] + " …" : value);
    }

    private RecordedRequest WithBody(RecordedRequest recorded, ReadOnlyMemory<byte> body, bool hidesSecret)
    {
        var text = Text(body);
        return recorded with { Body = hidesSecret ? Secret().Replace(text, "${name}\"…\"") : text, HasWholeBody = Encoding.UTF8.GetByteCount(text) == body.Length };
    }

    // The secret of a webhook: a journal or a run may be shown anywhere, like a snapshot.
    private static bool IsWebhookOfLiveKey(ProviderRequest request, string? account) =>
        request.Operation?.StartsWith("webhook.", StringComparison.Ordinal) is true && account is not null && LiveKeys.LookLive(account);

    [GeneratedRegex("""(?<name>"secret"\s*:\s*)"(?:[^"\\]|\\.)*"?""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();

    private RecordedRequest WithResponse(RecordedRequest recorded, WireResponse response) => recorded with
    {
        Status = response.WholeStatus,
        ResponseBody = response.Raw is null && response.Body.IsEmpty ? null : Text(response.Raw ?? response.Body),
        ResponseContentType = response.ContentType,
    };

    private string Text(ReadOnlyMemory<byte> body)
    {
        // A character has at most four bytes: anything beyond is not worth decoding.
        var text = Encoding.UTF8.GetString(body.Span[..(int)Math.Min(body.Length, 4L * journalBodyCharacters)]);
        return text.Length <= journalBodyCharacters ? text : text[..journalBodyCharacters];
    }
}

/// <summary>Ensures that a request is in the run log once it has been handled, even if it was not carried out.</summary>
internal sealed class NotedRequest(EmulatorClock clock, RunLog run, int beginning, long sequence) : IDisposable
{
    public void Dispose() => clock.At(now =>
    {
        run.AddRequest(beginning, sequence, now, carriedOut: false);
        return 0;
    });
}
