using ScheduledSms.Emulator.Jsms.Snapshots;
using ScheduledSms.Emulator.Keys;

namespace ScheduledSms.Emulator.Jsms;

/// <content>Writing to and restoring from a snapshot.</content>
public sealed partial class JsmsAccount
{
    /// <summary>Call only inside the clock's gate, like <see cref="Restore"/>.</summary>
    internal JsmsAccountSnapshot Write() => new()
    {
        Key = AppKey,
        Secret = LiveKeys.Keepable(AppKey, MasterSecret),
        Balance = Balance,
        SmsEnabled = SmsEnabled,
        Templates = [.. _templates.Values.OrderBy(template => template.Id)],
        Unsubscribed = [.. _unsubscribed.Keys.Order(StringComparer.Ordinal)],
        ReportAs = new SortedDictionary<string, int?>(_statuses, StringComparer.Ordinal),
        Reports = Reports.Write(),
        Replies = Replies.Write(),
        ReportCallback = ReportCallback,
        ReplyCallback = ReplyCallback,
    };

    /// <summary>Applies a change and records it in the run.</summary>
    internal void Set(Action change) => _clock.SetUp(this, change);

    internal void Restore(JsmsAccountSnapshot snapshot)
    {
        MasterSecret = snapshot.Secret ?? MasterSecret;
        _templates.Clear();
        _unsubscribed.Clear();
        _statuses.Clear();
        foreach (var template in snapshot.Templates)
            _templates[template.Id] = template;
        foreach (var mobile in snapshot.Unsubscribed)
            _unsubscribed[mobile] = true;
        foreach (var (mobile, status) in snapshot.ReportAs)
            _statuses[mobile] = status;
        _reportCallback = Callback(snapshot.ReportCallback);
        _replyCallback = Callback(snapshot.ReplyCallback);
        (Balance, SmsEnabled) = (snapshot.Balance, snapshot.SmsEnabled);
        Reports.Restore(snapshot.Reports);
        Replies.Restore(snapshot.Replies);
    }
}
