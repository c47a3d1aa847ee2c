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

    /// <summary>How many requests <see cref="ScheduledSmsEmulator.Requests"/> keeps; older ones are dropped. Default 10,000.</summary>
    public int JournalCapacity { get; set; } = 10_000;

    /// <summary>How many characters of a request's body the journal keeps. Default 65,536.</summary>
    public int JournalBodyCharacters { get; set; } = 65_536;

    /// <summary>How many messages <see cref="ScheduledSmsEmulator.Delivered"/> keeps; older ones are dropped. Default 1,000,000.</summary>
    public int DeliveredCapacity { get; set; } = 1_000_000;

    /// <summary>JSMS where its documents are silent or disagree.</summary>
    public JsmsQuirks Jsms { get; } = new();

    /// <summary>SOLAPI where its documents are silent or disagree.</summary>
    public SolapiQuirks Solapi { get; } = new();
}
