using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Snapshots;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>Applies a seed to an emulator: all of it, or nothing.</summary>
internal static class SeedLoader
{
    /// <exception cref="ControlProblemException">The seed is invalid, or a provider rejects part of it; nothing was changed.</exception>
    public static void Load(EmulatorCore core, JsonObject json)
    {
        var seed = SeedReader.Read(JsonSerializer.SerializeToElement(json));
        CheckFaults(core, seed);
        core.Clock.At(Cause.Control, now =>
        {
            var before = EmulatorSnapshot.Of(core, now);
            // Before the seed's parts, which are recorded with it and not separately.
            core.Clock.Run.Flush(now);
            try
            {
                core.Clock.Run.Silently(() => Load(core, seed, now));
            }
            catch
            {
                before.RollBack(core);
                throw;
            }

            core.Clock.Run.Record(now, new RunSeed((JsonObject)json.DeepClone()));
            core.Changes.Raise(new Change(ChangeKind.Settings));
            return 0;
        });
    }

    private static void CheckFaults(EmulatorCore core, Seed seed)
    {
        for (var i = 0; i < seed.Faults.Count; i++)
        {
            try
            {
                core.Faults.Check(seed.Faults[i]);
            }
            catch (ArgumentException exception)
            {
                throw new ControlProblemException(400, string.Create(CultureInfo.InvariantCulture, $"'faults[{i}]': {exception.Message}"));
            }
        }
    }

    private static int Load(EmulatorCore core, Seed seed, DateTimeOffset now)
    {
        SeedQuirks.Set(core, seed.Quirks);
        for (var i = 0; i < seed.Accounts.Count; i++)
            SeedAccounts.Set(core, seed.Accounts[i], string.Create(CultureInfo.InvariantCulture, $"accounts[{i}]"));
        for (var i = 0; i < seed.Messages.Count; i++)
            SeedMessages.Schedule(core, seed.Messages[i], now, string.Create(CultureInfo.InvariantCulture, $"messages[{i}]"));
        foreach (var fault in seed.Faults)
            core.Faults.Add(fault);
        return 0;
    }
}

/// <summary>A seed, as it was given.</summary>
internal sealed record RunSeed(JsonObject Json) : IRecordable;

/// <summary>The initial contents of an emulator, as written by hand.</summary>
internal sealed record Seed(
    IReadOnlyList<SeedAccount> Accounts, IReadOnlyDictionary<string, JsonElement> Quirks, IReadOnlyList<Fault> Faults, IReadOnlyList<SeedMessage> Messages);
