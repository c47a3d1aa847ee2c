using System.Collections.Concurrent;
using Microsoft.Playwright;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Emulator.BrowserTests.Testing;

/// <summary>An emulator, an app's clients that use it, and its page in a browser.</summary>
internal sealed class ShownEmulator : IAsyncDisposable
{
    /// <summary>Half past eleven on a Monday in Seoul.</summary>
    public static readonly DateTimeOffset Start = new(2026, 12, 21, 2, 30, 0, TimeSpan.Zero);

    private readonly AppClients _app;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly List<string> _forgiven = [];

    private ShownEmulator(ScheduledSmsEmulator emulator, IPage page)
    {
        Emulator = emulator;
        Page = page;
        Port = emulator.Url.Port;
        _app = new AppClients(emulator);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Enqueue("A script ran: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public ScheduledSmsEmulator Emulator { get; }

    public IPage Page { get; }

    /// <summary>The port the emulator listens on; also known after it has stopped.</summary>
    public int Port { get; }

    /// <summary>Errors in the browser's console, broken scripts, and unexpected dialogs.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints.Where(complaint => !_forgiven.Exists(words => complaint.Contains(words, StringComparison.Ordinal)))];

    public IScheduledMessageClient Client => _app.Common;

    public JsmsScheduleClient Jsms => _app.Jsms;

    public SolapiGroupScheduleClient Solapi => _app.Solapi;

    /// <summary>The visible messages, without the header.</summary>
    public ILocator Rows => Page.Locator("#message-table .table-body .row");

    public ILocator Detail => Page.Locator("#message-detail");

    public static async Task<ShownEmulator> OpenAsync(ScheduledSmsEmulator emulator, IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var shown = new ShownEmulator(emulator, page);
        await page.GotoAsync(emulator.DashboardUrl.AbsoluteUri);
        await Assertions.Expect(page.Locator("#clock-state")).Not.ToBeEmptyAsync();
        return shown;
    }

    /// <summary>Schedules a text on SOLAPI through the library.</summary>
    public Task<ScheduledMessage> ScheduleAsync(string text, TimeSpan ahead, string? reference = null, params string[] numbers) =>
        Client.ScheduleAsync(new ScheduledMessageRequest
        {
            SendAt = Emulator.Clock.UtcNow + ahead,
            Content = MessageContent.Text(text),
            Reference = reference,
            Recipients = [.. (numbers.Length == 0 ? ["010-1234-5678"] : numbers).Select(number => new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number, "82") })],
        });

    /// <summary>Schedules a template on JSMS through the library.</summary>
    public Task<ScheduledMessage> RemindAsync(string time, TimeSpan ahead, params string[] mobiles) =>
        Client.ScheduleAsync(new ScheduledMessageRequest
        {
            SendAt = Emulator.Clock.UtcNow + ahead,
            Content = MessageContent.Template("reminder"),
            Recipients = [.. mobiles.Select(mobile => new MessageRecipient { PhoneNumber = PhoneNumber.Parse(mobile, "86"), Parameters = new Dictionary<string, string> { ["time"] = time } })],
        });

    /// <summary>Complaints that contain these words are not failures: a test provokes them, and the browser itself logs every lost or rejected request.</summary>
    public void Forgive(string words) => _forgiven.Add(words);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
