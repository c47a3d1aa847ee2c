using System.Collections.Concurrent;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Jsms.Models;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>A JSMS app: its keys, its settings, and its schedules, which are invisible to other accounts.</summary>
public sealed partial class JsmsAccount : IRecordable
{
    private readonly EmulatorClock _clock;
    private readonly JsmsQuirks _quirks;
    private readonly CallbackSender _callbacks;
    private readonly ConcurrentDictionary<long, JsmsTemplate> _templates = new();
    private readonly ConcurrentDictionary<string, bool> _unsubscribed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int?> _statuses = new(StringComparer.Ordinal);
    private JsmsCallback? _reportCallback;
    private JsmsCallback? _replyCallback;

    internal JsmsAccount(string appKey, string masterSecret, EmulatorClock clock, MessageIndex index, JsmsQuirks quirks, CallbackSender callbacks)
    {
        (_quirks, _callbacks) = (quirks, callbacks);
        Book = new JsmsScheduleBook(index, this);
        Reports = new JsmsPollQueue<JsmsReport>(quirks, row => row.ReceivedAt);
        Replies = new JsmsPollQueue<JsmsReply>(quirks, row => row.RepliedAt);
        AppKey = appKey;
        MasterSecret = masterSecret;
        _clock = clock;
    }

    /// <summary>The app key.</summary>
    public string AppKey { get; }

    /// <summary>The master secret.</summary>
    public string MasterSecret { get; internal set; }

    /// <summary>The remaining balance; sending deducts from it. Default: 1,000,000 text messages, nothing else allocated.</summary>
    public JsmsBalance Balance { get; set => Set(() => field = value); } = JsmsBalance.Default;

    /// <summary>Whether the app may send SMS at all; if not, every create, update and send gets 403/50008. Default true.</summary>
    public bool SmsEnabled { get; set => Set(() => field = value); } = true;

    /// <summary>
    /// Where delivery reports are posted. If null, the default, they are queued for <c>GET /v1/report</c>. Before the
    /// first post, the address is asked to echo the value of <c>echostr</c>. Unlike at the provider, it may contain a port.
    /// </summary>
    /// <exception cref="ArgumentException">It is not an http or https address, or not a loopback address (see <see cref="EmulatorOptions.AllowRemoteCallbacks"/>).</exception>
    public Uri? ReportCallback
    {
        get => _reportCallback?.Url;
        set => Set(() => _reportCallback = Callback(value));
    }

    /// <summary>Where replies are posted. If null, the default, they are queued for <c>GET /v1/reply</c>.</summary>
    /// <exception cref="ArgumentException">As for <see cref="ReportCallback"/>.</exception>
    public Uri? ReplyCallback
    {
        get => _replyCallback?.Url;
        set => Set(() => _replyCallback = Callback(value));
    }

    /// <summary>The templates. While none is declared, every positive <c>temp_id</c> is accepted as a template, beside those created over the API.</summary>
    public IReadOnlyCollection<JsmsTemplate> Templates => [.. _templates.Values];

    /// <summary>The numbers that opted out.</summary>
    public IReadOnlyCollection<string> Unsubscribed => [.. _unsubscribed.Keys];

    /// <summary>The account's schedules in creation order, including deleted and sent ones, and immediate sends.</summary>
    public IReadOnlyList<JsmsSchedule> Schedules => _clock.At(_ => Book.ToList());

    internal JsmsScheduleBook Book { get; }

    internal JsmsPollQueue<JsmsReport> Reports { get; }

    internal JsmsPollQueue<JsmsReply> Replies { get; }

    /// <summary>Declares a template, replacing one with the same id.</summary>
    /// <param name="id">Its <c>temp_id</c>.</param>
    /// <param name="text">Its text, with <c>{{parameter}}</c> where a parameter goes.</param>
    /// <param name="state">Its state.</param>
    public JsmsTemplate AddTemplate(long id, string text, JsmsTemplateState state = JsmsTemplateState.Approved) =>
        AddTemplate(new JsmsTemplate(id, text, state));

    /// <summary>Declares a template, replacing one with the same id.</summary>
    public JsmsTemplate AddTemplate(JsmsTemplate template)
    {
        Set(() => _templates[template.Id] = template);
        return template;
    }

    /// <summary>Simulates a reply from a phone: a row of <c>GET /v1/reply</c>, or a post to <see cref="ReplyCallback"/>. It opts nobody out, whatever its text.</summary>
    /// <param name="phone">The number it comes from.</param>
    /// <param name="content">Its text.</param>
    public void Reply(string phone, string content) => _clock.At(now =>
    {
        var reply = new JsmsReply(phone, content, now);
        if (_replyCallback is { } callback)
            callback.Post("SMS_REPLY", reply.ToJson(), now);
        else
            Replies.Add(reply);
        return 0;
    });

    /// <summary>Opts a number out: a schedule for it is rejected with 50024.</summary>
    public void Unsubscribe(string mobile) => Set(() => _unsubscribed[mobile] = true);

    /// <summary>Sets the status that messages to a number are reported with instead of 4001, delivered: for example 4004, a number that does not exist.</summary>
    /// <param name="mobile">The number.</param>
    /// <param name="status">The status; null: never reported.</param>
    public void ReportAs(string mobile, int? status) => Set(() => _statuses[mobile] = status);

    /// <summary>Undoes <see cref="Unsubscribe"/>.</summary>
    public void Resubscribe(string mobile) => Set(() => _unsubscribed.TryRemove(mobile, out _));

    /// <summary>Reports the outcome of a message. Call only inside the clock's gate.</summary>
    internal void Report(JsmsReport report)
    {
        if (_reportCallback is { } callback)
            callback.Post("SMS_REPORT", report.ToJson(), report.ReceivedAt);
        else
            Reports.Add(report);
    }

    internal bool HasDeclaredTemplates => _templates.Values.Any(template => !template.CreatedOverApi);

    internal void RemoveTemplate(long id) => _templates.TryRemove(id, out _);

    internal JsmsTemplate? FindTemplate(long id) => _templates.GetValueOrDefault(id);

    /// <summary>The status that a message to a number is reported with; null when it is never reported.</summary>
    internal int? StatusOf(string mobile) => _statuses.TryGetValue(mobile, out var status) ? status : _quirks.MagicNumbers ? JsmsMagicNumbers.Status(mobile) : JsmsReport.Delivered;

    internal bool HasUnsubscribed(string mobile) => _unsubscribed.ContainsKey(mobile);

    private JsmsCallback? Callback(Uri? url)
    {
        if (url is null)
            return null;
        return _callbacks.FindProblem(url) is { } rejection ? throw new ArgumentException(rejection, nameof(url)) : new JsmsCallback(url, this, _quirks, _callbacks);
    }
}
