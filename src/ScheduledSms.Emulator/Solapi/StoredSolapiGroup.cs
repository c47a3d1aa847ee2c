using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>A group in the book: data and its log; <see cref="SolapiGroupLife"/> has the rules. Only the clock's gate opens it.</summary>
internal sealed class StoredSolapiGroup(string id, SolapiAccount account, DateTimeOffset created)
{
    public string Id { get; } = id;

    public SolapiAccount Account { get; } = account;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Updated { get; private set; } = created;

    public SolapiGroupStatus Status { get; private set; } = SolapiGroupStatus.Pending;

    public DateTimeOffset? ScheduledAt { get; set; }

    public DateTimeOffset? Sent { get; set; }

    public DateTimeOffset? Completed { get; set; }

    public decimal Charged { get; set; }

    public int Refused { get; set; }

    public SolapiGroupSettings Settings { get; init; } = new();

    /// <summary>In the order of their ids, which is that of their arrival.</summary>
    public List<StoredSolapiMessage> Messages { get; } = [];

    public HashSet<string> Recipients { get; } = new(StringComparer.Ordinal);

    public List<JsonObject> Log { get; } = [];

    public DueEntry? Due { get; set; }

    /// <summary>How it was shown before the last write, and how many reads still show that.</summary>
    public EmulatedAnswer? Before { get; set; }

    public int ReadsBehind { get; set; }

    public DateTimeOffset BehindUntil { get; set; }

    public decimal Price => Messages.Sum(message => SolapiPrices.Of(message.Draft.Type));

    public void Become(SolapiGroupStatus status, DateTimeOffset now)
    {
        Status = status;
        Updated = now;
    }

    public JsonObject AddLog(string message, DateTimeOffset now)
    {
        var entry = new JsonObject { ["message"] = message, ["createAt"] = SolapiDates.Write(now) };
        Log.Add(entry);
        Updated = now;
        return entry;
    }

    public SolapiGroup ToPublic() => new()
    {
        Id = Id,
        Account = Account.ApiKey,
        Status = Status,
        ScheduledAt = ScheduledAt,
        Messages = [.. Messages.Select(message => message.ToPublic())],
        Refused = Refused,
        CustomFields = SolapiCustomFields.Read(Settings.CustomFields),
    };
}
