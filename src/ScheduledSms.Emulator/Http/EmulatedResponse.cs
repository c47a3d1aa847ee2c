using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Http;

/// <summary>A provider's response: a status, and JSON or nothing.</summary>
internal sealed record EmulatedResponse(int Status, JsonNode? Body)
{
    /// <summary>Headers other than the content type and length.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static EmulatedResponse Ok(JsonNode body) => new(200, body);
}

/// <summary>Ends a request with the provider's own rejection, from any depth.</summary>
internal sealed class RejectedException(EmulatedResponse response) : Exception("The provider rejects the request.")
{
    public EmulatedResponse Response { get; } = response;
}
