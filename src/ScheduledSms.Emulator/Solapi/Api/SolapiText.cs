using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Text as the carriers accept it.</summary>
internal static class SolapiText
{
    public const int MaxSmsBytes = 90;
    public const int MaxLmsBytes = 2000;

    private const int DerivedSubjectBytes = 40;

    public static bool HasUnprintable(string text) => text.Any(IsUnprintable);

    /// <summary>Adapts a message as the provider does without <c>strict</c>: strips unsupported characters and derives a subject.</summary>
    public static SolapiMessageDraft MakeFit(SolapiMessageDraft message)
    {
        if (!message.IsCarrierText)
            return message;
        var text = Strip(message.Text);
        var subject = Strip(message.Subject);
        if (string.IsNullOrEmpty(subject) && message.Type is "LMS" or "MMS")
            subject = EucKr.Beginning((text ?? "").Split('\n')[0], DerivedSubjectBytes);
        return message with { Text = text, Subject = subject };
    }

    private static string? Strip(string? text) =>
        text is null ? null : EucKr.Strip(string.Concat(text.Where(character => !IsUnprintable(character))));

    private static bool IsUnprintable(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');
}
