using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Dashboard;

/// <summary>
/// Serves the dashboard: files of this assembly, and nothing else. It reads everything it shows from the control API;
/// its requests are not in the journal either, and faults never hit them.
/// </summary>
internal static class DashboardPage
{
    private const string Index = "index.html";

    // Scripts and styles are the page's own files, and nothing is fetched from, or sent to, anywhere else.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static bool Serves(HttpRequest request) => IsEntrance(request) || (ControlPaths.Include(request.Path) && !request.Path.Value!.StartsWith(ControlPaths.Api, StringComparison.Ordinal));

    public static async Task HandleAsync(HttpContext context)
    {
        WireResponse response;
        try
        {
            CallerCheck.Check(context);
            response = Respond(context.Request);
        }
        catch (ControlProblemException problem)
        {
            response = problem.Response.With("Cache-Control", "no-store");
        }

        await ResponseWriter.WriteAsync(context, response.With("X-Content-Type-Options", "nosniff"), CancellationToken.None).ConfigureAwait(false);
    }

    // A browser that opens the bare address wants the page; any other client there gets the provider's rejection.
    private static bool IsEntrance(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.Value is "/" or "/_emulator"
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static WireResponse Respond(HttpRequest request)
    {
        if (IsEntrance(request))
            return new WireResponse { Status = StatusCodes.Status302Found, ContentType = null }.With("Location", ControlPaths.Prefix);

        var name = request.Path.Value![ControlPaths.Prefix.Length..];
        if (!HttpMethods.IsGet(request.Method) || !DashboardFile.All.TryGetValue(name.Length == 0 ? Index : name, out var file))
            throw new ControlProblemException(StatusCodes.Status404NotFound, "There is nothing at this path.");

        var isKnown = request.Headers.IfNoneMatch.ToString().Contains(file.ETag, StringComparison.Ordinal);
        var response = isKnown
            ? new WireResponse { Status = StatusCodes.Status304NotModified, ContentType = null }
            : new WireResponse { ContentType = file.ContentType, Body = file.Content };
        return response
            .With("ETag", file.ETag)
            .With("Cache-Control", "no-cache")
            .With("Content-Security-Policy", Policy)
            .With("Referrer-Policy", "no-referrer");
    }
}
