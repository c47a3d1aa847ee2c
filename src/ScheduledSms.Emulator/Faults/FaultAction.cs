using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <summary>
/// What a fault does. The set is closed: the members of this class are all there are; <see cref="FaultPoint"/> states which
/// are possible where. None of them changes what the provider carried out, and all but <see cref="Delay"/> end the request's way through the emulator.
/// </summary>
/// <remarks>
/// Those that send something an HTTP server would not send write to the socket and end the connection; the others leave
/// it open for the next request. A connection that ends with FIN still receives the client's bytes until the client
/// closes it, for at most five seconds, and never sends RST before that.
/// </remarks>
public sealed partial class FaultAction
{
    private readonly (string Name, JsonNode? Value)[] _members;
    private readonly Func<WireResponse, ProviderApi?, WireResponse> _do;

    private FaultAction(string kind, FaultEffect effect, Func<WireResponse, WireResponse> act, params (string Name, JsonNode? Value)[] members)
        : this(kind, effect, (response, _) => act(response), members)
    {
    }

    private FaultAction(string kind, FaultEffect effect, Func<WireResponse, ProviderApi?, WireResponse> act, params (string Name, JsonNode? Value)[] members) =>
        (Kind, Effect, _do, _members) = (kind, effect, act, members);

    /// <summary>Its name in the control API, such as <c>truncateHead</c>.</summary>
    public string Kind { get; }

    internal FaultEffect Effect { get; }

    /// <summary>How long it delays what it hits, at least and at most.</summary>
    internal (TimeSpan Shortest, TimeSpan Longest) Delays { get; private init; }

    /// <summary>Its name and its parameters, such as <c>status(503, 2)</c>.</summary>
    public override string ToString() =>
        _members.Length == 0 ? Kind : $"{Kind}({string.Join(", ", _members.Where(member => member.Value is not null).Select(member => member.Value!.ToString()))})";

    internal WireResponse Do(WireResponse response, ProviderApi? provider) => _do(response, provider);

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["kind"] = Kind };
        foreach (var (name, value) in _members)
        {
            if (value is not null)
                json[name] = value.DeepClone();
        }

        return json;
    }
}

/// <summary>What an action needs, which decides at which points it is possible.</summary>
internal enum FaultEffect
{
    /// <summary>A connection, which it ends.</summary>
    EndsConnection,

    /// <summary>A request, to which it responds in the provider's place.</summary>
    ReplacesResponse,

    /// <summary>The provider's response, which it deforms.</summary>
    MalformsResponse,

    /// <summary>A request, which goes on later.</summary>
    Delays,
}
