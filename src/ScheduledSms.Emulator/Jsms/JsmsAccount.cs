using System.Collections.Concurrent;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>A JSMS app: its keys, what was set up for it, and its schedules, which no other account sees.</summary>
public sealed class JsmsAccount
{
    private const int Delivered = 4001;

    private readonly EmulatorClock _clock;
    private readonly ConcurrentDictionary<long, JsmsTemplate> _templates = new();
    private readonly ConcurrentDictionary<string, bool> _unsubscribed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _statuses = new(StringComparer.Ordinal);

    internal JsmsAccount(string appKey, string masterSecret, EmulatorClock clock, MessageIndex index, JsmsQuirks quirks)
    {
        Book = new JsmsScheduleBook(index, this);
        Reports = new JsmsReportBook(quirks);
        AppKey = appKey;
        MasterSecret = masterSecret;
        _clock = clock;
    }

    /// <summary>The app key.</summary>
    public string AppKey { get; }

    /// <summary>The master secret.</summary>
    public string MasterSecret { get; }

    /// <summary>What is left; sending takes from it. Default: 1,000,000 text messages, nothing else allocated.</summary>
    public JsmsBalance Balance { get; set; } = new(1_000_000);

    /// <summary>Whether the app may send SMS at all; if not, every write is 403/50008. Default true.</summary>
    public bool SmsEnabled { get; set; } = true;

    /// <summary>The templates declared. While there are none, every positive <c>temp_id</c> is taken for one.</summary>
    public IReadOnlyCollection<JsmsTemplate> Templates => [.. _templates.Values];

    /// <summary>The numbers that opted out.</summary>
    public IReadOnlyCollection<string> Unsubscribed => [.. _unsubscribed.Keys];

    /// <summary>The account's schedules in the order of their creation, deleted and sent ones too.</summary>
    public IReadOnlyList<JsmsSchedule> Schedules => _clock.At(_ => Book.ToList());

    internal JsmsScheduleBook Book { get; }

    internal JsmsReportBook Reports { get; }

    /// <summary>Declares a template, in the place of one with the same id.</summary>
    /// <param name="id">Its <c>temp_id</c>.</param>
    /// <param name="text">Its text, with <c>{{parameter}}</c> where a parameter goes.</param>
    /// <param name="state">Where it stands.</param>
    public JsmsTemplate AddTemplate(long id, string text, JsmsTemplateState state = JsmsTemplateState.Approved) =>
        AddTemplate(new JsmsTemplate(id, text, state));

    /// <summary>Declares a template, in the place of one with the same id.</summary>
    public JsmsTemplate AddTemplate(JsmsTemplate template) => _templates[template.Id] = template;

    /// <summary>Has a number opt out: a schedule for it is refused with 50024.</summary>
    public void Unsubscribe(string mobile) => _unsubscribed[mobile] = true;

    /// <summary>Has what is sent to a number reported with another status than 4001, delivered: 4004 for a number that nobody has.</summary>
    public void ReportAs(string mobile, int status) => _statuses[mobile] = status;

    /// <summary>Takes <see cref="Unsubscribe"/> back.</summary>
    public void Resubscribe(string mobile) => _unsubscribed.TryRemove(mobile, out _);

    internal bool HasTemplates => !_templates.IsEmpty;

    internal JsmsTemplate? FindTemplate(long id) => _templates.GetValueOrDefault(id);

    internal int StatusOf(string mobile) => _statuses.GetValueOrDefault(mobile, Delivered);

    internal bool HasUnsubscribed(string mobile) => _unsubscribed.ContainsKey(mobile);
}
