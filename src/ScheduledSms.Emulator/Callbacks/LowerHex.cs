using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ScheduledSms.Emulator.Callbacks;

/// <summary>Hashes in the form that both providers use.</summary>
internal static class LowerHex
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The providers sign with it.")]
    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "On the wire it is lower case.")]
    public static string Sha1(string text) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
