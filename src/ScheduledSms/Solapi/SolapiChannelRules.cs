using ScheduledSms.Diagnostics;
using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

/// <summary>What can be refused beforehand of the options that make a message one of Kakao, Naver, RCS, voice or fax.</summary>
internal static class SolapiChannelRules
{
    private const int MaxReplyRange = 9;

    public static void Check(SolapiMessage message, string at, CallIdentity call)
    {
        Check(message.KakaoOptions, $"{at}.KakaoOptions", call);
        Check(message.NaverOptions, $"{at}.NaverOptions", call);
        Check(message.RcsOptions, $"{at}.RcsOptions", call);
        Check(message.VoiceOptions, $"{at}.VoiceOptions", call);
        CheckHoles(message.FaxOptions?.FileIds, $"{at}.FaxOptions.FileIds", call);
    }

    private static void Check(SolapiKakaoOptions? options, string at, CallIdentity call)
    {
        if (options is null)
            return;

        CheckHoles(options.Buttons, $"{at}.Buttons", call);
        if (options.Buttons?.Count > SolapiKakaoOptions.MaxButtons)
            throw call.RefuseInvalid($"{at}.Buttons has more than {SolapiKakaoOptions.MaxButtons} buttons.");
        if (options.Buttons?.Any(static button => button.Name is not { Length: > 0 and <= SolapiKakaoButton.MaxNameLength }) == true)
            throw call.RefuseInvalid($"{at}.Buttons must each have a name of 1 to {SolapiKakaoButton.MaxNameLength} characters.");

        CheckVariables(options.Variables, $"{at}.Variables", call);
        SolapiRequestRules.CheckJson(options.BrandMessage, $"{at}.BrandMessage", call);
        SolapiRequestRules.CheckJson(options.QuickReplies, $"{at}.QuickReplies", call);
        SolapiRequestRules.CheckJson(options.Highlight, $"{at}.Highlight", call);
        SolapiRequestRules.CheckJson(options.Item, $"{at}.Item", call);
    }

    private static void Check(SolapiNaverOptions? options, string at, CallIdentity call)
    {
        CheckHoles(options?.Buttons, $"{at}.Buttons", call);
        CheckVariables(options?.Variables, $"{at}.Variables", call);
    }

    private static void Check(SolapiRcsOptions? options, string at, CallIdentity call)
    {
        CheckVariables(options?.Variables, $"{at}.Variables", call);
        SolapiRequestRules.CheckJson(options?.Buttons, $"{at}.Buttons", call);
        CheckHoles(options?.AdditionalBody, $"{at}.AdditionalBody", call);
        foreach (var slide in options?.AdditionalBody ?? [])
            SolapiRequestRules.CheckJson(slide.Buttons, $"{at}.AdditionalBody.Buttons", call);
    }

    private static void Check(SolapiVoiceOptions? options, string at, CallIdentity call)
    {
        if (options?.ReplyRange is < 1 or > MaxReplyRange)
            throw call.RefuseInvalid($"{at}.ReplyRange must be from 1 to {MaxReplyRange}.");
        if (options is { ReplyRange: not null, CounselorNumber: not null })
            throw call.RefuseInvalid($"{at} may have ReplyRange or CounselorNumber, not both.");
    }

    private static void CheckVariables(IReadOnlyDictionary<string, string>? variables, string at, CallIdentity call)
    {
        if (variables?.FirstOrDefault(static variable => variable.Value is null) is { Key: { } name })
            throw call.RefuseInvalid($"{at} has no value for '{Redaction.Printable(name)}'.");
    }

    private static void CheckHoles<TItem>(IReadOnlyList<TItem>? list, string at, CallIdentity call)
        where TItem : class
    {
        if (list?.Any(static item => item is null) == true)
            throw call.RefuseInvalid($"{at} has an empty place.");
    }
}
