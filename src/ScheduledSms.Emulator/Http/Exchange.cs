using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Http;

/// <summary>A request's way through the emulator: into the journal, to its provider, and back.</summary>
internal sealed class Exchange(
    IReadOnlyList<ProviderApi> providers, BoundedLog<RecordedRequest> journal, EmulatorClock clock, int journalBodyCharacters)
{
    // Providers send Hangul and Chinese as they are.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        var recorded = Record(context, request, provider.Name);
        string? failure = null;
        EmulatedAnswer answer;
        try
        {
            var body = await BodyReader.ReadAsync(context.Request.Body, provider.MaxBodyBytes, context.RequestAborted).ConfigureAwait(false);
            request.Body = body;
            recorded = recorded with { Body = Text(request.Body) };
            journal.Replace(recorded.Sequence, recorded);
            answer = body is null ? provider.BodyTooLarge : provider.Answer(request);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            answer = provider.ServerError;
            failure = exception.ToString();
        }

        journal.Replace(recorded.Sequence, recorded with
        {
            Operation = request.Operation,
            Account = request.Account,
            Status = answer.Status,
            Failure = failure,
        });
        await WriteAsync(context, answer).ConfigureAwait(false);
    }

    private static string? HeaderOrNull(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 0 ? null : values.ToString();

    private static Task WriteAsync(HttpContext context, EmulatedAnswer answer)
    {
        var body = answer.Body is null ? [] : Bytes(answer.Body);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static byte[] Bytes(JsonNode node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Unescaped))
            node.WriteTo(writer);
        return bytes.ToArray();
    }

    private RecordedRequest Record(HttpContext context, ProviderRequest request, string provider)
    {
        var at = clock.UtcNow;
        return journal.Add(sequence => new RecordedRequest
        {
            Sequence = sequence,
            At = at,
            Method = request.Method,
            Path = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? request.Path,
            Provider = provider,
            ContentType = request.ContentType,
        });
    }

    private string Text(ReadOnlyMemory<byte> body)
    {
        // A character has at most four bytes: what lies beyond is not worth decoding.
        var text = Encoding.UTF8.GetString(body.Span[..(int)Math.Min(body.Length, 4L * journalBodyCharacters)]);
        return text.Length <= journalBodyCharacters ? text : text[..journalBodyCharacters];
    }
}
