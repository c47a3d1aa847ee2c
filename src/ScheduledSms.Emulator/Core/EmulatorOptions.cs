using System.Net;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator;

/// <summary>The options an emulator starts with. All have defaults.</summary>
public sealed class EmulatorOptions
{
    /// <summary>
    /// The address to listen on. Default: loopback, which other machines cannot reach. On any other address, anyone who
    /// reaches it can read and change everything in the emulator: it has no passwords of its own.
    /// </summary>
    public IPAddress BindAddress { get; set; } = IPAddress.Loopback;

    /// <summary>The port to listen on. Default 0: a free one.</summary>
    public int Port { get; set; }

    /// <summary>What the emulator's clock shows at the start. Default: the real time, rounded up to the next whole second if the clock is frozen.</summary>
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>Whether the clock is frozen until it is advanced or resumed. Default: it runs.</summary>
    public bool ClockFrozen { get; set; }

    /// <summary>The speed of the clock relative to real time, above 0 and up to 100,000. Default 1.</summary>
    public double ClockSpeed { get; set; } = 1;

    /// <summary>The seed for ids: the same seed gives the same ids in the same order. Default: a different one each time.</summary>
    public int? Seed { get; set; }

    /// <summary>
    /// How many messages (schedules, groups, immediate sends) are kept. When there are more, those that ended first are
    /// dropped; when none has ended, the next one gets the provider's server error. Default 1,000,000.
    /// </summary>
    public int MessageCapacity { get; set; } = 1_000_000;

    /// <summary>How many requests <see cref="ScheduledSmsEmulator.Requests"/> keeps; older ones are dropped. Default 10,000.</summary>
    public int JournalCapacity { get; set; } = 10_000;

    /// <summary>How many characters of a request's body the journal keeps. Default 65,536.</summary>
    public int JournalBodyCharacters { get; set; } = 65_536;

    /// <summary>
    /// How many characters of bodies, responses, paths and headers the journal keeps in total; when there are more, its
    /// oldest requests are dropped, except the latest. Default 67,108,864.
    /// </summary>
    public long JournalCharacters { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many messages <see cref="ScheduledSmsEmulator.Delivered"/> keeps; older ones are dropped. Default 1,000,000.</summary>
    public int DeliveredCapacity { get; set; } = 1_000_000;

    /// <summary>
    /// Whether reports may be posted to non-loopback addresses. Default false: the emulator then reaches only what runs on
    /// the same machine.
    /// </summary>
    public bool AllowRemoteCallbacks { get; set; }

    /// <summary>How many attempts <see cref="ScheduledSmsEmulator.Callbacks"/> keeps; older ones are dropped. Default 10,000.</summary>
    public int CallbackCapacity { get; set; } = 10_000;

    /// <summary>
    /// A folder for the recorded runs of failed checks: <see cref="ScheduledSmsEmulator.AssertNoDuplicates"/> and
    /// <see cref="ScheduledSmsEmulator.WaitForAsync"/> write theirs there and name the file. Default null: nothing is written.
    /// </summary>
    public string? ExportFailuresTo { get; set; }

    /// <summary>Receives each of <see cref="ScheduledSmsEmulator.Warnings"/> as it occurs, on the thread that caused it. Default: none.</summary>
    public Action<string>? OnWarning { get; set; }

    /// <summary>JSMS behavior where its documents are silent or disagree.</summary>
    public JsmsQuirks Jsms { get; } = new();

    /// <summary>SOLAPI behavior where its documents are silent or disagree.</summary>
    public SolapiQuirks Solapi { get; } = new();
}
