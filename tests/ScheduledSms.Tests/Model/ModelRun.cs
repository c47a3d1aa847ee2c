using System.Collections.Concurrent;
using System.Globalization;
using ScheduledSms.Emulator;

namespace ScheduledSms.Tests.Model;

/// <summary>Runs one sequence against the emulator, with its own accounts and clients.</summary>
internal sealed partial class ModelRun
{
    private readonly ModelPlan _plan;
    private readonly ScheduledSmsEmulator _emulator;
    private readonly ModelClients _clients;
    private readonly ConcurrentQueue<(ScheduleId Id, ModelCall Root)> _known = new();
    private readonly ConcurrentQueue<ModelCall> _calls = new();
    private readonly string _jsmsKey;
    private readonly string _solapiKey;
    private long _ticks;
    private int _numbers;

    private ModelRun(ModelPlan plan, ScheduledSmsEmulator emulator)
    {
        (_plan, _emulator) = (plan, emulator);
        _jsmsKey = string.Create(CultureInfo.InvariantCulture, $"jsms{plan.Seed:D20}");
        _solapiKey = string.Create(CultureInfo.InvariantCulture, $"SOLAPI{plan.Seed:D10}");
        _clients = new ModelClients(plan, emulator, _jsmsKey, _solapiKey, PassAsync);
        _emulator.Jsms.AddAccount(_jsmsKey, "secret");
        _emulator.Solapi.AddAccount(_solapiKey, "secret");
        FirstRequest = NextRequest;
    }

    public ModelPlan Plan => _plan;

    public IReadOnlyCollection<ModelCall> Calls => _calls;

    public long FirstRequest { get; }

    /// <summary>What happened inside calls.</summary>
    public int Intrusions => _intrusions;

    private long NextRequest => _emulator.Requests is [.., var last] ? last.Sequence + 1 : 0;

    public Emulator.Jsms.JsmsAccount Jsms => _emulator.Jsms.Account(_jsmsKey);

    public Emulator.Solapi.SolapiAccount Solapi => _emulator.Solapi.Account(_solapiKey);

    public static async Task<ModelRun> PlayAsync(ModelPlan plan, ScheduledSmsEmulator emulator)
    {
        var run = new ModelRun(plan, emulator);
        var quirks = emulator.Solapi.Quirks;
        (quirks.LaggingReads, quirks.CanceledGroupBecomes, quirks.ScheduleEchoesPending, quirks.ScheduleAgain) =
            (plan.LaggingReads, plan.CanceledGroupBecomes, plan.ScheduleEchoesPending, plan.ScheduleAgain);
        foreach (var fault in plan.Faults)
            emulator.Faults.Add(fault);

        await Task.WhenAll(plan.Steps.GroupBy(static step => step.Lane).Select(run.PlayLaneAsync));

        emulator.Faults.Clear();
        quirks.LaggingReads = 0;
        run._clients.Close();
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        return run;
    }

    private async Task PlayLaneAsync(IEnumerable<ModelStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.Action == ModelAction.MoveClock)
                await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(step.Minutes));
            else if (step.Action == ModelAction.Schedule)
                await PlayAsync(Begin(step, step.Client, step.Provider, target: null, root: null));
            else if (_known.ToArray() is { Length: > 0 } all && all[step.Target % all.Length] is var known)
                await PlayAsync(Begin(step, step.Client, known.Id.Provider, known.Id, known.Root));
        }
    }

    private ModelCall Begin(ModelStep step, int client, string provider, ScheduleId? target, ModelCall? root, bool isInside = false)
    {
        // A single JSMS schedule stays single.
        var recipients = step.Action is ModelAction.Get or ModelAction.Cancel ? 0 : target is { IsBatch: false, Provider: ProviderNames.Jsms } ? 1 : step.Recipients;
        return new ModelCall
        {
            Step = step,
            Client = client,
            IsInside = isInside,
            Target = target,
            Root = root,
            Numbers = [.. Enumerable.Range(0, recipients).Select(_ => Number(provider))],
            SendAt = _emulator.Clock.UtcNow.AddMinutes(step.Minutes),
            Began = Interlocked.Increment(ref _ticks),
        };
    }

    private string Number(string provider)
    {
        var number = Interlocked.Increment(ref _numbers);
        return string.Create(CultureInfo.InvariantCulture, $"{(provider == ProviderNames.Jsms ? "138" : "010")}{_plan.Seed % 100_000:D5}{number:D3}");
    }

    private async Task PlayAsync(ModelCall call)
    {
        _calls.Enqueue(call);
        using var caller = new CancellationTokenSource();
        if (call.Step.CancelAfter is { } patience)
            caller.CancelAfter(patience);
        var running = new RunningCall(call, caller);
        Running.Value = running;
        try
        {
            await CallAsync(call, _clients[call.Provider, call.Client], caller.Token);
            call.Outcome = SendOutcome.Applied;
        }
        catch (ScheduledSmsException failure)
        {
            (call.Failure, call.Outcome) = (failure, failure.Outcome);
        }
        catch (OperationCanceledException canceled) when (canceled.CancellationToken == caller.Token && canceled.InnerException is ScheduledSmsException failure)
        {
            (call.Failure, call.Outcome) = (failure, failure.Outcome);
        }
        catch (Exception unexpected)
        {
            (call.Unexpected, call.Outcome) = (unexpected, SendOutcome.Unknown);
        }

        running.IsOver = true;
        if (_plan.IsInterleaved)
            await QuietAsync(call.Client);
        call.FirstRequestAfter = NextRequest;
        call.Ended = Interlocked.Increment(ref _ticks);
        if (call.Result is { } result)
            _known.Enqueue((result.Id, call.Root ?? call));
    }

    private static async Task CallAsync(ModelCall call, IScheduledMessageClient client, CancellationToken token)
    {
        switch (call.Step.Action)
        {
            case ModelAction.Schedule:
                call.Result = await client.ScheduleAsync(Request(call), token);
                break;
            case ModelAction.Update:
                call.Result = await client.UpdateAsync(call.Target!.Value, Request(call), token);
                break;
            case ModelAction.Cancel:
                call.Canceled = await client.CancelAsync(call.Target!.Value, token);
                break;
            default:
                call.Result = null;
                await client.GetAsync(call.Target!.Value, token);
                break;
        }
    }

    private static ScheduledMessageRequest Request(ModelCall call) => new()
    {
        SendAt = call.SendAt,
        Content = MessageContent.Template("note"),
        Recipients = [.. call.Numbers.Select(static number => new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number, number[0] == '0' ? "82" : "86") })],
    };
}
