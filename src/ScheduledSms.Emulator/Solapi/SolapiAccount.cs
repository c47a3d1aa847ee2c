using System.Collections.Concurrent;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>A SOLAPI account: its key, what was set up for it, and its groups, which no other account sees.</summary>
public sealed class SolapiAccount
{
    private readonly EmulatorClock _clock;
    private readonly ConcurrentDictionary<string, bool> _blocked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _optedOut = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SolapiSenderNumber> _senders = new(StringComparer.Ordinal);

    internal SolapiAccount(string apiKey, string apiSecret, string accountId, EmulatorClock clock, MessageIndex index)
    {
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
    public string ApiSecret { get; }

    /// <summary>The <c>accountId</c> in answers: digits.</summary>
    public string AccountId { get; }

    /// <summary>What is left, in won; sending takes from it, scheduling does not. Default 100,000,000.</summary>
    public decimal Balance { get; set; } = 100_000_000;

    /// <summary>The daily quota that <c>GET /quota/v1/me</c> reports; nothing is held to it. Default 1,000,000.</summary>
    public int DailyQuota { get; set; } = 1_000_000;

    /// <summary>The account's groups in the order of their creation, deleted and sent ones too.</summary>
    public IReadOnlyList<SolapiGroup> Groups => _clock.At(_ => GroupBook.ToList());

    /// <summary>The senders registered, the latest last.</summary>
    public IReadOnlyList<SolapiSenderNumber> Senders => [.. _senders.Values.OrderBy(sender => sender.Registered).ThenBy(sender => sender.Number, StringComparer.Ordinal)];

    internal DateTimeOffset Created { get; }

    internal SolapiGroupBook GroupBook { get; }

    /// <summary>Blocks a recipient: a message to it is refused with 1060.</summary>
    public void Block(string recipient) => _blocked[recipient] = true;

    /// <summary>Has a recipient opt out: a message to it is refused with 1061.</summary>
    public void OptOut(string recipient) => _optedOut[recipient] = true;

    /// <summary>
    /// Registers a sender, in the place of one with the same number. While there are none, every sender may be used;
    /// afterwards the others, those that are not active and those that have expired are refused with 1062.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="status">Its state.</param>
    /// <param name="expireAt">Until when it can be used. Default: for ever.</param>
    public SolapiSenderNumber RegisterSender(string number, SolapiSenderNumberStatus status = SolapiSenderNumberStatus.Active, DateTimeOffset? expireAt = null) =>
        _senders[number] = new SolapiSenderNumber(number, status, expireAt) { Registered = _clock.UtcNow };

    internal bool HasBlocked(string recipient) => _blocked.ContainsKey(recipient);

    internal bool HasOptedOut(string recipient) => _optedOut.ContainsKey(recipient);

    internal bool MaySendFrom(string number) => _senders.IsEmpty || (_senders.TryGetValue(number, out var sender) && sender.MaySend(_clock.UtcNow));
}
