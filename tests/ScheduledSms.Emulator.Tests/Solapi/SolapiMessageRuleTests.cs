using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

public sealed class SolapiMessageRuleTests : IAsyncLifetime
{
    private const string Kakao = """ "kakaoOptions":{"pfId":"P1","templateId":"T1" """;

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync();
        _solapi = new SolapiCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _solapi.Dispose();
        await _emulator.DisposeAsync();
    }

    public static TheoryData<string, string> Messages => new()
    {
        { """ "to":"01012345678","from":"021","text":"a" """, "2000" },
        { """ "from":"021","text":"a" """, "1010" },
        { """ "to":[],"from":"021","text":"a" """, "1010" },
        { """ "to":"01012345678","from":"021" """, "1010" },
        { """ "to":"01012345678","text":"a" """, "1010" },
        { """ "to":"01012345678","from":"021","text":"a","type":"MMS" """, "1010" },
        { """ "to":"01012345678","type":"ATA","kakaoOptions":{"pfId":"P"} """, "1010" },
        { """ "to":"010-1234-5678","from":"021","text":"a" """, "1011" },
        { """ "to":"01012345678","from":"021","text":"a","type":"sms" """, "2000" },
        { """ "to":"01012345678","from":"021","text":"a","type":"FOO" """, "1025" },
        { """ "to":"01012345678","from":"021","text":"a","type":"SMS","subject":"s" """, "1013" },
        { $""" "to":"01012345678","from":"021","text":"a","type":"LMS","subject":"{Times("가", 20)}" """, "2000" },
        { $""" "to":"01012345678","from":"021","text":"a","type":"LMS","subject":"{Times("가", 21)}" """, "1014" },
        { """ "to":"01012345678","from":"021","text":"a\u0007" """, "1028" },
        { """ "to":"01012345678","from":"021","text":"줄\n바꿈\t" """, "2000" },
        { """ "to":"01012345678","from":"021","text":"똠" """, "1029" },
        { """ "to":"01012345678","from":"021","text":"café" """, "1029" },
        { """ "to":"01012345678","from":"021","text":"😀" """, "1029" },
        { $""" "to":"01012345678","from":"021","type":"SMS","text":"{Times("가", 45)}" """, "2000" },
        { $""" "to":"01012345678","from":"021","type":"SMS","text":"{Times("가", 45)}a" """, "1031" },
        { $""" "to":"01012345678","from":"021","subject":"s","text":"{Times("가", 1000)}" """, "2000" },
        { $""" "to":"01012345678","from":"021","subject":"s","text":"{Times("가", 1000)}a" """, "1031" },
        { """ "to":"01012345678","from":"021","text":"a","type":"LMS" """, "1010" },
        { $$""" "to":"01012345678","type":"ATA","text":"{{Times("가", 1001)}}",{{Kakao}}} """, "1031" },
        { """ "to":"01012345678","from":"021","text":"a","customFields":{"n":1} """, "1032" },
        { $$""" "to":"01012345678","from":"021","text":"a","customFields":{"{{Times("k", 31)}}":"v"} """, "1032" },
        { $$""" "to":"01012345678","from":"021","text":"a","customFields":{"k":"{{Times("v", 1001)}}"} """, "1032" },
        { $$""" "to":"01012345678","from":"021","text":"a","type":"SMS",{{Kakao}}} """, "1033" },
        { $$""" "to":"01012345678",{{Kakao}}} """, "2000" },
        { $$""" "to":"01012345678",{{Kakao}},"buttons":[{"buttonType":"WL"}]} """, "1044" },
        { $$""" "to":"01012345678",{{Kakao}},"buttons":[{"buttonType":"WL","buttonName":"b","linkMo":"nolink"}]} """, "1045" },
        { $$""" "to":"01012345678",{{Kakao}},"buttons":[{"buttonType":"WL","buttonName":"b"}]} """, "1046" },
        { $$""" "to":"01012345678",{{Kakao}},"buttons":[{"buttonType":"WL","buttonName":"b","linkMo":"https://{{Times("x", 100)}}"}]} """, "1048" },
        { $$""" "to":"01012345678",{{Kakao}},"buttons":[{"buttonType":"BK","buttonName":"{{Times("b", 15)}}"}]} """, "1049" },
        { $$""" "to":"01012345678",{{Kakao}},"buttons":[{},{},{},{},{},{}]} """, "1050" },
        { """ "to":"01000001060","from":"021","text":"a" """, "1060" },
        { """ "to":"01000001061","from":"021","text":"a" """, "1061" },
        { """ "to":"01012345678","from":"029","text":"a" """, "1062" },
    };

    [Theory]
    [MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public async Task A_strict_group_judges_each_message(string message, string statusCode)
    {
        var account = _emulator.Solapi.Account();
        account.Block("01000001060");
        account.OptOut("01000001061");
        account.RegisterSender("021");
        var id = await _solapi.CreateGroupAsync("""{"strict":true}""");

        var response = await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", $$"""{"messages":[{{{message}}}]}""");
        var result = Assert.Single(response.Json["resultList"]!.AsArray())!;
        Assert.Equal((200, statusCode), (response.Status, result["statusCode"]!.ToString()));
        Assert.NotEmpty(result["statusMessage"]!.ToString());
        var rejected = statusCode == "2000" ? 0 : 1;
        Assert.Equal(rejected, response.Json["errorCount"]!.GetValue<int>());
        var count = (await _solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}")).Json["count"]!;
        Assert.Equal((rejected, 1 - rejected), (count["registeredFailed"]!.GetValue<int>(), count["registeredSuccess"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("짧은 글", "", "SMS")]
    [InlineData("가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가a", "", "LMS")]
    [InlineData("그림", ",\"imageId\":\"I1\"", "MMS")]
    [InlineData("톡", ",\"kakaoOptions\":{\"pfId\":\"P\",\"templateId\":\"T\"}", "ATA")]
    public async Task A_type_that_is_not_given_is_detected(string text, string extra, string type)
    {
        var id = await _solapi.CreateGroupAsync();
        var response = await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms(text: text, extra: extra));
        Assert.Equal(("0", type), (response["errorCount"], Assert.Single(Assert.Single(_emulator.Solapi.Groups).Messages).Type));
    }

    [Fact]
    public async Task A_lenient_group_strips_what_carriers_do_not_take_and_derives_a_subject()
    {
        var id = await _solapi.CreateGroupAsync();
        await _solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{id}/messages", SolapiCaller.Sms(text: "예약 😀확인\\u0007", extra: ",\"type\":\"LMS\""));
        var message = Assert.Single(Assert.Single(_emulator.Solapi.Groups).Messages);
        Assert.Equal(("예약 확인", "예약 확인"), (message.Text, message.Subject));
    }

    [Theory]
    [InlineData(false, false, false, "2000 1026 2000")]
    [InlineData(true, false, true, "2000 2000 2000")]
    [InlineData(false, true, false, "2000 1026 1026")]
    public async Task A_recipient_given_twice(bool allowDuplicates, bool acrossRequests, bool strict, string codes)
    {
        _emulator.Solapi.Quirks.RejectDuplicatesAcrossRequests = acrossRequests;
        var id = await _solapi.CreateGroupAsync(
            $$"""{"allowDuplicates":{{(allowDuplicates ? "true" : "false")}},"strict":{{(strict ? "true" : "false")}}}""");
        var path = $"{SolapiCaller.Groups}/{id}/messages";
        var first = await _solapi.SendAsync("PUT", path, """{"messages":[{"to":["0101","0101"],"from":"021","text":"a"}]}""");
        var second = await _solapi.SendAsync("PUT", path, """{"messages":[{"to":"0101","from":"021","text":"b"}]}""");
        var results = first.Json["resultList"]!.AsArray().Concat(second.Json["resultList"]!.AsArray());
        Assert.Equal(codes, string.Join(' ', results.Select(result => result!["statusCode"]!.ToString())));
    }

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
