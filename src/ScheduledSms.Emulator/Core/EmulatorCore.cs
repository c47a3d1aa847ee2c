using System.Security.Cryptography;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Jsms.Api;
using ScheduledSms.Emulator.Keys;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Reports;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Solapi.Api;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Core;

/// <summary>What an emulator consists of, but for its server: both providers, their clock, and what is kept of what happens to them.</summary>
internal sealed class EmulatorCore : IDisposable
{
    private readonly EmulatorOptions _options;

    public EmulatorCore(EmulatorOptions options, IRunRecorder run)
    {
        _options = options;
        StartedWith = (Settings.Copy(options.Jsms), Settings.Copy(options.Solapi));
        Warnings = new WarningList(options.OnWarning);
        Journal = new BoundedLog<RecordedRequest>(options.JournalCapacity, Changes, ChangeKind.Journal, options.JournalCharacters, request => request.Characters);
        Delivered = new BoundedLog<DeliveredMessage>(options.DeliveredCapacity, Changes, ChangeKind.Delivery);
        Callbacks = new BoundedLog<CallbackAttempt>(options.CallbackCapacity, Changes, ChangeKind.Callback);
        Clock = new EmulatorClock(TimeProvider.System, ClockAtStart(), run, Changes);
        Messages = new MessageIndex(Clock, Changes, options.MessageCapacity, IdsAtStart());
        CallbackSender = new CallbackSender(Clock, Callbacks, options.AllowRemoteCallbacks);
        Jsms = new JsmsEmulator(options.Jsms, Clock, Messages, CallbackSender);
        JsmsApi = new JsmsApi(Jsms, Clock, Messages, Delivered);
        Solapi = new SolapiEmulator(options.Solapi, Clock, Messages, CallbackSender);
        SolapiApi = new SolapiApi(Solapi, Clock, Messages, TimeProvider.System, Delivered, CallbackSender);
        // SOLAPI comes last: it serves every path that is not JSMS's.
        Providers = [JsmsApi, SolapiApi];
        Faults = new EmulatorFaults(Providers, Clock, Changes);
    }

    /// <summary>The origin that both providers are served on, once they are.</summary>
    public Uri Url
    {
        get => field ?? throw new InvalidOperationException("The emulator has not started.");
        set;
    }

    public ChangeSignal Changes { get; } = new();

    public WarningList Warnings { get; }

    public BoundedLog<RecordedRequest> Journal { get; }

    public BoundedLog<DeliveredMessage> Delivered { get; }

    public BoundedLog<CallbackAttempt> Callbacks { get; }

    public EmulatorClock Clock { get; }

    public MessageIndex Messages { get; }

    public CallbackSender CallbackSender { get; }

    public JsmsEmulator Jsms { get; }

    public JsmsApi JsmsApi { get; }

    public SolapiEmulator Solapi { get; }

    public SolapiApi SolapiApi { get; }

    public IReadOnlyList<ProviderApi> Providers { get; }

    public EmulatorFaults Faults { get; }

    /// <summary>The quirks as they were at the start.</summary>
    public (JsmsQuirks Jsms, SolapiQuirks Solapi) StartedWith { get; }

    /// <summary>What the clock shows at the start, and how it runs.</summary>
    public ClockSnapshot ClockAtStart()
    {
        var real = TimeProvider.System.GetUtcNow();
        var shown = _options.StartAt ?? (_options.ClockFrozen ? NextWholeSecond(real) : real);
        return new ClockSnapshot { Now = shown.ToUniversalTime(), Frozen = _options.ClockFrozen, Speed = _options.ClockSpeed };
    }

    public IdSource IdsAtStart() => new(_options.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Warns of a key that looks as if it opened a real account.</summary>
    public void LookAtKey(string provider, string? key)
    {
        if (key is not null && LiveKeys.LookLive(key))
            Warnings.Add($"A live key was sent to the emulator: {provider} {Masked.Key(key)} looks as if it opened a real account. Test with the development keys, and keep real ones out of tests.");
    }

    /// <summary>Stops delivering, and releases what hangs.</summary>
    public void Dispose()
    {
        Clock.Dispose();
        Faults.Stop();
        CallbackSender.Dispose();
    }

    // A message scheduled an hour from a frozen now is then due exactly an hour later, although JSMS counts whole seconds.
    private static DateTimeOffset NextWholeSecond(DateTimeOffset instant) =>
        instant.AddTicks((TimeSpan.TicksPerSecond - (instant.UtcTicks % TimeSpan.TicksPerSecond)) % TimeSpan.TicksPerSecond);
}
