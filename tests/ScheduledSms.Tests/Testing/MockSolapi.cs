using System.Text.Json;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Testing;

/// <summary>A SOLAPI client with the clock and the inputs of the provider's "schedule a group" page.</summary>
internal static class MockSolapi
{
    public const string Base = "https://api.solapi.com/";
    public const string GroupId = "G4V20180307105937AAAAAASCHEDULED";
    public const string Groups = Base + "messages/v4/groups";
    public const string Group = Groups + "/" + GroupId;
    public const string ApiKey = "NCSAYU7YDBXYORXC";
    public const string ApiSecret = "0123456789ABCDEF0123456789ABCDEF";

    /// <summary>The page's scheduledDate.</summary>
    public static readonly DateTimeOffset SendAt = new(2021, 11, 16, 5, 12, 39, 157, TimeSpan.Zero);

    /// <summary>When the page's group was created.</summary>
    public static readonly DateTimeOffset Now = new(2021, 11, 16, 5, 9, 39, 812, TimeSpan.Zero);

    /// <summary>Every call of the client, by its name without "Async".</summary>
    public static readonly IReadOnlyDictionary<string, Func<SolapiGroupScheduleClient, Task>> Operations = new Dictionary<string, Func<SolapiGroupScheduleClient, Task>>(StringComparer.Ordinal)
    {
        ["CreateGroup"] = static client => client.CreateGroupAsync(cancellationToken: MockCall.Token),
        ["AddMessages"] = static client => client.AddMessagesAsync(GroupId, [Message()], MockCall.Token),
        ["AddAllMessages"] = static client => client.AddAllMessagesAsync(GroupId, [Message()], MockCall.Token).ToListAsync(MockCall.Token).AsTask(),
        ["ListMessages"] = static client => client.ListMessagesAsync(GroupId, cancellationToken: MockCall.Token),
        ["ListAllMessages"] = static client => ReadAllAsync(client),
        ["DeleteMessages"] = static client => client.DeleteMessagesAsync(GroupId, ["M4V20211116140939AAAAAAAAAAAAAAA"], MockCall.Token),
        ["GetGroup"] = static client => client.GetGroupAsync(GroupId, MockCall.Token),
        ["DeleteGroup"] = static client => client.DeleteGroupAsync(GroupId, MockCall.Token),
        ["ScheduleGroup"] = static client => client.ScheduleGroupAsync(GroupId, SendAt, MockCall.Token),
        ["CancelSchedule"] = static client => client.CancelScheduleAsync(GroupId, MockCall.Token),
        ["SendGroup"] = static client => client.SendGroupAsync(GroupId, MockCall.Token),
        ["ListGroups"] = static client => client.ListGroupsAsync(cancellationToken: MockCall.Token),
        ["ListAllGroups"] = static client => ReadAllGroupsAsync(client),
        ["GetQuota"] = static client => client.GetQuotaAsync(MockCall.Token),
        ["GetSenderNumbers"] = static client => client.GetSenderNumbersAsync(MockCall.Token),
        ["GetActiveSenderNumbers"] = static client => client.GetActiveSenderNumbersAsync(MockCall.Token),
        ["GetBalance"] = static client => client.GetBalanceAsync(MockCall.Token),
    };

    public static SolapiOptions Options() => new() { ApiKey = ApiKey, ApiSecret = ApiSecret, MaxRetryAttempts = 0 };

    public static SolapiGroupScheduleClient Client(MockProvider provider, Action<SolapiOptions>? configure = null, DateTimeOffset? now = null)
    {
        var options = Options();
        configure?.Invoke(options);
        return new SolapiGroupScheduleClient(options, provider.Handler, new SettableClock(now ?? Now));
    }

    public static SolapiMessage Message(string text = "안녕하세요") => new() { To = ["01012345678"], From = "0212345678", Text = text };

    public static async Task<List<SolapiStoredMessage>> ReadAllAsync(SolapiGroupScheduleClient client, string groupId = GroupId, int pageSize = 500)
    {
        List<SolapiStoredMessage> messages = [];
        await foreach (var message in client.ListAllMessagesAsync(groupId, pageSize, MockCall.Token))
            messages.Add(message);
        return messages;
    }

