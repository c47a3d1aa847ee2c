using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ScheduledSms.Emulator.Http;

/// <summary>Ends a control request with an RFC 9457 problem.</summary>
internal sealed class ControlProblemException(int status, string detail) : Exception(detail)
{
    /// <summary>The methods that the path accepts, when the request's was another.</summary>
    public string? Allow { get; init; }

    public WireResponse Response
    {
        get
        {
            var response = WireResponse.Of(new EmulatedResponse(status, new JsonObject
            {
                ["type"] = "about:blank",
                ["title"] = ReasonPhrases.GetReasonPhrase(status),
                ["status"] = status,
                ["detail"] = Message,
            })) with
            { ContentType = "application/problem+json" };
            return Allow is null ? response : response.With("Allow", Allow);
        }
    }
}
