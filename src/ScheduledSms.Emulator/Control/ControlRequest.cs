using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>A request to the control API: the value in its path's <c>{}</c>, its query and its body.</summary>
internal sealed record ControlRequest(string Id, IQueryCollection Query, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads the body, whose members must all be read.</summary>
    public T Read<T>(Func<JsonMembers, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            return JsonMembers.Read("", document.RootElement, read);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ControlProblemException(400, "The body is not JSON. " + exception.Message);
        }
    }

    /// <summary>Reads the body as an object, for the caller to read further.</summary>
    public JsonObject ReadObject()
    {
        try
        {
            return JsonNode.Parse(Body.Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject ?? throw new ControlProblemException(400, "The body is not an object.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ControlProblemException(400, "The body is not JSON. " + exception.Message);
        }
    }

    /// <summary>Reads the query, whose parameters must all be read.</summary>
    public T ReadQuery<T>(Func<QueryParameters, T> read)
    {
        var parameters = new QueryParameters(Query);
        var result = read(parameters);
        parameters.RejectOthers();
        return result;
    }
}
