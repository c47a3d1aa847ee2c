using ScheduledSms.Emulator;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using Microsoft.Extensions.Logging;

namespace ScheduledSms.Tests.Messages;

/// <summary>Korean carriers send EUC-KR: what it lacks does not arrive, and is told in the result and in the log.</summary>
public sealed class LostCharacterTests : IAsyncLifetime
{
    private readonly CollectingLoggerProvider _log = new();
    private ScheduledSmsEmulator? _emulator;
    private SolapiGroupScheduleClient? _client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
        _emulator.Solapi.AddAccount("NCSAYU7YDBXYORXC", "0123456789abcdef0123456789abcdef");
        var options = Accounts.Solapi(_emulator.Url);
        options.From = "0212345678";
        _client = new SolapiGroupScheduleClient(options, handler: null, _emulator.TimeProvider, LoggerFactory.Create(builder => builder.AddProvider(_log)));
    }

    public async ValueTask DisposeAsync()
    {
        _client!.Dispose();
        await _emulator!.DisposeAsync();
    }

    [Fact]
    public async Task What_does_not_arrive_is_said_in_the_result_and_in_the_log_without_the_text()
    {
        var scheduled = await ScheduleAsync("총 ₩10,000 😀 펲 ₩5");

        Assert.Equal(["₩", "😀", "펲"], scheduled.LostCharacters);
        var line = Assert.Single(_log.Lines, static line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Contains("U+20A9, U+1F600, U+D3B2", line, StringComparison.Ordinal);
        Assert.DoesNotContain("10,000", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("예약 시간은 10:00입니다. (￦10,000) ①")]
    [InlineData("Your appointment")]
    public async Task What_arrives_is_not_mentioned(string text)
    {
        var scheduled = await ScheduleAsync(text);

        Assert.Empty(scheduled.LostCharacters);
        Assert.DoesNotContain(_log.Lines, static line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typed_calls_tell_it_in_the_log()
    {
        var id = (await _client!.CreateGroupAsync(cancellationToken: Token)).GroupId;

        await _client.AddMessagesAsync(id, [Accounts.SolapiMessage("₩1")], Token);
        await foreach (var _ in _client.AddAllMessagesAsync(id, [Accounts.SolapiMessage("😀")], Token))
        {
        }

        Assert.Equal(["U+20A9", "U+1F600"], _log.Lines.Where(static line => line.StartsWith("Warning", StringComparison.Ordinal)).Select(static line => line[line.IndexOf("U+", StringComparison.Ordinal)..line.IndexOf(", which", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_thousand_different_characters_are_not_listed()
    {
        var scheduled = await ScheduleAsync(string.Concat(Enumerable.Range(0x4E00, 300).Select(static c => (char)c)));

        Assert.Equal(20, scheduled.LostCharacters.Count);
    }

    private Task<ScheduledMessage> ScheduleAsync(string text) => _client!.Common().ScheduleAsync(
        new ScheduledMessageRequest
        {
            SendAt = _emulator!.Clock.UtcNow.AddHours(2),
            Content = MessageContent.Text(text),
            Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+821012345678") }],
        },
        Token);
}
