using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Http;

/// <summary>Sends a response: through the server when an HTTP server would send it, directly over the socket otherwise.</summary>
internal static class ResponseWriter
{
    /// <param name="context">The request; none of its response has been sent.</param>
    /// <param name="response">The response.</param>
    /// <param name="stop">Ends a hang, and every pause.</param>
    public static Task WriteAsync(HttpContext context, WireResponse response, CancellationToken stop) =>
        response.IsOrdinary ? WriteOrdinaryAsync(context, response) : PeerConnection.Of(context).SendAsync(response, stop);

    private static async Task WriteOrdinaryAsync(HttpContext context, WireResponse response)
    {
        var http = context.Response;
        http.StatusCode = response.Status;
        http.ContentType = response.ContentType;
        foreach (var (name, value) in response.Headers)
            http.Headers.Append(name, value);
        if (response.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return;

        http.ContentLength = response.Length;
        await http.Body.WriteAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
        foreach (var spaces in Spaces.Of(response.Padding))
            await http.Body.WriteAsync(spaces, context.RequestAborted).ConfigureAwait(false);
    }
}
