using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ScheduledSms.Emulator.BrowserTests.Testing;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using static Microsoft.Playwright.Assertions;

namespace ScheduledSms.Emulator.BrowserTests;

/// <summary>What "Copy as C#" gives is compiled, run against another emulator, and delivers the same to everybody.</summary>
[Collection(CopyTests.Clipboard)]
public sealed class CopiedCodeTests(Browser browser)
{
    private const string Hostile = "it's \"{0}\" \\ \\u0041 {name} $\"{x}\" // */ \r\n\t\u2028\u0085\u202E\u0000 \U0001F600 @\"\" \"\"\"";

    // What the carriers' character set has of it.
    private const string HostileText = "it's \"{0}\" \\ \\u0041 {name} $\"{x}\" // */ \r\n\t @\"\" \"\"\" 가";

    private static readonly DateTimeOffset SendAt = ShownEmulator.Start.AddHours(1).AddMilliseconds(250);

    [Fact]
    public Task Each_of_503_with_a_text_a_sender_and_a_reference_of_their_own() => AssertSameAsync(async shown =>
    {
        var group = await shown.Solapi.CreateGroupAsync(new SolapiGroupRequest { CustomFields = Fields(Hostile) });
        SolapiMessage[] messages = [.. Enumerable.Range(0, 503).Select(number => new SolapiMessage
        {
            To = new[] { Korean(number) },
            From = number % 2 == 0 ? "0212345678" : "0310001111",
            Text = $"{number} {HostileText}"[..Math.Min(60, HostileText.Length)] + number,
            CustomFields = Fields($"{number}{Hostile}"),
        })];
        await shown.Solapi.AddMessagesAsync(group.GroupId, messages);
        await shown.Solapi.ScheduleGroupAsync(group.GroupId, SendAt);
    });

    [Fact]
    public Task One_short_text_for_several_is_the_common_call() => AssertSameAsync(
        shown => shown.Client.ScheduleAsync(new ScheduledMessageRequest
        {
            SendAt = SendAt,
            Content = MessageContent.Text(HostileText[..50]),
            Reference = "order \"1\"",
            Recipients = [.. Enumerable.Range(0, 30).Select(number => new MessageRecipient { PhoneNumber = PhoneNumber.Parse(Korean(number), "82"), Reference = $"visit {number}" })],
        }),
        code => Assert.Contains("client.ScheduleAsync", code, StringComparison.Ordinal));

    [Fact]
    public Task Subjects_types_countries_and_Kakao_variables() => AssertSameAsync(async shown =>
    {
        var group = await shown.Solapi.CreateGroupAsync(new SolapiGroupRequest { AllowDuplicates = true, Strict = true });
        await shown.Solapi.AddMessagesAsync(group.GroupId,
        [
            new SolapiMessage { To = new[] { "01011112222", "01033334444" }, From = "0212345678", Text = HostileText, Subject = "제목 \"1\"", Type = SolapiMessageType.Lms },
            new SolapiMessage { To = new[] { "01011112222" }, From = "0212345678", Text = new string('가', 60) },
            new SolapiMessage { To = new[] { "4155550123" }, Country = "1", From = "0212345678", Text = "abroad" },
            new SolapiMessage
            {
                To = new[] { "01055556666" },
                From = "0212345678",
                Type = SolapiMessageType.Alimtalk,
                KakaoOptions = new SolapiKakaoOptions { ChannelId = "KA01PF", TemplateId = "KA01TP", DisableSms = true, Variables = new Dictionary<string, string> { ["#{name}"] = Hostile, ["#{time}"] = "10:00" } },
            },
            new SolapiMessage
            {
                To = new[] { "01077778888" },
                From = "0212345678",
                Text = "fallback",
                KakaoOptions = new SolapiKakaoOptions { ChannelId = "KA01PF", TemplateId = "KA01TP", Buttons = [new SolapiKakaoButton { Type = "WL", Name = "열기 \"1\"", MobileLink = "https://example.com" }] },
            },
        ]);
        await shown.Solapi.ScheduleGroupAsync(group.GroupId, SendAt);
    });

    [Fact]
    public Task What_was_rejected_is_named_and_left_out() => AssertSameAsync(
        async shown =>
        {
            var group = await shown.Solapi.CreateGroupAsync();
            await shown.Solapi.AddMessagesAsync(group.GroupId,
            [
                new SolapiMessage { To = new[] { "01011112222", "01011112222", "01033334444" }, From = "0212345678", Text = "twice" },
            ]);
            await shown.Solapi.ScheduleGroupAsync(group.GroupId, SendAt);
        },
        code => Assert.StartsWith("// Rejected, and so left out: \"01011112222\", 1026 ", code, StringComparison.Ordinal));

    [Fact]
    public Task A_group_that_was_sent_at_once() => AssertSameAsync(async shown =>
    {
        var group = await shown.Solapi.CreateGroupAsync();
        await shown.Solapi.AddMessagesAsync(group.GroupId, [new SolapiMessage { To = new[] { "01011112222" }, From = "0212345678", Text = "at once" }]);
        await shown.Solapi.SendGroupAsync(group.GroupId);
    });

