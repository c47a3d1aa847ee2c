using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi.Models;
using ScheduledSms.Emulator.Solapi.Snapshots;

namespace ScheduledSms.Emulator.Solapi;

/// <content>Writing to and restoring from a snapshot. Read lag is not stored.</content>
internal sealed partial class StoredSolapiGroup
{
    public SolapiGroupSnapshot Write()
    {
        var drafts = new Dictionary<SolapiMessageDraft, int>(ReferenceEqualityComparer.Instance);
        return new SolapiGroupSnapshot
        {
            Account = Account.ApiKey,
            Status = Status,
            ScheduledAt = ScheduledAt,
            LastScheduledAt = LastScheduledAt,
            SentAt = Sent,
            CompletedAt = Completed,
            Charged = Charged,
            Settings = Settings,
            Messages = [.. Messages.Select(message => message.Write(drafts, message.StatusCode))],
            Rejected = [.. Rejected.Select(rejected => rejected.Message.Write(drafts, rejected.StatusCode))],
            Drafts = [.. drafts.OrderBy(draft => draft.Value).Select(draft => draft.Key with { To = [] })],
            SeenNumbers = [.. SeenNumbers.Order(StringComparer.Ordinal)],
            Log = [.. Log.Select(entry => (JsonObject)entry.DeepClone())],
        };
    }

    public static StoredSolapiGroup Restore(
        string id, DateTimeOffset created, SolapiGroupSnapshot written, SolapiAccount account, MessageOperations<StoredSolapiGroup> operations, MessageIndex index)
    {
        var group = new StoredSolapiGroup(id, account, operations, index, created)
        {
            Status = written.Status,
            ScheduledAt = written.ScheduledAt,
            LastScheduledAt = written.LastScheduledAt,
            Sent = written.SentAt,
            Completed = written.CompletedAt,
            Charged = written.Charged,
            Settings = written.Settings,
        };
        group.Messages.AddRange(written.Messages.Select(message => StoredSolapiMessage.Restore(message, written.Drafts)));
        group.Rejected.AddRange(written.Rejected.Select(message => (StoredSolapiMessage.Restore(message, written.Drafts), message.StatusCode)));
        group.SeenNumbers.UnionWith(written.SeenNumbers);
        group.Log.AddRange(written.Log.Select(entry => (JsonObject)entry.DeepClone()));
        return group;
    }
}