    public static async Task<List<SolapiGroup>> ReadAllGroupsAsync(SolapiGroupScheduleClient client, SolapiGroupQuery? query = null)
    {
        List<SolapiGroup> groups = [];
        await foreach (var group in client.ListAllGroupsAsync(query, MockCall.Token))
            groups.Add(group);
        return groups;
    }

    /// <summary>A message with every member set, except one of two that exclude each other (a voice message's counselorNumber).</summary>
    public static SolapiMessage FullMessage() => new()
    {
        To = ["01012345678"], From = "0212345678", Text = "본문", Type = SolapiMessageType.FriendTalk, AutoTypeDetect = false, Country = "82", Subject = "제목", ImageId = "ST01",
        CustomFields = Fields("order", "A-1"),
        RcsOptions = new SolapiRcsOptions
        {
            BrandId = "b", TemplateId = "RT1", CopyAllowed = true, Variables = Fields("이름", "홍길동"), MmsType = "M3", IsAdvertisement = false, DisableSms = true,
            AdditionalBody = [new SolapiRcsSlide { Title = "장", Description = "설명", ImageId = "ST03", Buttons = Json("[]") }], Buttons = Json("""[ { "buttonType": "WL" } ]"""),
        },
        VoiceOptions = new SolapiVoiceOptions { VoiceType = "FEMALE", HeaderMessage = "머리말", TailMessage = "꼬리말", ReplyRange = 9 },
        FaxOptions = new SolapiFaxOptions { FileIds = ["f"] },
        KakaoOptions = new SolapiKakaoOptions
        {
            ChannelId = "PF01", TemplateId = "KA01", Variables = Fields("#{이름}", "홍길동"), DisableSms = true, IsAdvertisement = false, ImageId = "ST02", Title = "제목",
            Buttons = [new SolapiKakaoButton { Name = "예약 확인", Type = "WL", MobileLink = "https://m.example", PcLink = "https://example", AndroidLink = "a://", IosLink = "i://" }],
            ChannelGroupId = "PG01", BrandMessage = Json("""{ "targeting": "I" }"""), QuickReplies = Json("[]"), Header = "머리",
            Highlight = Json("""{ "title": "t" }"""), Item = Json("""{ "list": [] }"""), SenderKey = "sk", TemplateCode = "tc",
        },
        NaverOptions = new SolapiNaverOptions
        {
            TalkId = "W1", TemplateId = "NT1", DisableSms = false, Variables = Fields("이름", "홍길동"), Buttons = [new SolapiNaverButton { Type = "WEB_LINK", MobileLink = "https://m.example", PcLink = "https://example" }],
        },
        Replacements = [new SolapiMessage { To = ["01012345678"], From = "0212345678", Text = "대체" }],
    };

    /// <summary>Long Korean messages, and a last one that brings the body to exactly the given number of bytes.</summary>
    public static List<SolapiMessage> OfBodySize(int bytes)
    {
        var full = Message(new string('가', 1000));
        const int frame = 15; // {"messages":[ and ]}
        const int envelope = 50; // {"to":"01012345678","from":"0212345678","text":""}
        const int each = envelope + 3000 + 1;
        var (count, left) = Math.DivRem(bytes - frame - envelope, each);
        List<SolapiMessage> messages = [.. Enumerable.Repeat(full, count)];
        messages.Add(Message(new string('가', left / 3) + new string('a', left % 3)));
        return messages;
    }

    public static Dictionary<string, string> Fields(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement.Clone();

    public static void AssertWrite(MockRequest request, HttpMethod method, string url, string body)
    {
        Assert.Equal(method, request.Method);
        Assert.Equal(url, request.Uri.AbsoluteUri);
        Assert.StartsWith("HMAC-SHA256 ", request.Authorization, StringComparison.Ordinal);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal(request.Body.Length, request.ContentLength);
        MockJson.AssertSame(body, request.Text);
        MockJson.AssertNoNulls(request.Text);
    }

    public static void AssertRead(MockRequest request, string url)
    {
        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Equal(url, request.Uri.AbsoluteUri);
        Assert.StartsWith("HMAC-SHA256 ", request.Authorization, StringComparison.Ordinal);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal(0, request.ContentLength);
        Assert.Empty(request.Body);
    }
}
