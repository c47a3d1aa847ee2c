using System.Text.RegularExpressions;

namespace ScheduledSms.Tests.Model;

/// <content>What happens inside a call, at the boundaries of its requests: as on another machine, which shares nothing with this client but the account.</content>
internal sealed partial class ModelRun
{
    private static readonly AsyncLocal<RunningCall?> Running = new();

    private int _intrusions;
    private readonly int[] _underWay = new int[ModelPlan.Clients];

    /// <summary>Every request of every client comes through here.</summary>
    private async Task<HttpResponseMessage> PassAsync(int client, HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        if (!_plan.IsInterleaved)
            return await send();

        Interlocked.Increment(ref _underWay[client]);
        try
        {
            var running = Running.Value;
            var number = running is null ? 0 : running.Requests++;
            _clients.TimeOf(client).Advance(ModelTime.Request);
            await IntrudeAsync(running, number, after: false, request);
            var response = await send();
            await IntrudeAsync(running, number, after: true, request);
            return response;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay[client]);
        }
    }

    /// <summary>Waits for a clean-up that the call left behind: nothing runs beside the next call.</summary>
    private async Task QuietAsync(int client)
    {
        while (Volatile.Read(ref _underWay[client]) > 0)
            await Task.Delay(1);
    }

    private async Task IntrudeAsync(RunningCall? running, int number, bool after, HttpRequestMessage request)
    {
        // What a call leaves behind is its own affair.
        if (running is not { IsOver: false } || running.Call.Step.Intrusions.FirstOrDefault(one => one.Request == number && one.After == after) is not { } intrusion)
            return;

        Interlocked.Increment(ref _intrusions);
        var call = running.Call;
        switch (intrusion.Kind)
        {
            case IntrusionKind.MoveClock:
                await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(intrusion.Minutes));
                break;
            case IntrusionKind.CallerCancels:
                await running.Caller.CancelAsync();
                break;
            case IntrusionKind.Dispose:
                _clients.Close(call.Provider, call.Client);
                break;
            case IntrusionKind.AttemptTimesOut:
                _clients.TimeOf(call.Client).Advance(TimeSpan.FromMilliseconds(150));
                break;
            case IntrusionKind.CallTimesOut:
                _clients.TimeOf(call.Client).Advance(TimeSpan.FromMilliseconds(600));
                break;
            default:
                if ((Named(request, call) ?? call.Target) is { } target)
                    await PlayOnAnotherMachineAsync(Inside(call, intrusion, target));
                break;
        }
    }

    private ModelCall Inside(ModelCall call, ModelIntrusion intrusion, ScheduleId target)
    {
        var step = new ModelStep(call.Step.Lane, Enum.Parse<ModelAction>(intrusion.Kind.ToString()), 1 - call.Client, target.Provider, Target: 0, intrusion.Recipients, intrusion.Minutes);
        return Begin(step, step.Client, target.Provider, target, call.Root ?? call, isInside: true);
    }

    private async Task PlayOnAnotherMachineAsync(ModelCall call)
    {
        Task playing;
        using (ExecutionContext.SuppressFlow())
            playing = Task.Run(() => PlayAsync(call));
        await playing;
    }

    /// <summary>The group that a request of SOLAPI's names. A JSMS schedule is known from its call.</summary>
    private static ScheduleId? Named(HttpRequestMessage request, ModelCall call) =>
        call.Provider == ProviderNames.Solapi && GroupInPath().Match(request.RequestUri!.AbsolutePath) is { Success: true } found
            ? ScheduleId.SolapiGroup(found.Groups["id"].Value)
            : null;

    [GeneratedRegex(@"/groups/(?<id>[^/]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex GroupInPath();

    private sealed class RunningCall(ModelCall call, CancellationTokenSource caller)
    {
        public ModelCall Call => call;

        public CancellationTokenSource Caller => caller;

        public int Requests { get; set; }

        public volatile bool IsOver;
    }
}
