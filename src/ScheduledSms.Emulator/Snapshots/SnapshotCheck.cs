using System.Globalization;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Snapshots;

/// <summary>Rejects a snapshot that cannot be restored completely, before anything is changed.</summary>
internal sealed class SnapshotCheck(EmulatorSnapshot snapshot, Func<Uri, string?> callbackProblem)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _jsms = snapshot.Jsms.Accounts.Select(account => account.Key).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _solapi = snapshot.Solapi.Accounts.Select(account => account.Key).ToHashSet(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The snapshot is invalid; the message states what and where.</exception>
    public void Check(int capacity)
    {
        if (snapshot.Version != EmulatorSnapshot.CurrentVersion)
            throw Wrong("version", $"{snapshot.Version} is not {EmulatorSnapshot.CurrentVersion}, the one this emulator knows.");
        if (snapshot.Clock.Speed is not (> 0 and <= 100_000))
            throw Wrong("clock.speed", "it is above 0 and at most 100,000.");
        if (snapshot.NextRequest < 0)
            throw Wrong("nextRequest", "it is 0 or more.");
        if (_jsms.Count < snapshot.Jsms.Accounts.Count)
            throw Wrong("jsms.accounts", "two have the same key.");
        if (_solapi.Count < snapshot.Solapi.Accounts.Count)
            throw Wrong("solapi.accounts", "two have the same key.");
        var callbacks = snapshot.Jsms.Accounts.SelectMany(account => new[] { account.ReportCallback, account.ReplyCallback }).OfType<Uri>();
        foreach (var url in callbacks.Concat(snapshot.Solapi.Accounts.SelectMany(account => account.Webhooks).Select(webhook => webhook.Url)))
        {
            if (callbackProblem(url) is { } rejection)
                throw Wrong("accounts", rejection);
        }

        if (snapshot.Messages.Count > capacity)
            throw Wrong("messages", string.Create(CultureInfo.InvariantCulture, $"there are {snapshot.Messages.Count}, and this emulator holds {capacity}."));
        for (var i = 0; i < snapshot.Messages.Count; i++)
            CheckMessage(snapshot.Messages[i], string.Create(CultureInfo.InvariantCulture, $"messages[{i}]"));
    }

    private void CheckMessage(MessageSnapshot message, string at)
    {
        if (!_ids.Add(message.Id))
            throw Wrong(at + ".id", "another message has the same one.");
        foreach (var change in message.History)
            CheckCause(change.Cause, at);
        switch (message)
        {
            case { Jsms: { } jsms, Solapi: null }:
                CheckAccount(_jsms, jsms.Account, at + ".jsms.account");
                break;
            case { Jsms: null, Solapi: { } solapi }:
                CheckAccount(_solapi, solapi.Account, at + ".solapi.account");
                if (solapi.Messages.Concat(solapi.Rejected).Any(single => single.Draft < 0 || single.Draft >= solapi.Drafts.Count))
                    throw Wrong(at + ".solapi", "a message's draft is not one of 'drafts'.");
                break;
            default:
                throw Wrong(at, "it has either 'jsms' or 'solapi'.");
        }

        if (message.Due is not null && State(message) is not (MessageState.Scheduled or MessageState.Sending))
            throw Wrong(at + ".due", "it is neither scheduled nor being sent.");
        if (message.Due is null && State(message) is MessageState.Scheduled)
            throw Wrong(at + ".due", "it is scheduled, and so is due.");
    }

    private static MessageState State(MessageSnapshot message) => message.History.Count == 0 ? MessageState.Pending : message.History[^1].State;

    private static void CheckCause(string cause, string at)
    {
        try
        {
            Cause.Read(cause);
        }
        catch (FormatException exception)
        {
            throw Wrong(at + ".history", exception.Message);
        }
    }

    private static void CheckAccount(HashSet<string> accounts, string key, string at)
    {
        if (!accounts.Contains(key))
            throw Wrong(at, "there is no account with this key.");
    }

    private static InvalidDataException Wrong(string at, string reason) => new($"{at}: {reason}");
}
