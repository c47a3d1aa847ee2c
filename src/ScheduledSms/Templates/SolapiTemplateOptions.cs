using ScheduledSms.Json;

namespace ScheduledSms;

/// <summary>A template at SOLAPI: a text with <c>{placeholders}</c>, and optionally a Kakao Alimtalk with that text as its fallback.</summary>
public sealed class SolapiTemplateOptions
{
    /// <summary>The text. <c>{name}</c> is a parameter, <c>{{</c> and <c>}}</c> are braces. Its placeholders are exactly <see cref="MessageTemplate.Parameters"/>.</summary>
    public string? Text { get; set; }

    /// <summary>The sender. Default: the account's <see cref="Solapi.SolapiOptions.From"/>.</summary>
    public string? From { get; set; }

    /// <summary>The subject of a long text, up to 40 bytes in EUC-KR.</summary>
    public string? Subject { get; set; }

    /// <summary>The Alimtalk to send, if any. Default: none.</summary>
    public SolapiAlimtalkOptions? Alimtalk { get; set; }

    internal SolapiTemplateOptions Copy()
    {
        var copy = (SolapiTemplateOptions)MemberwiseClone();
        copy.Text = Text is null ? null : UnicodeText.ComposeHangul(Text);
        copy.Alimtalk = Alimtalk?.Copy();
        return copy;
    }
}
