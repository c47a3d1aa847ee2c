using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>Every status code in SOLAPI's table can be produced by a number.</summary>
public sealed class StatusCodeTests
{
    private const string Codes = """
        1010 1011 1013 1014 1020 1021 1022 1023 1024 1025 1026 1027 1028 1029 1030 1031 1032 1033 1034 1041 1042 1043 1044 1045 1046 1047 1048 1049 1050 1051 1052 1053
        1058 1060 1061 1062 1064 2011 2024 2060 2061 2062 2063 2064 2230 2254 3000 3010 3011 3012 3013 3014 3024 3031 3032 3040 3041 3042 3043 3044 3045 3046 3047 3048 3049
        3050 3051 3052 3053 3054 3055 3056 3057 3058 3059 3060 3101 3102 3103 3104 3105 3106 3107 3108 3120 4000 5000
        """;

    [Fact]
    public async Task Rejected_reported_or_never_reported()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        using var solapi = new SolapiCaller(emulator);
        var codes = Codes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var to = string.Join(',', codes.Select(code => $"\"0100000{code}\""));
        var sent = await solapi.SendAsync("POST", "/messages/v4/send-many/detail", $$"""{"messages":[{"to":[{{to}}],"from":"0212345678","text":"안녕"}]}""");
        var failed = sent.Json["failedMessageList"]!.AsArray();
        Assert.Equal(codes.Where(code => code[0] == '1'), failed.Select(message => message!["statusCode"]!.ToString()));
        Assert.All(failed, message => Assert.NotEqual("", message!["statusMessage"]!.ToString()));

        var list = (await solapi.SendAsync("GET", "/messages/v4/list?limit=500")).Json["messageList"]!.AsObject();
        Assert.Equal(codes.Where(code => code[0] != '1'), list.Select(message => message.Value!["statusCode"]!.ToString()).Reverse());
        Assert.Equal("3000", Assert.Single(list, message => message.Value!["status"]!.ToString() == "SENDING").Value!["statusCode"]!.ToString());
    }
}
