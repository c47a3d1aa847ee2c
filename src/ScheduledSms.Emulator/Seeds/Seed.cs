using System.Text.Json;
using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>What an emulator is to have, as a person writes it.</summary>
internal sealed record Seed(
    IReadOnlyList<SeedAccount> Accounts, IReadOnlyDictionary<string, JsonElement> Quirks, IReadOnlyList<Fault> Faults, IReadOnlyList<SeedMessage> Messages);
