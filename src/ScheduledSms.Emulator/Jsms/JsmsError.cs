using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>The provider's rejections: HTTP status, code and message, as the pages list them.</summary>
internal sealed record JsmsError(int Status, int Code, string Message)
{
    public static readonly JsmsError MissingAuth = new(400, 50001, "missing auth");
    public static readonly JsmsError AuthFailed = new(401, 50002, "auth failed");
    public static readonly JsmsError MissingBody = new(400, 50003, "missing body");
    public static readonly JsmsError MissingMobile = new(400, 50004, "missing mobile");
    public static readonly JsmsError MissingTemplateId = new(400, 50005, "missing  temp_id");
    public static readonly JsmsError InvalidMobile = new(403, 50006, "invalid mobile");
    public static readonly JsmsError InvalidBody = new(403, 50007, "invalid body");
    public static readonly JsmsError NotEnabled = new(403, 50008, "no sms code auth");
    public static readonly JsmsError OutOfFrequency = new(403, 50009, "out of freq");
    public static readonly JsmsError InvalidTemplateId = new(403, 50013, "invalid temp_id");
    public static readonly JsmsError NoMoney = new(403, 50014, "no money");
    public static readonly JsmsError ApiNotFound = new(404, 50016, "api not found");
    public static readonly JsmsError MediaNotSupported = new(415, 50017, "media not supported");
    public static readonly JsmsError MethodNotSupported = new(405, 50018, "request method not support");
    public static readonly JsmsError ServerError = new(500, 50019, "server error");
    public static readonly JsmsError TemplateAuditing = new(403, 50020, "template auditing");
    public static readonly JsmsError TemplateNotPassed = new(403, 50021, "template not pass");
    public static readonly JsmsError ParametersNotAllReplaced = new(403, 50022, "parameters not all replaced");
    public static readonly JsmsError ParametersEmpty = new(403, 50023, "parameters is empty");
    public static readonly JsmsError UnsubscribedMobile = new(403, 50024, "unsubscribed mobile");
    public static readonly JsmsError WrongTemplateType = new(403, 50025, "wrong template type");
    public static readonly JsmsError InvalidSendTime = new(403, 50027, "invalid send_time");
    public static readonly JsmsError InvalidScheduleId = new(403, 50028, "invalid schedule_id");
    public static readonly JsmsError WrongScheduleStatus = new(403, 50029, "wrong schedule status");
    public static readonly JsmsError RecipientsEmpty = new(403, 50030, "recipients is empty");
    public static readonly JsmsError TooManyRecipients = new(403, 50031, "too much recipients");
    public static readonly JsmsError DuplicateSend = new(403, 50034, "repeat send");
    public static readonly JsmsError BlackWord = new(403, 50037, "has black word");
    public static readonly JsmsError InvalidTimeToLive = new(403, 50041, "invalid ttl value");
    public static readonly JsmsError TemplateEmpty = new(403, 50042, "template is empty");
    public static readonly JsmsError TemplateTooLong = new(403, 50043, "template too long");
    public static readonly JsmsError TemplateParameterInvalid = new(403, 50044, "template parameter invalid");
    public static readonly JsmsError RemarkTooLong = new(403, 50045, "remark too long");
    public static readonly JsmsError TemplateNotChangeable = new(403, 50047, "modify template not allow");
    public static readonly JsmsError InvalidSignId = new(403, 50102, "invalid sign id");

    public EmulatedResponse Response => new(Status, Envelope(Code, Message));

    /// <summary>The error body for a code; without a code, too many requests for 429 and server error for other statuses.</summary>
    public static JsonObject Body(int status, string? code)
    {
        var usual = status is 429 ? OutOfFrequency : ServerError;
        if (code is null)
            return Envelope(usual.Code, usual.Message);
        return Envelope(int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : code, "emulated fault");
    }

    public RejectedException ToException() => new(Response);

    private static JsonObject Envelope(JsonNode code, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
}
