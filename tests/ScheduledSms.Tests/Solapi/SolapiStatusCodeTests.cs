using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Models;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Solapi;

/// <summary>The 88 status codes of a message. The list is taken from the references, not from the map.</summary>
public sealed class SolapiStatusCodeTests
{
    private static readonly (string Codes, ScheduledSmsErrorCode Meaning)[] Rejections =
    [
        ("1010 1011 2011 3011 3049 1013 1014 1025 1027 1032 1033 1044 1045 1046 1047 1048 1049 1050 1052 1053", InvalidRequest),
        ("1020", AuthenticationFailed),
        ("1021 1022 1023 1034 1051", NotFound),
        ("1024 2024 3024 1058 3058 3012", ProviderUnavailable),
        ("1026", Duplicate),
        ("1028 1029 1031 2254", ContentRejected),
        ("1030 2230", InsufficientBalance),
        ("1041 1042 1043 3101 3103 3105 3106", InvalidTemplate),
        ("1060 2060 3010 3032", InvalidRecipient),
        ("1061 2061", RecipientOptedOut),
        ("1062 2062 3013 3048 3059", SenderNotRegistered),
        ("1064 2064 2063", AccountNotAllowed),
        ("3014", Unrecognized),
        ("3108", OutsideSendWindow),
    ];

    private static readonly (string Codes, SolapiMessageState State)[] Others =
    [
        ("2000 3000", SolapiMessageState.Accepted),
        ("4000", SolapiMessageState.Delivered),
        ("3031 3040 3041 3042 3043 3044 3045 3046 3047 3050 3051 3052 3053 3054 3055 3056 3057 3060 3102 3104 3107 3120 5000", SolapiMessageState.NotDelivered),
    ];

    public static TheoryData<string, SolapiMessageState, ScheduledSmsErrorCode?> Rows()
    {
        var rows = new TheoryData<string, SolapiMessageState, ScheduledSmsErrorCode?>();
        foreach (var (codes, meaning) in Rejections)
        {
            foreach (var code in codes.Split(' '))
                rows.Add(code, SolapiMessageState.Rejected, meaning);
        }

        foreach (var (codes, state) in Others)
        {
            foreach (var code in codes.Split(' '))
                rows.Add(code, state, null);
        }

        return rows;
    }

    [Fact]
    public void The_map_holds_the_88_documented_codes_and_no_other()
    {
        var documented = Rejections.Select(static row => row.Codes).Concat(Others.Select(static row => row.Codes)).SelectMany(static codes => codes.Split(' ')).ToList();

        Assert.Equal(88, documented.Count);
        Assert.Equal(documented.Order(StringComparer.Ordinal), SolapiStatusMap.Codes.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_documented_code_has_a_state_and_a_reason(string code, SolapiMessageState state, ScheduledSmsErrorCode? meaning)
    {
        var status = new SolapiStatusCode(code);

        Assert.Equal((state, meaning), (status.State, status.Error));
    }

    [Theory]
    [InlineData("TEST1000")]
    [InlineData("9999")]
    [InlineData("")]
    [InlineData(null)]
    public void A_code_that_nobody_knows_yet_is_unrecognized(string? code)
    {
        var status = new SolapiStatusCode(code);

        Assert.Equal((SolapiMessageState.Unrecognized, Unrecognized, code), (status.State, status.Error!.Value, status.Value));
    }
}
