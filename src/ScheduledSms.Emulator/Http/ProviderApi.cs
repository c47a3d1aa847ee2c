namespace ScheduledSms.Emulator.Http;

/// <summary>A provider's HTTP face: its routes, and how it says no.</summary>
internal abstract class ProviderApi
{
    private List<Route>? _routes;

    public abstract string Name { get; }

    public abstract int MaxBodyBytes { get; }

    public abstract EmulatedAnswer BodyTooLarge { get; }

    public abstract EmulatedAnswer ServerError { get; }

    /// <summary>In order: the first route with the path and method answers.</summary>
    protected abstract IEnumerable<Route> Routes { get; }

    public abstract bool Serves(string path);

    public EmulatedAnswer Answer(ProviderRequest request)
    {
        try
        {
            return Find(request).Answer(request);
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
    }

    protected abstract EmulatedAnswer NoRoute(bool pathIsKnown);

    private Route Find(ProviderRequest request)
    {
        _routes ??= [.. Routes];
        var segments = request.Path.TrimEnd('/').Split('/');
        var pathIsKnown = false;
        foreach (var route in _routes)
        {
            if (!route.HasPath(segments, out var id))
                continue;
            pathIsKnown = true;
            if (!string.Equals(route.Method, request.Method, StringComparison.Ordinal))
                continue;
            request.Operation = route.Operation;
            request.Id = id;
            return route;
        }

        throw new RefusedException(NoRoute(pathIsKnown));
    }
}
