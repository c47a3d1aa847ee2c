using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>HMAC-SHA256 over date and salt, valid for one request, for 15 minutes from its date.</summary>
internal sealed class SolapiAuthentication(SolapiEmulator solapi, TimeProvider real)
{
    private const string Scheme = "HMAC-SHA256 ";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    // Nine hours were seen; years are a date in another calendar.
    private static readonly TimeSpan MaxAhead = TimeSpan.FromDays(1);

    private readonly UsedSignatures _used = new(real);

    /// <summary>The account that the request authenticates as.</summary>
    public SolapiAccount Account(ProviderRequest request)
    {
        if (request.LetIn is not null)
            return solapi.FindAccount(request.Account = request.LetIn) ?? throw UnknownKey().ToException();
        var parameters = Parameters(request.Authorization);
        var apiKey = parameters.GetValueOrDefault("apiKey", "");
        if (solapi.FindAccount(apiKey) is not { ApiSecret.Length: > 0 } account)
            throw apiKey.Length == SolapiAccount.KeyLength ? UnknownKey().ToException() : SolapiError.Validation("apiKey length must be 16 characters long").ToException();

        var date = parameters.GetValueOrDefault("date", "");
        var salt = parameters.GetValueOrDefault("salt", "");
        if (Encoding.UTF8.GetByteCount(salt) is < 12 or > 64)
            throw SolapiError.Validation("salt").ToException();
        var signature = parameters.GetValueOrDefault("signature", "");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Signature(account, date + salt)))
            throw Rejected("SignatureDoesNotMatch", "생성한 signature를 확인하세요.").ToException();

        if (SolapiDates.Read(date, TimeSpan.Zero) is not { } signedAt)
            throw SolapiError.Validation("date").ToException();
        // A client may use real time or the emulator's clock, which can be months ahead.
        if (!IsCurrent(signedAt, real.GetUtcNow()) && !IsCurrent(signedAt, request.Now))
            throw Rejected("RequestTimeTooSkewed", "요청 시간 차이 초과").ToException();
        if (!_used.Add(signature, (signedAt > real.GetUtcNow() ? signedAt : real.GetUtcNow()) + Window))
            throw Rejected("DuplicatedSignature", "이미 사용된 signature").ToException();

        request.Account = apiKey;
        return account;
    }

    /// <summary>The key in the header, whether or not it is known.</summary>
    public static string? Key(string? authorization)
    {
        try
        {
            return Parameters(authorization).GetValueOrDefault("apiKey");
        }
        catch (RejectedException)
        {
            return null;
        }
    }

    private bool IsCurrent(DateTimeOffset signedAt, DateTimeOffset now) => solapi.Quirks.ClockSkew switch
    {
        SolapiClockSkew.BothWays => (signedAt - now).Duration() <= Window,
        SolapiClockSkew.PastOnly => now - signedAt <= Window && signedAt - now <= MaxAhead,
        _ => true,
    };

    private static byte[] Signature(SolapiAccount account, string message)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(account.ApiSecret), Encoding.UTF8.GetBytes(message));
        return Encoding.UTF8.GetBytes(string.Concat(hash.Select(value => value.ToString("x2", CultureInfo.InvariantCulture))));
    }

    private static Dictionary<string, string> Parameters(string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
            throw SolapiError.Unauthorized.ToException();
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            throw SolapiError.InvalidToken.ToException();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw SolapiError.Unauthorized.ToException();

        // SDKs write ApiKey, Apikey and apiKey.
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in authorization[Scheme.Length..].Split(','))
        {
            var pair = parameter.Split('=', 2);
            if (pair.Length == 2)
                parameters[pair[0].Trim()] = pair[1].Trim();
        }

        return parameters;
    }

    private SolapiError UnknownKey() =>
        Rejected(solapi.Quirks.AuthenticationErrors is SolapiAuthenticationErrors.Year2022 ? "InvalidAPIKey" : "InvalidApiKey", "유효하지 않은 API Key");

    private SolapiError Rejected(string code, string message) =>
        new(solapi.Quirks.AuthenticationErrors is SolapiAuthenticationErrors.Year2022 ? 403 : 400, code, message);
}

/// <summary>Remembers each signature, in real time.</summary>
internal sealed class UsedSignatures(TimeProvider real)
{
    private readonly object _gate = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _byEnd = new();

    /// <summary>False if the signature was used before, and is still remembered.</summary>
    public bool Add(string signature, DateTimeOffset until)
    {
        lock (_gate)
        {
            var now = real.GetUtcNow();
            while (_byEnd.TryPeek(out var oldest, out var end) && now > end)
            {
                _used.Remove(oldest);
                _byEnd.Dequeue();
            }

            if (!_used.Add(signature))
                return false;
            _byEnd.Enqueue(signature, until);
            return true;
        }
    }
}
