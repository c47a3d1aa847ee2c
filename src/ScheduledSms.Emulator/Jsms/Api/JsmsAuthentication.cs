using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>Basic authentication, with an app's key pair or the developer's.</summary>
internal sealed class JsmsAuthentication(JsmsEmulator jsms)
{
    /// <summary>The app that the request authenticates as.</summary>
    public JsmsAccount Account(ProviderRequest request)
    {
        if (request.LetIn is not null)
            return jsms.FindAccount(request.Account = request.LetIn) ?? throw JsmsError.AuthFailed.ToException();
        var (key, secret) = Pair(request.Authorization);
        var account = jsms.FindAccount(key);
        if (account is null or { MasterSecret.Length: 0 } || !Same(account.MasterSecret, secret))
            throw JsmsError.AuthFailed.ToException();
        request.Account = key;
        return account;
    }

    /// <summary>The developer; any other credentials are rejected.</summary>
    public JsmsDeveloper Developer(ProviderRequest request)
    {
        if (request.LetIn is not null)
            return jsms.Developer;
        var (key, secret) = Pair(request.Authorization);
        if (!Same(jsms.Developer.Key, key) || !Same(jsms.Developer.Secret, secret))
            throw JsmsError.AuthFailed.ToException();
        request.Account = key;
        return jsms.Developer;
    }

    /// <summary>The key in the header, whether or not it is known.</summary>
    public static string? Key(string? authorization)
    {
        try
        {
            return Pair(authorization).Key;
        }
        catch (RejectedException)
        {
            return null;
        }
    }

    private static (string Key, string Secret) Pair(string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
            throw JsmsError.MissingAuth.ToException();
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase))
            throw JsmsError.AuthFailed.ToException();

        var bytes = new byte[header.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(header.Parameter ?? "", bytes, out var length))
            throw JsmsError.AuthFailed.ToException();
        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return pair.Length == 2 ? (pair[0], pair[1]) : throw JsmsError.AuthFailed.ToException();
    }

    private static bool Same(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
