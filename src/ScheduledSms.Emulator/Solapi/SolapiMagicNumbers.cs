namespace ScheduledSms.Emulator.Solapi;

/// <summary>
/// Korean numbers that determine the outcome of a message to them: 0100000 and one of the documented status codes. With 1xxx
/// it is rejected when it is added; with 3000 it is never reported; with any other code it is reported with that one.
/// Any other four digits make an ordinary number.
/// </summary>
internal static class SolapiMagicNumbers
{
    private const string Prefix = "0100000";
    private const int Length = 11;

    /// <summary>The code in a number; null when it is an ordinary one.</summary>
    public static string? Code(string to, string country) =>
        country is "82"
        && to.Length == Length
        && to.StartsWith(Prefix, StringComparison.Ordinal)
        && to[Prefix.Length..] is var code
        && code is not SolapiStatusCode.Accepted
        && SolapiStatusCode.IsDocumented(code) ? code : null;
}
