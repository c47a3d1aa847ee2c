using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>A template at SOLAPI: a text with <c>{placeholders}</c>, and optionally a Kakao Alimtalk with that text as its fallback.</summary>
public sealed class SolapiTemplateOptions : ITemplateForm
{
    /// <summary>The text. <c>{name}</c> is a parameter, <c>{{</c> and <c>}}</c> are braces. Its placeholders are exactly <see cref="MessageTemplate.Parameters"/>.</summary>
    public string? Text { get; set; }

    /// <summary>The sender. Default: the account's <see cref="Solapi.SolapiOptions.From"/>.</summary>
    public string? From { get; set; }

    /// <summary>The subject of a long text, up to 40 bytes in EUC-KR.</summary>
    public string? Subject { get; set; }

    /// <summary>The Alimtalk to send, if any. Default: none.</summary>
    public SolapiAlimtalkOptions? Alimtalk { get; set; }

    ITemplateForm ITemplateForm.Copy()
    {
        var copy = (SolapiTemplateOptions)MemberwiseClone();
        copy.Text = Text is null ? null : UnicodeText.ComposeHangul(Text);
        copy.Alimtalk = Alimtalk?.Copy();
        return copy;
    }

    void ITemplateForm.Check(MessageTemplate template, TemplateCheck check)
    {
        check(Text is not null || Alimtalk is not null, ":Text", "is required, unless there is an Alimtalk");
        check(Text is null || !UnicodeText.IsBlank(Text), ":Text", "is blank: the message would show nothing");
        check(From is null || (From.Length > 0 && From.All(char.IsAsciiDigit)), ":From", "must be digits only, without hyphens");
        check(Alimtalk is null or { ChannelId.Length: > 0, TemplateId.Length: > 0 }, ":Alimtalk", "must have a ChannelId and a TemplateId");
        if (Text is null)
            return;

        try
        {
            var placeholders = TextTemplate.Parse(UnicodeText.ComposeHangul(Text)).Placeholders.ToHashSet(StringComparer.Ordinal);
            check(placeholders.SetEquals(template.Parameters.Select(UnicodeText.ComposeHangul)), ":Text", "must have exactly the placeholders that Parameters names");
        }
        catch (FormatException broken)
        {
            check(false, ":Text", $"cannot be read: {broken.Message}");
        }
    }
}
