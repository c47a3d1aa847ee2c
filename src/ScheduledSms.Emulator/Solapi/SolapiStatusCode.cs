using System.Collections.Frozen;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>A message's four-digit status codes: those that need a name here, and a description of each.</summary>
internal static class SolapiStatusCode
{
    public const string Duplicate = "1026";
    public const string Accepted = "2000";
    public const string AtCarrier = "3000";
    public const string Delivered = "4000";
    public const string OutsideHours = "3108";

    private static readonly FrozenDictionary<string, string> Glosses = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["1010"] = "필수 값 누락", ["1011"] = "형식 오류", ["1013"] = "SMS에는 제목 불가", ["1014"] = "제목 길이 초과",
        ["1020"] = "계정 오류", ["1021"] = "메시지 없음", ["1022"] = "그룹 없음", ["1023"] = "이미지 없음", ["1024"] = "서버 오류",
        ["1025"] = "메시지 타입 오류", [Duplicate] = "수신번호 중복", ["1027"] = "UTF-8 이외의 문자", ["1028"] = "출력할 수 없는 문자",
        ["1029"] = "EUC-KR 이외의 문자", ["1030"] = "잔액 부족", ["1031"] = "본문 길이 초과", ["1032"] = "customFields 오류",
        ["1033"] = "kakaoOptions 사용 불가", ["1034"] = "이미지 아이디 오류", ["1041"] = "채널 오류", ["1042"] = "템플릿 오류",
        ["1043"] = "템플릿 불일치", ["1044"] = "버튼 오류", ["1045"] = "버튼 오류", ["1046"] = "버튼 오류", ["1047"] = "버튼 오류",
        ["1048"] = "버튼 오류", ["1049"] = "버튼 오류", ["1050"] = "버튼 오류", ["1051"] = "이미지 아이디 오류", ["1052"] = "버튼 오류",
        ["1053"] = "버튼 오류", ["1058"] = "발송 경로 없음", ["1060"] = "수신 차단 번호", ["1061"] = "080 수신 거부", ["1062"] = "미등록 발신번호",
        ["1064"] = "신고로 차단",
        [Accepted] = "접수", ["2011"] = "형식 오류", ["2024"] = "서버 오류", ["2060"] = "수신 차단 번호", ["2061"] = "080 수신 거부",
        ["2062"] = "미등록 발신번호", ["2063"] = "계정 차단", ["2064"] = "신고로 차단", ["2230"] = "잔액 부족", ["2254"] = "스팸 필터",
        [AtCarrier] = "이통사 접수", ["3010"] = "수신번호 오류", ["3011"] = "형식 오류", ["3012"] = "중계사 오류", ["3013"] = "발신번호 오류",
        ["3014"] = "알 수 없음", ["3024"] = "서버 오류", ["3031"] = "발송 불가", ["3032"] = "미가입 번호", ["3040"] = "시간 초과",
        ["3041"] = "단말기 사용 중", ["3042"] = "음영 지역", ["3043"] = "전원 꺼짐", ["3044"] = "메모리 부족", ["3045"] = "일시 정지",
        ["3046"] = "단말기 문제", ["3047"] = "착신 거절", ["3048"] = "차단된 발신번호", ["3049"] = "형식 오류", ["3050"] = "SMS 서비스 불가", ["3051"] = "연결 불가",
        ["3052"] = "이통사 삭제", ["3053"] = "이통사 대기열 초과", ["3054"] = "스팸", ["3055"] = "스팸 방지 등록 번호", ["3056"] = "무선망 오류",
        ["3057"] = "무선망 오류", ["3058"] = "발송 경로 없음", ["3059"] = "발신번호 위조", ["3060"] = "성인 인증 실패", ["3101"] = "채널 오류",
        ["3102"] = "친구 아님", ["3103"] = "템플릿 불일치", ["3104"] = "카카오 미사용자", ["3105"] = "템플릿 오류", ["3106"] = "채널 오류",
        ["3107"] = "미사용 또는 차단", [OutsideHours] = "발송 가능 시간 아님", ["3120"] = "친구 아님",
        [Delivered] = "수신 완료", ["5000"] = "발송 실패",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsDocumented(string statusCode) => Glosses.ContainsKey(statusCode);

    /// <summary>Whether a message is rejected with it when it is added.</summary>
    public static bool IsRejection(string statusCode) => statusCode.StartsWith('1');

    public static string Words(string statusCode) => Glosses.GetValueOrDefault(statusCode, "");
}
