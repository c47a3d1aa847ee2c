using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>One account's groups, selected from all messages. Accessed only inside the clock's gate.</summary>
internal sealed class SolapiGroupBook(MessageIndex index, SolapiAccount account)
{
    /// <summary>Newest first.</summary>
    public IEnumerable<StoredSolapiGroup> Groups => index.Latest.OfType<StoredSolapiGroup>().Where(group => group.Account == account);

    public StoredSolapiGroup? Find(string id) =>
        index.Find(id) is StoredSolapiGroup group && group.Account == account ? group : null;

    public IReadOnlyList<SolapiGroup> ToList() => [.. Groups.Reverse().Select(group => group.ToPublic())];
}
