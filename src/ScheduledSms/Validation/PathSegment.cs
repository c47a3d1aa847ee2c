using System.Globalization;
using ScheduledSms.Diagnostics;
using ScheduledSms.Text;

namespace ScheduledSms.Validation;

/// <summary>Encodes an id as one path segment, so that no id can reach another address.</summary>
internal static class PathSegment
{
    public const int MaxIdLength = 128;

    /// <summary>A cursor comes from the provider, and may be longer than an id.</summary>
    public const int MaxCursorLength = 2048;

    public static string Encode(string? id, string name, CallContext call, int longest = MaxIdLength)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw call.RejectInvalid($"{name} is empty.");
        if (id is "." or "..")
            throw call.RejectInvalid($"{name} would leave its path.");
        if (id.Length > longest)
            throw call.RejectInvalid(string.Create(CultureInfo.InvariantCulture, $"{name} is longer than {longest} characters."));
        if (id.Any(char.IsControl))
            throw call.RejectInvalid($"{name} holds a control character.");
        if (!UnicodeText.IsValid(id))
            throw call.RejectInvalid($"{name} is not valid Unicode text.");

        return Uri.EscapeDataString(id);
    }
}
