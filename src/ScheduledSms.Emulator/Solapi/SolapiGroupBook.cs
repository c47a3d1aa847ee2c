using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>One account's groups, out of all messages. Only the clock's gate opens it.</summary>
internal sealed class SolapiGroupBook(MessageIndex index, SolapiAccount account)
{
    /// <summary>In the order of their creation.</summary>
    public IEnumerable<StoredSolapiGroup> Groups => index.All.OfType<StoredSolapiGroup>().Where(group => group.Account == account);

    public StoredSolapiGroup? Find(string id) =>
        index.Find(id) is StoredSolapiGroup group && group.Account == account ? group : null;

    public IReadOnlyList<SolapiGroup> ToList() => [.. Groups.Select(group => group.ToPublic())];
}
