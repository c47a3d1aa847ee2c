using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Http;

/// <summary>What a provider answers: a status, and JSON or nothing.</summary>
internal sealed record EmulatedAnswer(int Status, JsonNode? Body)
{
    public static EmulatedAnswer Ok(JsonNode body) => new(200, body);
}
