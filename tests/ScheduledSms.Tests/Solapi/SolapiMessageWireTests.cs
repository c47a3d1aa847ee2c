using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>What is sent for the messages added to a group, member for member.</summary>
public sealed class SolapiMessageWireTests
{
    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The handwritten writer omits no member and names each one correctly.</summary>
    [Fact]
    public void A_message_is_written_as_its_attributes_say()
    {
        var message = MockSolapi.FullMessage();
        var json = JsonSerializer.Serialize(message, WithoutNulls);

        Assert.Equal(json, JsonSerializer.Serialize(message, SolapiJson.Default.SolapiMessage));
        Assert.DoesNotContain(typeof(SolapiMessage).GetProperties(), property => property.GetValue(message) is null);
        Assert.Equal("""{"to":["1","2"]}""", JsonSerializer.Serialize(new SolapiMessage { To = ["1", "2"] }, SolapiJson.Default.SolapiMessage));
    }

    [Fact]
    public async Task Adding_messages_is_a_put_with_a_list()
    {
        const string url = MockSolapi.Group + "/messages";
        var provider = MockProvider.Expecting(HttpMethod.Put, url, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        await client.AddMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message()], Token);

        MockSolapi.AssertWrite(provider.Single(), HttpMethod.Put, url, """
            { "messages": [ { "to": "01012345678", "from": "0212345678", "text": "안녕하세요" } ] }
            """);
    }

    [Fact]
    public async Task One_recipient_is_text_and_several_are_a_list()
    {
        var provider = MockProvider.Expecting(HttpMethod.Put, MockSolapi.Group + "/messages", MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);
        var message = MockSolapi.Message();

        await client.AddMessagesAsync(MockSolapi.GroupId, [message, message with { To = ["01012345678", "01087654321"] }], Token);

        using var body = JsonDocument.Parse(provider.Single().Text);
        var to = body.RootElement.GetProperty("messages").EnumerateArray().Select(static item => item.GetProperty("to").GetRawText());
        Assert.Equal(["\"01012345678\"", "[\"01012345678\",\"01087654321\"]"], to);
    }

    [Fact]
    public async Task A_message_sends_every_documented_member()
    {
        const string url = MockSolapi.Group + "/messages";
        var provider = MockProvider.Expecting(HttpMethod.Put, url, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        await client.AddMessagesAsync(MockSolapi.GroupId, [MockSolapi.FullMessage()], Token);

        MockSolapi.AssertWrite(provider.Single(), HttpMethod.Put, url, """
            {
              "messages": [ {
                "to": "01012345678", "from": "0212345678", "text": "본문", "type": "CTA", "autoTypeDetect": false, "country": "82", "subject": "제목",
                "imageId": "ST01", "customFields": { "order": "A-1" },
                "rcsOptions": {
                  "brandId": "b", "templateId": "RT1", "copyAllowed": true, "variables": { "이름": "홍길동" }, "mmsType": "M3", "commercialType": false, "disableSms": true,
                  "additionalBody": [ { "title": "장", "description": "설명", "imageId": "ST03", "buttons": [] } ], "buttons": [ { "buttonType": "WL" } ]
                },
                "voiceOptions": { "voiceType": "FEMALE", "headerMessage": "머리말", "tailMessage": "꼬리말", "replyRange": 9 },
                "faxOptions": { "fileIds": ["f"] },
                "kakaoOptions": {
                  "pfId": "PF01", "templateId": "KA01", "variables": { "#{이름}": "홍길동" }, "disableSms": true, "adFlag": false, "imageId": "ST02", "title": "제목",
                  "buttons": [ {
                    "buttonName": "예약 확인", "buttonType": "WL", "linkMo": "https://m.example", "linkPc": "https://example", "linkAnd": "a://", "linkIos": "i://"
                  } ],
                  "pfGroupId": "PG01", "bms": { "targeting": "I" }, "quickReplies": [], "header": "머리", "highlight": { "title": "t" }, "item": { "list": [] },
                  "senderKey": "sk", "templateCode": "tc"
                },
                "naverOptions": { "talkId": "W1", "templateId": "NT1", "disableSms": false, "variables": { "이름": "홍길동" }, "buttons": [ { "buttonType": "WEB_LINK", "linkMo": "https://m.example", "linkPc": "https://example" } ] },
                "replacements": [ { "to": "01012345678", "from": "0212345678", "text": "대체" } ]
              } ]
            }
            """);
    }

    [Fact]
    public void Every_member_of_a_message_is_in_the_full_one()
    {
        var message = MockSolapi.FullMessage();

        Assert.All<object>([message, message.KakaoOptions!, message.KakaoOptions!.Buttons![0], message.NaverOptions!, message.NaverOptions!.Buttons![0], message.RcsOptions!, message.RcsOptions!.AdditionalBody![0], message.VoiceOptions!, message.FaxOptions!], static part =>
            Assert.DoesNotContain(part.GetType().GetProperties(), property => property.Name is not nameof(SolapiVoiceOptions.CounselorNumber) && property.GetValue(part) is null));
    }

    [Fact]
    public async Task A_voice_message_may_name_a_counselor_instead_of_a_range()
    {
        var provider = MockProvider.Expecting(HttpMethod.Put, MockSolapi.Group + "/messages", MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);
        var voice = new SolapiVoiceOptions { VoiceType = "MALE", CounselorNumber = "0212345678" };

        await client.AddMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message("안내") with { Type = new SolapiMessageType("VOICE"), VoiceOptions = voice }], Token);

        MockJson.AssertSame("""
            { "messages": [ { "to": "01012345678", "from": "0212345678", "text": "안내", "type": "VOICE", "voiceOptions": { "voiceType": "MALE", "counselorNumber": "0212345678" } } ] }
            """, provider.Single().Text);
    }

    [Theory]
    [InlineData("안녕하세요, 10시에 뵙겠습니다")]
    [InlineData("七月一日上午九点")]
    [InlineData("명 <b>&'+")]
    [InlineData("🎉 👩‍👩‍👧")]
    public async Task Text_goes_out_unescaped(string text)
    {
        var provider = MockProvider.Expecting(HttpMethod.Put, MockSolapi.Group + "/messages", MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        await client.AddMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message(text) with { CustomFields = MockSolapi.Fields("이름", text), KakaoOptions = new SolapiKakaoOptions { Item = MockSolapi.Json($$"""{ "본문": "{{text}}" }""") } }], Token);

        var body = provider.Single();
        Assert.Contains($"\"text\":\"{text}\"", body.Text, StringComparison.Ordinal);
        Assert.Contains($"\"이름\":\"{text}\"", body.Text, StringComparison.Ordinal);
        Assert.Contains($"\"본문\":\"{text}\"", body.Text, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetByteCount(body.Text), body.ContentLength);
    }
}
