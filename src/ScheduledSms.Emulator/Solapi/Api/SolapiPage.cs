namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>A page of a list: it starts at its key, and the next one's key is that of the first item left out.</summary>
internal sealed record SolapiPage<T>(string? StartKey, int Limit, IReadOnlyList<T> Items, string? NextKey);
