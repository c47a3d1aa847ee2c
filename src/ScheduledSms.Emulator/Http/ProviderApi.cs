using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Http;

/// <summary>A provider's HTTP API: its routes, its rejections, and what a fault needs to know about it.</summary>
internal abstract class ProviderApi
{
    private List<Route>? _routes;

    public abstract string Name { get; }

    public abstract int MaxBodyBytes { get; }

    public abstract EmulatedResponse BodyTooLarge { get; }

    public abstract EmulatedResponse ServerError { get; }

    /// <summary>The members of a response that contain its id.</summary>
    public virtual IReadOnlyList<string> IdMembers => [];

    public IEnumerable<string> Operations => Routes.Select(route => route.Operation).OfType<string>();

    /// <summary>In order: the first route with the path and method is used.</summary>
    protected abstract IEnumerable<Route> Routes { get; }

    public abstract bool Serves(string path);

    /// <summary>The body of an error with a code; without one, that of the status.</summary>
    public abstract JsonObject Error(int status, string? code);

    /// <summary>The key that a request names, accepted or not; null if it names none.</summary>
    public abstract string? ClaimedAccount(ProviderRequest request);

    /// <summary>The numbers that a fully read request is about: those in its body, and those stored under the id it names. Must be called inside the clock's gate.</summary>
    public abstract IReadOnlyCollection<string> Recipients(ProviderRequest request);

    /// <summary>The caller's own references that a fully read request is about; none if the provider has no field for them. Must be called inside the clock's gate.</summary>
    public virtual IReadOnlyCollection<string> References(ProviderRequest request) => [];

    /// <summary>Counts a request that came over the wire against the caller's rate; null where there is no limit.</summary>
    public virtual RateLimit? CountAgainstLimit(ProviderRequest request) => null;

    /// <summary>Finds the route of a request, and sets its operation and id; returns a rejecting route when there is none.</summary>
    public Route Find(ProviderRequest request)
    {
        _routes ??= [.. Routes];
        var segments = PathPattern.Segments(request.Path);
        var pathIsKnown = false;
        foreach (var route in _routes)
        {
            if (!route.Pattern.Has(segments, out var id))
                continue;
            pathIsKnown = true;
            if (!string.Equals(route.Method, request.Method, StringComparison.Ordinal))
                continue;
            request.Operation = route.Operation;
            request.Id = id;
            return route;
        }

        return new Route(request.Method, request.Path, null, _ => NoRoute(pathIsKnown));
    }

    /// <summary>Returns a route's response, which may be a rejection. Must be called inside the clock's gate, for the request's <see cref="ProviderRequest.Cause"/>.</summary>
    public static EmulatedResponse Respond(Route route, ProviderRequest request, DateTimeOffset now)
    {
        request.Now = now;
        try
        {
            return route.Response(request);
        }
        catch (RejectedException rejected)
        {
            return rejected.Response;
        }
    }

    protected abstract EmulatedResponse NoRoute(bool pathIsKnown);
}

/// <summary>What a limit of requests says to one of them.</summary>
/// <param name="Rejection">The response to a request beyond it; null for one within.</param>
/// <param name="Headers">What every response states.</param>
internal sealed record RateLimit(EmulatedResponse? Rejection, IReadOnlyList<(string Name, string Value)> Headers);

/// <summary>One operation of a provider, under a <see cref="PathPattern"/>.</summary>
internal sealed record Route(string Method, string Path, string? Operation, Func<ProviderRequest, EmulatedResponse> Response)
{
    public PathPattern Pattern { get; } = new(Path);
}
