using ScheduledSms.Diagnostics;
using ScheduledSms.Json;
using ScheduledSms.Text;
using ScheduledSms.Validation;

namespace ScheduledSms.Solapi;

/// <summary>The checks, before anything is sent, of the options that make a message a Kakao, Naver, RCS, voice or fax message.</summary>
internal static class SolapiChannelRules
{
    private const int MaxReplyRange = 9;

    public static void Check(SolapiMessage message, RequestPath at, CallContext call)
    {
        Check(message.KakaoOptions, at, call);
        Check(message.NaverOptions, at, call);
        Check(message.RcsOptions, at, call);
        Check(message.VoiceOptions, at, call);
        CheckHoles(message.FaxOptions?.FileIds, at, "FaxOptions.FileIds", call);
    }

    private static void Check(SolapiKakaoOptions? options, RequestPath at, CallContext call)
    {
        if (options is null)
            return;

        CheckHoles(options.Buttons, at, "KakaoOptions.Buttons", call);
        if (options.Buttons?.Count > SolapiKakaoOptions.MaxButtons)
            throw call.RejectInvalid($"{at.Of("KakaoOptions.Buttons")} has more than {SolapiKakaoOptions.MaxButtons} buttons.");
        if (options.Buttons?.Any(static button => button.Name is not { Length: > 0 and <= SolapiKakaoButton.MaxNameLength }) == true)
            throw call.RejectInvalid($"{at.Of("KakaoOptions.Buttons")} must each have a name of 1 to {SolapiKakaoButton.MaxNameLength} characters.");

        CheckVariables(options.Variables, at, "KakaoOptions.Variables", call);
        SolapiRequestRules.CheckJson(options.BrandMessage, at, "KakaoOptions.BrandMessage", call);
        SolapiRequestRules.CheckJson(options.QuickReplies, at, "KakaoOptions.QuickReplies", call);
        SolapiRequestRules.CheckJson(options.Highlight, at, "KakaoOptions.Highlight", call);
        SolapiRequestRules.CheckJson(options.Item, at, "KakaoOptions.Item", call);
    }

    private static void Check(SolapiNaverOptions? options, RequestPath at, CallContext call)
    {
        if (options is null)
            return;

        CheckHoles(options.Buttons, at, "NaverOptions.Buttons", call);
        CheckVariables(options.Variables, at, "NaverOptions.Variables", call);
    }

    private static void Check(SolapiRcsOptions? options, RequestPath at, CallContext call)
    {
        if (options is null)
            return;

        CheckVariables(options.Variables, at, "RcsOptions.Variables", call);
        SolapiRequestRules.CheckJson(options.Buttons, at, "RcsOptions.Buttons", call);
        CheckHoles(options.AdditionalBody, at, "RcsOptions.AdditionalBody", call);
        foreach (var slide in options.AdditionalBody ?? [])
            SolapiRequestRules.CheckJson(slide.Buttons, at, "RcsOptions.AdditionalBody.Buttons", call);
    }

    private static void Check(SolapiVoiceOptions? options, RequestPath at, CallContext call)
    {
        if (options?.ReplyRange is < 1 or > MaxReplyRange)
            throw call.RejectInvalid($"{at.Of("VoiceOptions.ReplyRange")} must be from 1 to {MaxReplyRange}.");
        if (options is { ReplyRange: not null, CounselorNumber: not null })
            throw call.RejectInvalid($"{at.Of("VoiceOptions")} may have ReplyRange or CounselorNumber, not both.");
    }

    private static void CheckVariables(IReadOnlyDictionary<string, string>? variables, RequestPath at, string member, CallContext call)
    {
        if (variables is null)
            return;

        foreach (var (name, value) in new TextMap(variables))
        {
            if (value is null)
                throw call.RejectInvalid($"{at.Of(member)} has no value for '{Redaction.Printable(name)}'.");
        }
    }

    private static void CheckHoles<TItem>(IReadOnlyList<TItem>? list, RequestPath at, string member, CallContext call)
        where TItem : class
    {
        for (var i = 0; i < list?.Count; i++)
        {
            if (list[i] is null)
                throw call.RejectInvalid($"{at.Of(member)} has an empty place.");
        }
    }
}
