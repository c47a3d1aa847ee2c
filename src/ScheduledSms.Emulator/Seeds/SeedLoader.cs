using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>Applies a seed to an emulator: all of it, or nothing.</summary>
internal static class SeedLoader
{
    /// <exception cref="ControlProblemException">The seed is invalid, or a provider rejects part of it; nothing was changed.</exception>
    public static void Load(ScheduledSmsEmulator emulator, JsonObject json)
    {
        var seed = SeedReader.Read(JsonSerializer.SerializeToElement(json));
        CheckFaults(emulator, seed);
        emulator.Clock.At(Cause.Control, now =>
        {
            var before = emulator.Snapshot();
            // Before the seed's parts, which are recorded with it and not separately.
            emulator.Clock.Run.Flush(now);
            try
            {
                emulator.Clock.Run.Silently(() => Load(emulator, seed, now));
            }
            catch
            {
                emulator.RollBack(before);
                throw;
            }

            emulator.Clock.Run.Record(now, new RunSeed((JsonObject)json.DeepClone()));
            return 0;
        });
    }

    private static void CheckFaults(ScheduledSmsEmulator emulator, Seed seed)
    {
        for (var i = 0; i < seed.Faults.Count; i++)
        {
            try
            {
                emulator.Faults.Check(seed.Faults[i]);
            }
            catch (ArgumentException exception)
            {
                throw new ControlProblemException(400, string.Create(CultureInfo.InvariantCulture, $"'faults[{i}]': {exception.Message}"));
            }
        }
    }

    private static int Load(ScheduledSmsEmulator emulator, Seed seed, DateTimeOffset now)
    {
        SeedQuirks.Set(emulator, seed.Quirks);
        for (var i = 0; i < seed.Accounts.Count; i++)
            SeedAccounts.Set(emulator, seed.Accounts[i], string.Create(CultureInfo.InvariantCulture, $"accounts[{i}]"));
        for (var i = 0; i < seed.Messages.Count; i++)
            SeedMessages.Schedule(emulator, seed.Messages[i], now, string.Create(CultureInfo.InvariantCulture, $"messages[{i}]"));
        foreach (var fault in seed.Faults)
            emulator.Faults.Add(fault);
        return 0;
    }
}

/// <summary>A seed, as it was given.</summary>
internal sealed record RunSeed(JsonObject Json) : IRecordable;
