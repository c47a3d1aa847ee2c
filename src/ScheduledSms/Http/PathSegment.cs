namespace ScheduledSms.Http;

/// <summary>Puts an id into a path as one segment, so that no id can reach another address.</summary>
internal static class PathSegment
{
    private const int LongestId = 128;

    public static string Encode(string? id, string name, CallIdentity call)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw call.RefuseInvalid($"{name} is empty.");
        if (id is "." or "..")
            throw call.RefuseInvalid($"{name} would climb out of its path.");
        if (id.Length > LongestId)
            throw call.RefuseInvalid($"{name} is longer than {LongestId} characters.");
        if (id.Any(char.IsControl))
            throw call.RefuseInvalid($"{name} holds a control character.");
        if (HasLoneSurrogate(id))
            throw call.RefuseInvalid($"{name} is not valid Unicode text.");

        return Uri.EscapeDataString(id);
    }

    // Escaping would silently replace it, and so ask for another id.
    private static bool HasLoneSurrogate(string id) => id.EnumerateRunes().Any(static rune => rune == System.Text.Rune.ReplacementChar)
        && !id.Contains('\uFFFD', StringComparison.Ordinal);
}
