using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>Ends a control request with a problem of RFC 9457.</summary>
internal sealed class ControlProblemException(int status, string detail) : Exception(detail)
{
    /// <summary>The methods that the path takes, when it was another's.</summary>
    public string? Allow { get; init; }

    public WireAnswer Answer
    {
        get
        {
            var answer = WireAnswer.Of(new EmulatedAnswer(status, new JsonObject
            {
                ["type"] = "about:blank",
                ["title"] = ReasonPhrases.GetReasonPhrase(status),
                ["status"] = status,
                ["detail"] = Message,
            })) with
            { ContentType = "application/problem+json" };
            return Allow is null ? answer : answer.With("Allow", Allow);
        }
    }
}
