using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScheduledSms.Solapi;

/// <summary>Signs one request after another: its key is set up once, and random bytes are generated in blocks. Not thread-safe.</summary>
internal sealed class SolapiSigner(string apiKey, byte[] secret)
{
    private const int DateLength = 20;
    private const int SaltBytes = 16;
    private const int SaltLength = 2 * SaltBytes;
    private const int SaltsPerBlock = 32;

    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
    private readonly byte[] _random = new byte[SaltBytes * SaltsPerBlock];
    private int _saltsLeft;

    /// <summary>The header for a request that is sent now.</summary>
    public string Authorize(DateTimeOffset now)
    {
        if (_saltsLeft == 0)
        {
            RandomNumberGenerator.Fill(_random);
            _saltsLeft = SaltsPerBlock;
        }

        Span<char> salt = stackalloc char[SaltLength];
        WriteHex(_random.AsSpan(SaltBytes * --_saltsLeft, SaltBytes), salt);
        return Authorize(now, salt);
    }

    /// <summary>The header for a given date and a salt of 32 characters: <c>HMAC-SHA256 apiKey=…, date=…, salt=…, signature=…</c>.</summary>
    public string Authorize(DateTimeOffset now, ReadOnlySpan<char> salt)
    {
        Span<char> date = stackalloc char[DateLength];
        now.UtcDateTime.TryFormat(date, out _, "s", CultureInfo.InvariantCulture);
        date[^1] = 'Z';

        Span<byte> signed = stackalloc byte[DateLength + SaltLength];
        Encoding.ASCII.GetBytes(date, signed);
        Encoding.ASCII.GetBytes(salt, signed[DateLength..]);
        _hmac.AppendData(signed);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hmac.GetHashAndReset(hash);

        Span<char> signature = stackalloc char[2 * SHA256.HashSizeInBytes];
        WriteHex(hash, signature);
        return string.Create(CultureInfo.InvariantCulture, $"HMAC-SHA256 apiKey={apiKey}, date={date}, salt={salt}, signature={signature}");
    }

    private static void WriteHex(ReadOnlySpan<byte> bytes, Span<char> hex)
    {
        const string Digits = "0123456789abcdef";
        for (var i = 0; i < bytes.Length; i++)
            (hex[2 * i], hex[(2 * i) + 1]) = (Digits[bytes[i] >> 4], Digits[bytes[i] & 0xF]);
    }
}