    [Fact]
    public Task A_group_that_nobody_scheduled() => AssertSameAsync(async shown =>
    {
        var group = await shown.Solapi.CreateGroupAsync();
        await shown.Solapi.AddMessagesAsync(group.GroupId, [new SolapiMessage { To = new[] { "01011112222" }, From = "0212345678", Text = "never" }]);
    });

    [Fact]
    public Task One_recipient_of_a_JSMS_template() => AssertSameAsync(shown => shown.Jsms.CreateScheduleAsync(new JsmsScheduleRequest
    {
        SendAt = SendAt,
        Mobile = "13812345678",
        TemplateId = 1250,
        SignatureId = 7,
        TemplateParameters = new Dictionary<string, string> { ["time"] = Hostile, [Hostile] = "x" },
    }));

    [Fact]
    public Task A_JSMS_batch_with_parameters_of_their_own() => AssertSameAsync(shown => shown.Jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest
    {
        SendAt = SendAt,
        TemplateId = 1250,
        SignatureId = 7,
        Tag = "\"t\" \\ 加",
        Recipients =
        [
            new JsmsBatchRecipient { Mobile = "123", TemplateParameters = new Dictionary<string, string> { ["time"] = "1" } },
            .. Enumerable.Range(0, 300).Select(number => new JsmsBatchRecipient { Mobile = $"1391234{number:D4}", TemplateParameters = new Dictionary<string, string> { ["time"] = $"{number} {Hostile}" } }),
        ],
    }));

    [Fact]
    public Task A_JSMS_message_that_was_sent_at_once() => AssertSameAsync(
        async shown =>
        {
            await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
            using var client = new HttpClient { BaseAddress = shown.Emulator.Url };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{DevelopmentKeys.JsmsAppKey}:{DevelopmentKeys.JsmsMasterSecret}")));
            using var content = new StringContent("""{"mobile":"13812345678","temp_id":1250,"temp_para":{"time":"15:00"}}""", Encoding.UTF8, "application/json");
            using var response = await client.PostAsync("/v1/messages", content, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode);
        },
        code => Assert.Contains("// It was sent at once", code, StringComparison.Ordinal));

    [Fact]
    public Task All_of_10_000() => AssertSameAsync(async shown =>
    {
        var group = await shown.Solapi.CreateGroupAsync();
        await shown.Solapi.AddMessagesAsync(
            group.GroupId, [.. Enumerable.Range(0, 10_000).Select(number => new SolapiMessage { To = new[] { Korean(number) }, From = "0212345678", Text = $"예약 {number}" })]);
        await shown.Solapi.ScheduleGroupAsync(group.GroupId, SendAt);
    });

    private async Task AssertSameAsync(Func<ShownEmulator, Task> schedule, Action<string>? inspect = null) => await browser.ShowAsync(async shown =>
    {
        await schedule(shown);
        await Expect(shown.Rows).ToHaveCountAsync(1);
        await shown.Rows.Nth(0).Locator(".when").ClickAsync();
        var code = await CopyTests.CopyAsync(shown, "Copy as C#");
        inspect?.Invoke(code);

        await using var other = await ScheduledSmsEmulator.StartAsync(options => (options.ClockFrozen, options.StartAt) = (true, ShownEmulator.Start), TestContext.Current.CancellationToken);
        await using var app = new AppClients(other);
        await CopiedCode.RunAsync(code, app);

        foreach (var emulator in new[] { shown.Emulator, other })
            await emulator.Clock.AdvanceToAsync(ShownEmulator.Start.AddHours(2));
        Assert.Equal(Delivered(shown.Emulator), Delivered(other));
        Assert.Equal(Stored(shown.Emulator), Stored(other));
    });

    // Who got what, when.
    private static IEnumerable<string> Delivered(ScheduledSmsEmulator emulator) => emulator.Delivered.Select(message => JsonSerializer.Serialize(
        new { message.Provider, message.To, message.At, message.StatusCode, message.Text, message.TemplateId, message.Parameters }));

    // What a delivery does not show.
    private static IEnumerable<string> Stored(ScheduledSmsEmulator emulator) =>
        emulator.Solapi.Groups.Select(group => JsonSerializer.Serialize(new
        {
            group.Status,
            group.ScheduledAt,
            group.CustomFields,
            Messages = group.Messages.Select(message => new { message.To, message.From, message.Text, message.Type, message.Country, message.Subject, message.CustomFields }),
        })).Concat(emulator.Jsms.Schedules.Select(schedule => JsonSerializer.Serialize(new { schedule.SendAt, schedule.SignId, schedule.Tag })));

    private static Dictionary<string, string> Fields(string reference) => new(StringComparer.Ordinal) { ["reference"] = reference };

    private static string Korean(int number) => FormattableString.Invariant($"010{20_000_000 + number}");
}
