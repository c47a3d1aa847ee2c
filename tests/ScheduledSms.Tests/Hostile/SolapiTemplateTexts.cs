namespace ScheduledSms.Tests.Hostile;

/// <summary>The texts of a SOLAPI template, as members that a test can set.</summary>
internal sealed class SolapiTemplateTexts
{
    public string Text { get; set; } = "예약";

    public string? From { get; set; } = "0212345678";

    public string? Subject { get; set; }

    public string? ChannelId { get; set; }

    public string? TemplateId { get; set; }

    public MessageTemplate Template() => new()
    {
        Solapi = new SolapiTemplateOptions
        {
            Text = Text,
            From = From,
            Subject = Subject,
            Alimtalk = (ChannelId ?? TemplateId) is null ? null : new SolapiAlimtalkOptions { ChannelId = ChannelId ?? "PF", TemplateId = TemplateId ?? "KA" },
        },
    };
}
