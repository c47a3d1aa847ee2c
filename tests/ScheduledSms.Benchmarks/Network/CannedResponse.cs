using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Benchmarks.Network;

/// <summary>The response of a path of the bare server, and how often it was sent.</summary>
internal sealed class CannedResponse(byte[] body)
{
    private int _count;

    public async Task WriteAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsync(Volatile.Read(ref _count).ToString(CultureInfo.InvariantCulture), context.RequestAborted);
            return;
        }

        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        Interlocked.Increment(ref _count);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
