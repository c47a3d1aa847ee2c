using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Replay;

namespace ScheduledSms.Emulator.Control;

/// <summary>
/// The emulator's own HTTP API, beside the providers': for tests in any language, and for the dashboard. Its requests are
/// not in the journal, and faults never hit them. Every rejection is an RFC 9457 problem.
/// </summary>
internal sealed class ControlApi(EmulatorCore core, EmulatorState state)
{
    private readonly IReadOnlyList<ControlRoute> _routes =
    [
        .. MessageControl.Routes(core),
        .. OverviewControl.Routes(core),
        .. ClockControl.Routes(core),
        .. JournalControl.Routes(core),
        .. FaultControl.Routes(core),
        .. AccountControl.Routes(core),
        .. QuirkControl.Routes(core),
        .. EventControl.Routes(core),
        .. StateControl.Routes(state),
        .. OpenApiControl.Routes(),
    ];

    public IReadOnlyList<ControlRoute> Routes => _routes;

    public async Task HandleAsync(HttpContext context)
    {
        WireResponse? response;
        try
        {
            CallerCheck.Check(context);
            response = await RespondAsync(context).ConfigureAwait(false);
        }
        catch (ControlProblemException problem)
        {
            response = problem.Response;
        }
        catch (BadHttpRequestException exception)
        {
            response = new ControlProblemException(exception.StatusCode, exception.Message).Response;
        }
        catch (ArgumentException exception)
        {
            response = new ControlProblemException(StatusCodes.Status400BadRequest, exception.Message).Response;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (response is not null)
            await ResponseWriter.WriteAsync(context, response.With("Cache-Control", "no-store").With("X-Content-Type-Options", "nosniff"), CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<WireResponse?> RespondAsync(HttpContext context)
    {
        var route = Find(context.Request, out var id);
        if (route.StreamsBody)
        {
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = route.MaxBodyBytes;
            return await route.Serve(new ControlRequest(id, context.Request.Query, default), context).ConfigureAwait(false);
        }

        var body = await new BodyReader(context.Request.Body, route.MaxBodyBytes).ReadToEndAsync(context.RequestAborted).ConfigureAwait(false)
            ?? throw TooLarge(route);
        return await route.Serve(new ControlRequest(id, context.Request.Query, body), context).ConfigureAwait(false);
    }

    private static ControlProblemException TooLarge(ControlRoute route) =>
        new(StatusCodes.Status413PayloadTooLarge, $"A body has at most {route.MaxBodyBytes / 1024} KiB.");

    private ControlRoute Find(HttpRequest request, out string id)
    {
        var segments = PathPattern.Segments(request.Path.Value!);
        var methods = new List<string>();
        foreach (var route in _routes)
        {
            if (!route.Pattern.Has(segments, out id))
                continue;
            if (string.Equals(route.Method, request.Method, StringComparison.Ordinal))
                return route;
            methods.Add(route.Method);
        }

        throw methods.Count == 0
            ? new ControlProblemException(StatusCodes.Status404NotFound, "There is nothing at this path.")
            : new ControlProblemException(StatusCodes.Status405MethodNotAllowed, $"This path takes {string.Join(", ", methods)}.") { Allow = string.Join(", ", methods) };
    }
}
