using System.Net;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator;

/// <summary>How an emulator starts. Everything has a default.</summary>
public sealed class EmulatorOptions
{
    /// <summary>
    /// The address to listen on. Default: loopback, which nobody outside this machine reaches. On any other, whoever reaches
    /// it can read and change everything the emulator holds: it has no passwords of its own.
    /// </summary>
    public IPAddress BindAddress { get; set; } = IPAddress.Loopback;

    /// <summary>The port to listen on. Default 0: a free one.</summary>
    public int Port { get; set; }

    /// <summary>What the emulator's clock shows at the start. Default: the real time, up to the next whole second if the clock is frozen.</summary>
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>Whether the clock stands still until it is advanced or resumed. Default: it runs.</summary>
    public bool ClockFrozen { get; set; }

    /// <summary>How many times as fast as real time the clock runs, above 0 and up to 100,000. Default 1.</summary>
    public double ClockSpeed { get; set; } = 1;

    /// <summary>What ids are made from: the same seed gives the same ids in the same order. Default: another one each time.</summary>
    public int? Seed { get; set; }

    /// <summary>
    /// How many messages (schedules, groups, immediate sends) are kept. When there are more, those that ended first are
    /// forgotten; when none has ended, the next one is answered with the provider's server error. Default 1,000,000.
    /// </summary>
    public int MessageCapacity { get; set; } = 1_000_000;

    /// <summary>How many requests <see cref="ScheduledSmsEmulator.Requests"/> keeps; older ones are dropped. Default 10,000.</summary>
    public int JournalCapacity { get; set; } = 10_000;

    /// <summary>How many characters of a request's body the journal keeps. Default 65,536.</summary>
    public int JournalBodyCharacters { get; set; } = 65_536;

    /// <summary>
    /// How many characters of bodies, answers, paths and headers the journal keeps in all; when there are more, its oldest
    /// requests are dropped, all but the latest. Default 67,108,864.
    /// </summary>
    public long JournalCharacters { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many messages <see cref="ScheduledSmsEmulator.Delivered"/> keeps; older ones are dropped. Default 1,000,000.</summary>
    public int DeliveredCapacity { get; set; } = 1_000_000;

    /// <summary>
    /// Whether reports may be posted to addresses that are not loopback ones. Default false: an emulator, and what runs
    /// beside it, then reaches nobody else.
    /// </summary>
    public bool AllowRemoteCallbacks { get; set; }

    /// <summary>How many tries <see cref="ScheduledSmsEmulator.Callbacks"/> keeps; older ones are dropped. Default 10,000.</summary>
    public int CallbackCapacity { get; set; } = 10_000;

    /// <summary>
    /// A folder for the runs of failed checks: <see cref="ScheduledSmsEmulator.AssertNoDuplicates"/> and
    /// <see cref="ScheduledSmsEmulator.WaitForAsync"/> write theirs there, and name the file. Default null: nothing is written.
    /// </summary>
    public string? ExportFailuresTo { get; set; }

    /// <summary>Is told each of <see cref="ScheduledSmsEmulator.Warnings"/> as it comes up, on the thread of whoever caused it. Default: nobody is.</summary>
    public Action<string>? OnWarning { get; set; }

    /// <summary>JSMS where its documents are silent or disagree.</summary>
    public JsmsQuirks Jsms { get; } = new();

    /// <summary>SOLAPI where its documents are silent or disagree.</summary>
    public SolapiQuirks Solapi { get; } = new();
}
