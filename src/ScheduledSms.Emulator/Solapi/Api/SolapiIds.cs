using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Creates 32-character ids that sort in creation order.</summary>
internal sealed class SolapiIds(IdSource ids)
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static bool IsGroupId(string id) => id.Length == 32 && id.StartsWith("G4V", StringComparison.Ordinal);

    public string Group(DateTimeOffset now) => Next("G4V", now);

    public string Message(DateTimeOffset now) => Next("M4V", now);

    private string Next(string prefix, DateTimeOffset now)
    {
        Span<char> suffix = stackalloc char[15];
        var rest = ids.NewSolapi();
        for (var i = suffix.Length - 1; i >= 0; i--)
        {
            suffix[i] = Digits[(int)(rest % Digits.Length)];
            rest /= Digits.Length;
        }

        return string.Concat(prefix, SolapiDates.InId(now), suffix);
    }
}
