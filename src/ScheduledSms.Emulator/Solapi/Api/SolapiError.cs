using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The provider's rejections: HTTP status, code and message. The messages are wire data where a reference lists them.</summary>
internal sealed record SolapiError(int Status, string Code, string Message)
{
    public const string PastScheduledDate = "예약시간은 현재시간보다 늦게 설정 가능합니다.";
    public const string ScheduledDateTooFar = "발송 예정일이 6개월을 초과하여 발송 예약에 실패하였습니다.";

    public static readonly SolapiError Unauthorized = new(401, "Unauthorized", "Authorization 헤더가 없습니다.");
    public static readonly SolapiError InvalidToken = new(400, "InvalidToken", "유효하지 않은 토큰");
    public static readonly SolapiError InvalidGroupId = Validation("유효하지 않은 groupId");
    public static readonly SolapiError MessagesNotArray = Validation("messages 의 데이터 타입은 배열이어야 됩니다.");
    public static readonly SolapiError BodyTooLarge = new(413, "ValidationError", "요청 본문이 15MB를 초과");
    public static readonly SolapiError RecipientsTooMany = new(413, "RecipientsTooMany", "수신번호 개수 초과");
    public static readonly SolapiError ResourceNotFound = new(404, "ResourceNotFound", "리소스 없음");
    public static readonly SolapiError ResourceNotFoundOnRemove = ResourceNotFound with { Status = 400 };
    public static readonly SolapiError Forbidden = new(403, "Forbidden", "권한 없음");
    public static readonly SolapiError InvalidGroupStatus = new(400, "InvalidGroupStatus", "메시지를 변경할 수 없는 그룹 상태");
    public static readonly SolapiError InvalidDatePast = new(400, "InvalidScheduledDate", PastScheduledDate);
    public static readonly SolapiError InvalidDateTooFar = new(400, "InvalidScheduledDate", ScheduledDateTooFar);
    public static readonly SolapiError NotSchedulable = new(400, "InvalidStatus", "'PENDING' 상태의 그룹만 예약 가능");
    public static readonly SolapiError NotCancelable = new(400, "InvalidStatus", "'SCHEDULED' 상태의 그룹만 취소가 가능합니다.");
    public static readonly SolapiError NotResendable = new(400, "InvalidStatus", "재발송할 실패 메시지가 없는 그룹");
    public static readonly SolapiError NotDeletable = new(400, "NotOperationalStatus", "'PENDING' 상태의 그룹만 삭제 가능");
    public static readonly SolapiError DeletedGroup = new(400, "DeletedGroup", "삭제된 그룹");
    public static readonly SolapiError FailedGroup = new(400, "FailedGroup", "실패한 그룹");
    public static readonly SolapiError NotEnoughBalance = new(402, "NotEnoughBalance", "잔액 부족");
    public static readonly SolapiError GroupInProcessing = new(409, "GroupInProcessing", "발송 중인 그룹");
    public static readonly SolapiError ScheduledGroup = new(409, "ScheduledGroup", "예약된 그룹");
    public static readonly SolapiError AlreadySent = new(409, "AlreadySent", "이미 발송된 그룹");
    public static readonly SolapiError TooManyRequests = new(429, "TooManyRequests", "요청 횟수 초과");
    public static readonly SolapiError InternalServerError = new(500, "InternalServerError", "서버 오류");

    public EmulatedResponse Response => new(Status, Envelope(Status, Code, Message));

    /// <summary>The error body for a code; without a code, too many requests for 429 and server error for other statuses.</summary>
    public static JsonObject Body(int status, string? code)
    {
        var usual = status is 429 ? TooManyRequests : InternalServerError;
        return code is null ? Envelope(status, usual.Code, usual.Message) : Envelope(status, code, "emulated fault");
    }

    public static SolapiError Validation(string message) => new(400, "ValidationError", message);

    public static SolapiError InvalidStatusCode(string messageId, string statusCode) =>
        new(400, "InvalidStatusCode", $"{messageId} 의 statusCode({statusCode})");

    public RejectedException ToException() => new(Response);

    // Third parties saw the message under another name with 429.
    private static JsonObject Envelope(int status, string code, string message) => new() { ["errorCode"] = code, [status is 429 ? "message" : "errorMessage"] = message };
}
