using System.Text.Json;
using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>The initial contents of an emulator, as written by hand.</summary>
internal sealed record Seed(
    IReadOnlyList<SeedAccount> Accounts, IReadOnlyDictionary<string, JsonElement> Quirks, IReadOnlyList<Fault> Faults, IReadOnlyList<SeedMessage> Messages);
