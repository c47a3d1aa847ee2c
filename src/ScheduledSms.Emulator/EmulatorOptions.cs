using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator;

/// <summary>How an emulator starts. Everything has a default.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The loopback port to listen on. Default 0: a free one.</summary>
    public int Port { get; set; }

    /// <summary>What the emulator's clock shows at the start. Default: the real time, up to the next whole second if the clock is frozen.</summary>
    public DateTimeOffset? StartAt { get; set; }

    /// <summary>Whether the clock stands still until it is advanced or resumed. Default: it runs.</summary>
    public bool ClockFrozen { get; set; }

    /// <summary>How many times as fast as real time the clock runs, above 0 and up to 100,000. Default 1.</summary>
    public double ClockSpeed { get; set; } = 1;

    /// <summary>
    /// How many messages (schedules, groups, immediate sends) are kept. When there are more, those that ended first are
    /// forgotten; when none has ended, the next one is answered with the provider's server error. Default 1,000,000.
    /// </summary>
    public int MessageCapacity { get; set; } = 1_000_000;

    /// <summary>How many requests <see cref="ScheduledSmsEmulator.Requests"/> keeps; older ones are dropped. Default 10,000.</summary>
    public int JournalCapacity { get; set; } = 10_000;

    /// <summary>How many characters of a request's body the journal keeps. Default 65,536.</summary>
    public int JournalBodyCharacters { get; set; } = 65_536;

    /// <summary>How many messages <see cref="ScheduledSmsEmulator.Delivered"/> keeps; older ones are dropped. Default 1,000,000.</summary>
    public int DeliveredCapacity { get; set; } = 1_000_000;

    /// <summary>
    /// Whether reports may be posted to addresses that are not loopback ones. Default false: an emulator, and what runs
    /// beside it, then reaches nobody else.
    /// </summary>
    public bool AllowRemoteCallbacks { get; set; }

    /// <summary>How many tries <see cref="ScheduledSmsEmulator.Callbacks"/> keeps; older ones are dropped. Default 10,000.</summary>
    public int CallbackCapacity { get; set; } = 10_000;

    /// <summary>JSMS where its documents are silent or disagree.</summary>
    public JsmsQuirks Jsms { get; } = new();

    /// <summary>SOLAPI where its documents are silent or disagree.</summary>
    public SolapiQuirks Solapi { get; } = new();
}
