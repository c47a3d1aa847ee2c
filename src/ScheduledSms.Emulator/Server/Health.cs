using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Server;

/// <summary>Reports that the emulator is up, under any host name: for a container's probe. It is not in the journal.</summary>
internal static class Health
{
    private const string Path = "/healthz";

    public static bool Serves(PathString path) => string.Equals(path.Value, Path, StringComparison.Ordinal);

    public static Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync("ok", context.RequestAborted);
    }
}
