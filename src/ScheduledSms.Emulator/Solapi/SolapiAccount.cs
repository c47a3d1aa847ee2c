using System.Collections.Concurrent;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>A SOLAPI account: its key, its settings, and its groups, which are invisible to other accounts.</summary>
public sealed partial class SolapiAccount : IRecordable
{
    internal const int KeyLength = 16;

    private readonly EmulatorClock _clock;
    private readonly CallbackSender _callbacks;
    private readonly ConcurrentDictionary<string, bool> _blocked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _optedOut = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SolapiSenderNumber> _senders = new(StringComparer.Ordinal);

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

    /// <summary>The <c>accountId</c> in responses: digits.</summary>
    public string AccountId { get; private set; }

    /// <summary>The remaining balance, in won; sending deducts from it, scheduling does not. Default 100,000,000.</summary>
    public decimal Balance { get; set => Set(() => field = value); } = SolapiAccountDefaults.Balance;

    /// <summary>The daily quota that <c>GET /quota/v1/me</c> reports; it is not enforced. Default 1,000,000.</summary>
    public int DailyQuota { get; set => Set(() => field = value); } = SolapiAccountDefaults.DailyQuota;

    /// <summary>The account's groups in creation order, including deleted and sent ones.</summary>
    public IReadOnlyList<SolapiGroup> Groups => _clock.At(_ => GroupBook.ToList());

    /// <summary>The registered senders, latest last.</summary>
    public IReadOnlyList<SolapiSenderNumber> Senders => [.. _senders.Values.OrderBy(sender => sender.Registered).ThenBy(sender => sender.Number, StringComparer.Ordinal)];

    internal DateTimeOffset Created { get; private set; }

    internal SolapiGroupBook GroupBook { get; }

    /// <summary>Blocks a recipient: a message to it is rejected with 1060.</summary>
    public void Block(string recipient) => Set(() => _blocked[recipient] = true);

    /// <summary>Opts a recipient out: a message to it is rejected with 1061.</summary>
    public void OptOut(string recipient) => Set(() => _optedOut[recipient] = true);

    /// <summary>Sets the status code that messages to a recipient end with instead of 4000, delivered.</summary>
    /// <param name="recipient">The number, as clients send it.</param>
    /// <param name="statusCode">1xxx: the message is rejected with this code when it is added; 3000: it is never reported; any other: it is reported with this code.</param>
    /// <exception cref="ArgumentException">The code is not four digits starting with 1 to 5.</exception>
    public void ReportAs(string recipient, string statusCode)
    {
        ArgumentNullException.ThrowIfNull(statusCode);
        if (statusCode.Length != 4 || statusCode[0] is < '1' or > '5' || !statusCode.All(char.IsAsciiDigit))
            throw new ArgumentException("A status code has four digits, and starts with 1 to 5.", nameof(statusCode));
        Set(() => _codes[recipient] = statusCode);
    }

    /// <summary>
    /// Registers a sender, replacing one with the same number. While none is registered, every sender may be used;
    /// afterwards, senders that are unregistered, not active or expired are rejected with 1062.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="status">Its state.</param>
    /// <param name="expireAt">When it expires. Default: never.</param>
    public SolapiSenderNumber RegisterSender(string number, SolapiSenderNumberStatus status = SolapiSenderNumberStatus.Active, DateTimeOffset? expireAt = null)
    {
        var sender = new SolapiSenderNumber(number, status, expireAt) { Registered = _clock.UtcNow };
        Set(() => _senders[number] = sender);
        return sender;
    }

    /// <summary>The status code that a message to a recipient ends with.</summary>
    internal string CodeFor(string recipient, string country, SolapiQuirks quirks) =>
        _codes.GetValueOrDefault(recipient) ?? (quirks.MagicNumbers ? SolapiMagicNumbers.Code(recipient, country) : null) ?? SolapiStatusCode.Delivered;

    internal bool HasBlocked(string recipient) => _blocked.ContainsKey(recipient);

    internal bool HasOptedOut(string recipient) => _optedOut.ContainsKey(recipient);

    internal bool MaySendFrom(string number, DateTimeOffset now) => _senders.IsEmpty || (_senders.TryGetValue(number, out var sender) && sender.MaySend(now));
}
