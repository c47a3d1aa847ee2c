using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ScheduledSms.Emulator.Http;

/// <summary>A request that does not come over the wire, but from a seed or a replayed run. Its account needs no authentication.</summary>
internal static class InnerRequest
{
    public static ProviderRequest Make(string method, string target, string account, string? contentType, string body)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        return new ProviderRequest
        {
            Method = method,
            Path = PathString.FromUriComponent(path).Value ?? "",
            Query = new QueryCollection(query < 0 ? [] : QueryHelpers.ParseQuery(target[query..])),
            Authorization = null,
            LetIn = account,
            ContentType = contentType,
            Body = Encoding.UTF8.GetBytes(body),
        };
    }

    /// <summary>Has a provider handle it.</summary>
    public static EmulatedResponse Respond(ProviderApi provider, ProviderRequest request, EmulatorClock clock)
    {
        var route = provider.Find(request);
        return clock.At(request.Cause, now =>
        {
            try
            {
                return ProviderApi.Respond(route, request, now);
            }
            catch (InvalidOperationException)
            {
                return provider.ServerError;
            }
        });
    }
}
