namespace ScheduledSms;

/// <summary>An approved Kakao Alimtalk template. Its variables <c>#{name}</c> have the names in <see cref="MessageTemplate.Parameters"/>.</summary>
public sealed class SolapiAlimtalkOptions
{
    /// <summary><c>pfId</c>: the Kakao channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary><c>templateId</c>: the approved template.</summary>
    public string? TemplateId { get; set; }

    /// <summary><c>disableSms</c>: do not fall back to the text. Default: fall back if there is a text.</summary>
    public bool DisableSms { get; set; }

    internal SolapiAlimtalkOptions Copy() => (SolapiAlimtalkOptions)MemberwiseClone();
}
