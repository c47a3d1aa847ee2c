using System.Collections.Concurrent;
using System.Globalization;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ScheduledSms.Tests.Model;

/// <summary>Runs one sequence against the emulator, with its own accounts and clients.</summary>
internal sealed class ModelRun
{
    private readonly ModelPlan _plan;
    private readonly ScheduledSmsEmulator _emulator;
    private readonly Dictionary<(string Provider, int Client), IScheduledMessageClient> _clients = [];
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
        FirstRequest = emulator.Requests is [.., var last] ? last.Sequence + 1 : 0;
    }

    public ModelPlan Plan => _plan;

    public IReadOnlyCollection<ModelCall> Calls => _calls;

    public long FirstRequest { get; }

    public Emulator.Jsms.JsmsAccount Jsms => _emulator.Jsms.Account(_jsmsKey);

    public Emulator.Solapi.SolapiAccount Solapi => _emulator.Solapi.Account(_solapiKey);

    public static async Task<ModelRun> PlayAsync(ModelPlan plan, ScheduledSmsEmulator emulator)
    {
        var run = new ModelRun(plan, emulator);
        run.Connect();
        emulator.Solapi.Quirks.LaggingReads = plan.LaggingReads;
        foreach (var fault in plan.Faults)
            emulator.Faults.Add(fault);

        await Task.WhenAll(plan.Steps.GroupBy(static step => step.Lane).Select(run.PlayLaneAsync));

        emulator.Faults.Clear();
        emulator.Solapi.Quirks.LaggingReads = 0;
        foreach (var client in run._clients.Values)
            ((IDisposable)client).Dispose();
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        return run;
    }

    private void Connect()
    {
        _emulator.Jsms.AddAccount(_jsmsKey, "secret");
        _emulator.Solapi.AddAccount(_solapiKey, "secret");
        for (var client = 0; client < ModelPlan.Clients; client++)
        {
            var jsms = Quick(new JsmsOptions { AppKey = _jsmsKey, MasterSecret = "secret", BaseAddress = new Uri(_emulator.Url, "v1/") });
            jsms.Templates["note"] = new MessageTemplate { Jsms = new JsmsTemplateOptions { TemplateId = 1 } };
            var solapi = Quick(new SolapiOptions { ApiKey = _solapiKey, ApiSecret = "secret", BaseAddress = _emulator.Url });
            solapi.Templates["note"] = new MessageTemplate { Solapi = new SolapiTemplateOptions { Text = "안내", From = "0212345678" } };
            _clients[(ProviderNames.Jsms, client)] = new JsmsScheduleClient(jsms, timeProvider: _emulator.TimeProvider);
            _clients[(ProviderNames.Solapi, client)] = new SolapiGroupScheduleClient(solapi, timeProvider: _emulator.TimeProvider);
        }
    }

    private static TOptions Quick<TOptions>(TOptions options)
        where TOptions : ProviderOptions
    {
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.MaxRetryDelay = TimeSpan.FromMilliseconds(8);
        options.AttemptTimeout = TimeSpan.FromMilliseconds(150);
        options.TotalTimeout = TimeSpan.FromMilliseconds(600);
        options.MaxResponseBytes = 100_000;
        return options;
    }

    private async Task PlayLaneAsync(IEnumerable<ModelStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.Action == ModelAction.MoveClock)
                await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(step.Minutes));
            else if (step.Action == ModelAction.Schedule)
                await PlayAsync(Begin(step, step.Provider, target: null, root: null));
            else if (_known.ToArray() is { Length: > 0 } known)
                await PlayAsync(Begin(step, known[step.Target % known.Length].Id.Provider, known[step.Target % known.Length].Id, known[step.Target % known.Length].Root));
        }
    }

    private ModelCall Begin(ModelStep step, string provider, ScheduleId? target, ModelCall? root)
    {
        // A single JSMS schedule stays single.
        var recipients = step.Action is ModelAction.Get or ModelAction.Cancel ? 0 : target is { IsBatch: false, Provider: ProviderNames.Jsms } ? 1 : step.Recipients;
        return new ModelCall
        {
            Step = step,
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
        try
        {
            await CallAsync(call, _clients[(call.Target?.Provider ?? call.Step.Provider, call.Step.Client)], caller.Token);
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
