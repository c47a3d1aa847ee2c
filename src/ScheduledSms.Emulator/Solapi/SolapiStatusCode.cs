namespace ScheduledSms.Emulator.Solapi;

/// <summary>A message's four-digit status codes: those that need a name here, and the words beside each.</summary>
internal static class SolapiStatusCode
{
    public const string Duplicate = "1026";
    public const string Accepted = "2000";
    public const string Delivered = "4000";

    public static string Words(string statusCode) => statusCode switch
    {
        "1010" => "필수 값 누락",
        "1011" => "형식 오류",
        "1013" => "SMS에는 제목 불가",
        "1014" => "제목 길이 초과",
        "1025" => "메시지 타입 오류",
        Duplicate => "수신번호 중복",
        "1028" => "출력할 수 없는 문자",
        "1029" => "EUC-KR 이외의 문자",
        "1031" => "본문 길이 초과",
        "1032" => "customFields 오류",
        "1033" => "kakaoOptions 사용 불가",
        "1044" or "1045" or "1046" or "1048" or "1049" or "1050" => "버튼 오류",
        "1060" => "수신 차단 번호",
        "1061" => "080 수신 거부",
        "1062" => "미등록 발신번호",
        Accepted => "접수",
        Delivered => "수신 완료",
        _ => "",
    };
}
