using System.Collections.Concurrent;
using System.Globalization;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Reports;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>A SOLAPI account: its key, what was set up for it, and its groups, which no other account sees.</summary>
public sealed partial class SolapiAccount
{
    internal const decimal DefaultBalance = 100_000_000;
    internal const int DefaultDailyQuota = 1_000_000;
    internal const string DefaultWebhookSecret = "EMULATOR-WEBHOOK-SECRET";

    private readonly EmulatorClock _clock;
    private readonly CallbackSender _callbacks;
    private readonly ConcurrentDictionary<string, bool> _blocked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _optedOut = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SolapiSenderNumber> _senders = new(StringComparer.Ordinal);
    private SolapiWebhook[] _webhooks = [];
    private int _lastWebhook;

    internal SolapiAccount(string apiKey, string apiSecret, string accountId, EmulatorClock clock, MessageIndex index, CallbackSender callbacks)
    {
        _callbacks = callbacks;
        ApiKey = apiKey;
        ApiSecret = apiSecret;
        AccountId = accountId;
        _clock = clock;
        GroupBook = new SolapiGroupBook(index, this);
        Created = clock.UtcNow;
    }

    /// <summary>The API key.</summary>
    public string ApiKey { get; }

    /// <summary>The API secret.</summary>
    public string ApiSecret { get; internal set; }

    /// <summary>The <c>accountId</c> in answers: digits.</summary>
    public string AccountId { get; private set; }

    /// <summary>What is left, in won; sending takes from it, scheduling does not. Default 100,000,000.</summary>
    public decimal Balance { get; set => Set(() => field = value); } = DefaultBalance;

    /// <summary>The daily quota that <c>GET /quota/v1/me</c> reports; nothing is held to it. Default 1,000,000.</summary>
    public int DailyQuota { get; set => Set(() => field = value); } = DefaultDailyQuota;

    /// <summary>The account's groups in the order of their creation, deleted and sent ones too.</summary>
    public IReadOnlyList<SolapiGroup> Groups => _clock.At(_ => GroupBook.ToList());

    /// <summary>The senders registered, the latest last.</summary>
    public IReadOnlyList<SolapiSenderNumber> Senders => [.. _senders.Values.OrderBy(sender => sender.Registered).ThenBy(sender => sender.Number, StringComparer.Ordinal)];

    /// <summary>The secret that webhooks carry, in one of two ways (<see cref="SolapiQuirks.WebhookSecret"/>). Null: they carry none.</summary>
    public string? WebhookSecret { get; set => Set(() => field = value); } = DefaultWebhookSecret;

    /// <summary>Where reports are posted, the latest last.</summary>
    public IReadOnlyList<SolapiWebhook> Webhooks => Volatile.Read(ref _webhooks);

    internal DateTimeOffset Created { get; private set; }

    internal SolapiGroupBook GroupBook { get; }

    /// <summary>Blocks a recipient: a message to it is rejected with 1060.</summary>
    public void Block(string recipient) => Set(() => _blocked[recipient] = true);

    /// <summary>Has a recipient opt out: a message to it is rejected with 1061.</summary>
    public void OptOut(string recipient) => Set(() => _optedOut[recipient] = true);

    /// <summary>Has reports posted to an address, as <c>POST /webhook/v1/outgoing</c> does.</summary>
    /// <param name="what">Which reports.</param>
    /// <param name="url">Where to.</param>
    /// <exception cref="ArgumentException">It is no http or https address, or not a loopback one (see <see cref="EmulatorOptions.AllowRemoteCallbacks"/>).</exception>
    public SolapiWebhook AddWebhook(SolapiWebhookEvent what, Uri url) =>
        TryAddWebhook(what, url, out var rejection) ?? throw new ArgumentException(rejection, nameof(url));

    /// <summary>Takes <see cref="AddWebhook"/> back.</summary>
    /// <param name="id">Its <see cref="SolapiWebhook.Id"/>.</param>
    /// <returns>Whether it was there.</returns>
    public bool RemoveWebhook(string id)
    {
        var wasThere = false;
        Set(() =>
        {
            wasThere = _webhooks.Any(webhook => string.Equals(webhook.Id, id, StringComparison.Ordinal));
            _webhooks = [.. _webhooks.Where(webhook => !string.Equals(webhook.Id, id, StringComparison.Ordinal))];
        });
        return wasThere;
    }

    /// <summary>Has a message to a recipient end with another status code than 4000, delivered.</summary>
    /// <param name="recipient">The number, as clients send it.</param>
    /// <param name="statusCode">1xxx: it is rejected with this code when it is added; 3000: it is never reported; any other: it is reported with this code.</param>
    /// <exception cref="ArgumentException">The code is not of four digits that start with 1 to 4.</exception>
    public void ReportAs(string recipient, string statusCode)
    {
        ArgumentNullException.ThrowIfNull(statusCode);
        if (statusCode.Length != 4 || statusCode[0] is < '1' or > '4' || !statusCode.All(char.IsAsciiDigit))
            throw new ArgumentException("A status code has four digits, and starts with 1 to 4.", nameof(statusCode));
        Set(() => _codes[recipient] = statusCode);
    }

    /// <summary>
    /// Registers a sender, in the place of one with the same number. While there are none, every sender may be used;
    /// afterwards the others, those that are not active and those that have expired are rejected with 1062.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="status">Its state.</param>
    /// <param name="expireAt">Until when it can be used. Default: for ever.</param>
    public SolapiSenderNumber RegisterSender(string number, SolapiSenderNumberStatus status = SolapiSenderNumberStatus.Active, DateTimeOffset? expireAt = null)
    {
        var sender = new SolapiSenderNumber(number, status, expireAt) { Registered = _clock.UtcNow };
        Set(() => _senders[number] = sender);
        return sender;
    }

    internal SolapiWebhook? TryAddWebhook(SolapiWebhookEvent what, Uri url, out string rejection)
    {
        rejection = _callbacks.FindProblem(url) ?? "";
        if (rejection.Length > 0)
            return null;
        SolapiWebhook? webhook = null;
        Set(() =>
        {
            var now = _clock.UtcNow;
            var id = string.Create(CultureInfo.InvariantCulture, $"WH01WH{SolapiDates.InId(now)}{++_lastWebhook:D12}");
            webhook = new SolapiWebhook(id, what, url) { Registered = now };
            _webhooks = [.. _webhooks, webhook];
        });
        return webhook;
    }

    /// <summary>How a message to a recipient ends.</summary>
    internal string CodeFor(string recipient, string country) =>
        _codes.GetValueOrDefault(recipient) ?? SolapiMagicNumbers.Code(recipient, country) ?? SolapiStatusCode.Delivered;

    internal bool HasBlocked(string recipient) => _blocked.ContainsKey(recipient);

    internal bool HasOptedOut(string recipient) => _optedOut.ContainsKey(recipient);

    internal bool MaySendFrom(string number) => _senders.IsEmpty || (_senders.TryGetValue(number, out var sender) && sender.MaySend(_clock.UtcNow));
}
