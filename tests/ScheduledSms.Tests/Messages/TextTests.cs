using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Messages;

/// <summary>What people read arrives as it was meant: not blank, and composed.</summary>
public sealed class TextTests : IAsyncLifetime
{
    private const string Composed = "김민지 님, 예약";

    private ScheduledSmsEmulator? _emulator;

    /// <summary>As a Mac has it.</summary>
    private static string Decomposed => Decompose(Composed);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ScheduledSmsEmulator Emulator => _emulator!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
        _emulator.Jsms.AddAccount("7d431e42dfa6a6d693ac2d04", "5e987ac6d2e04d95a9d8f0d1");
        _emulator.Solapi.AddAccount("NCSAYU7YDBXYORXC", "0123456789abcdef0123456789abcdef");
    }

    public async ValueTask DisposeAsync() => await Emulator.DisposeAsync();

    [Theory]
    [InlineData(" ")]
    [InlineData("\r\n\t")]
    [InlineData("\u200B\uFEFF")]
    [InlineData("\u00A0\u3000")]
    [InlineData("\u3164")]
    public async Task A_blank_text_is_rejected_and_nothing_is_sent(string blank)
    {
        using var client = Solapi("{name}");

        var free = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(Request(MessageContent.Text(blank)), Token));
        var filled = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(Request(MessageContent.Template("note"), blank), Token));
        var typed = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.AddMessagesAsync("G1", [Accounts.SolapiMessage(blank)], Token));

        Assert.All([free, filled, typed], failure => Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.ContentRejected, 0), (failure.Outcome, failure.Code, failure.Attempts)));
        Assert.All([free, filled, typed], static failure => Assert.Contains("blank", failure.Message, StringComparison.Ordinal));
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task A_template_that_fills_in_to_nothing_is_rejected()
    {
        using var client = Solapi("{name}");

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(Request(MessageContent.Template("note"), ""), Token));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.ContentRejected), (failure.Outcome, failure.Code));
        Assert.Empty(Emulator.Requests);
    }

    [Theory]
    [InlineData("02-1234-5678")]
    [InlineData("")]
    [InlineData("+8221234567")]
    public void A_template_s_sender_that_every_send_would_fail_with_is_an_error_at_the_start(string sender)
    {
        var options = SolapiOptions("{name}");
        options.Templates["note"].Solapi!.From = sender;

        var failure = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => new SolapiGroupScheduleClient(options));

        Assert.Contains("ScheduledSms:Solapi:Templates:note:Solapi:From must be digits only", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_with_a_blank_text_is_an_error_at_the_start() =>
        Assert.Contains("Templates:note:Solapi:Text is blank", Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => Solapi(" ")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Decomposed_Hangul_arrives_composed_wherever_people_read_it()
    {
        using var client = Solapi(Decompose("{이름} 님, 예약"), Decompose("이름"), Decompose("알림"));
        var request = Request(MessageContent.Template(Decompose("예약")));

        await client.Common().ScheduleAsync(request with { Recipients = [request.Recipients[0] with { Parameters = new Dictionary<string, string> { [Decompose("이름")] = Decompose("김민지") } }] }, Token);
        await client.Common().ScheduleAsync(Request(MessageContent.Text(Decomposed)), Token);
        await client.Common().ScheduleAsync(request with { Recipients = [request.Recipients[0] with { Parameters = new Dictionary<string, string> { ["이름"] = "김민지" } }], Content = MessageContent.Template("예약") }, Token);
        await Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal([Composed, Composed, Composed], Emulator.Delivered.Select(static message => message.Text));
        Assert.All(Emulator.Requests.Where(static sent => sent.Operation == "group.messages.add"), static sent => Assert.Equal(sent.Body.Normalize(), sent.Body));
    }

    [Fact]
    public async Task Decomposed_Hangul_is_counted_as_it_is_sent()
    {
        using var client = Solapi("{name}");
        var text = new string('가', 45);

        var id = (await client.CreateGroupAsync(cancellationToken: Token)).GroupId;
        var added = await client.AddMessagesAsync(id, [Accounts.SolapiMessage(Decompose(text)) with { Type = SolapiMessageType.Sms }], Token);

        Assert.Equal(0, added.ErrorCount);
        Assert.Contains(text, Emulator.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_reach_JSMS_composed_and_references_as_they_are()
    {
        var options = Accounts.Jsms(Emulator.Url);
        options.Templates["note"] = new MessageTemplate { Parameters = { "이름" }, Jsms = new JsmsTemplateOptions { TemplateId = 1 } };
        using var jsms = new JsmsScheduleClient(options, handler: null, Emulator.TimeProvider);
        using var solapi = Solapi("{name}");
        var recipient = new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+8613812345678"), Parameters = new Dictionary<string, string> { [Decompose("이름")] = Decomposed } };

        await jsms.Common().ScheduleAsync(Request(MessageContent.Template("note")) with { Recipients = [recipient] }, Token);
        var sent = await solapi.Common().ScheduleAsync(Request(MessageContent.Text("a")) with { Reference = Decomposed }, Token);

        Assert.Contains($$"""{"이름":"{{Composed}}"}""", Emulator.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal(Decomposed, (await solapi.Common().GetAsync(sent.Id, Token)).Reference);
    }

    [Fact]
    public async Task A_name_that_is_given_twice_composed_and_decomposed_is_rejected()
    {
        using var client = Solapi("{이름}", "이름");
        var request = Request(MessageContent.Template("note"));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.Common().ScheduleAsync(
            request with { Recipients = [request.Recipients[0] with { Parameters = new Dictionary<string, string> { [Decompose("이름")] = "a", ["이름"] = "b" } }] }, Token));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidTemplate), (failure.Outcome, failure.Code));
    }

    /// <summary>By its own arithmetic: an app may run without ICU, where .NET normalizes nothing.</summary>
    private static string Decompose(string text) => string.Concat(text.Select(static c => c is < '가' or > '힣'
        ? c.ToString()
        : string.Concat((char)(0x1100 + ((c - '가') / 588)), (char)(0x1161 + ((c - '가') % 588 / 28)), (c - '가') % 28 == 0 ? "" : ((char)(0x11A7 + ((c - '가') % 28))).ToString())));

    private static SolapiOptions With(SolapiOptions options, string text, string parameter, string name)
    {
        options.Templates[name] = new MessageTemplate { Parameters = { parameter }, Solapi = new SolapiTemplateOptions { Text = text, From = "0212345678" } };
        return options;
    }

    private static ScheduledMessageRequest Request(MessageContent content, string? name = null) => new()
    {
        SendAt = DateTimeOffset.UtcNow.AddHours(2),
        Content = content,
        Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+821012345678"), Parameters = name is null ? null : new Dictionary<string, string> { ["name"] = name } }],
    };

    private SolapiOptions SolapiOptions(string text, string parameter = "name", string name = "note")
    {
        var options = With(Accounts.Solapi(Emulator.Url), text, parameter, name);
        options.From = "0212345678";
        return options;
    }

    private SolapiGroupScheduleClient Solapi(string text, string parameter = "name", string name = "note") =>
        new(name == "note" ? SolapiOptions(text, parameter) : With(SolapiOptions(text, parameter), text, parameter, Decompose("예약")), handler: null, Emulator.TimeProvider);
}
