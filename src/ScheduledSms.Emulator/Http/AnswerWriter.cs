using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Http;

/// <summary>Sends an answer: the server's way when an HTTP server would send it, over the socket itself otherwise.</summary>
internal static class AnswerWriter
{
    /// <param name="context">The request; nothing of its answer has gone out.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="stop">Ends a hang, and every pause.</param>
    public static Task WriteAsync(HttpContext context, WireAnswer answer, CancellationToken stop) =>
        answer.IsOrdinary ? WriteOrdinaryAsync(context, answer) : PeerConnection.Of(context).SendAsync(answer, stop);

    private static async Task WriteOrdinaryAsync(HttpContext context, WireAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
            response.Headers.Append(name, value);
        if (answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return;

        response.ContentLength = answer.Length;
        await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        foreach (var spaces in Spaces.Of(answer.Padding))
            await response.Body.WriteAsync(spaces, context.RequestAborted).ConfigureAwait(false);
    }
}
