namespace ScheduledSms.Emulator.Solapi;

/// <summary>One account's groups. Only the clock's gate opens it.</summary>
internal sealed class SolapiGroupBook
{
    private readonly List<StoredSolapiGroup> _groups = [];
    private readonly Dictionary<string, StoredSolapiGroup> _byId = new(StringComparer.Ordinal);

    /// <summary>In the order of their creation.</summary>
    public IReadOnlyList<StoredSolapiGroup> Groups => _groups;

    public StoredSolapiGroup? Find(string id) => _byId.GetValueOrDefault(id);

    public void Add(StoredSolapiGroup group)
    {
        _groups.Add(group);
        _byId.Add(group.Id, group);
    }

    public IReadOnlyList<SolapiGroup> ToList() => [.. _groups.Select(group => group.ToPublic())];
}
