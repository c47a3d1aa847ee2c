using System.Text.Json;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Journal;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Seeds;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Replay;

/// <summary>
/// Replays a run, each step at its instant, on a stopped clock. Requests do not come over the
/// wire and are not hit by faults: those that a fault kept from the provider are skipped, and no client receives the responses.
/// </summary>
internal sealed class RunPlayer(EmulatorCore core)
{
    private readonly Dictionary<long, JournalEntry> _entries = [];
    private readonly Dictionary<int, PlacedFault> _faults = [];
    private readonly List<string> _differences = [];

    /// <summary>Plays a checked run on an emulator restored to its start. Call only inside the clock's gate.</summary>
    /// <returns>The differences from the recorded results.</returns>
    public IReadOnlyList<string> Play(RecordedRun run)
    {
        List<RunRequest> requests = [.. run.Steps.Select(step => step.Request).OfType<RunRequest>().OrderBy(request => request.Sequence)];
        if (requests.Count > 0)
            core.Journal.Restart(requests[0].Sequence);
        foreach (var request in requests)
            _entries[request.Sequence] = new JournalEntry(core.Journal, sequence => Arrived(request, sequence));
        foreach (var step in run.Steps)
        {
            core.Clock.MoveTo(step.At);
            Do(step);
        }

        core.Clock.MoveTo(run.Until);
        return _differences;
    }

    private static RecordedRequest Arrived(RunRequest request, long sequence) => new()
    {
        Sequence = sequence,
        At = request.ArrivedAt,
        Method = request.Method,
        Path = request.Path,
        Provider = request.Provider,
        Operation = request.Operation,
        ContentType = request.ContentType,
        Body = request.Body,
        Account = request.Account,
        Status = request.Status,
        ScheduleId = request.Message,
    };

    private void Do(RunStep step)
    {
        if (step.Request is { } request)
            Send(request);
        if (step.Clock is { } clock)
            core.Clock.ReplayMove(clock);
        if (step.Fault is { } fault)
            Fault(fault);
        if (step.Message is { } message)
            Act(message, step.At);
        if (step.JsmsAccount is { } jsms)
            core.Jsms.Restore(jsms);
        if (step.SolapiAccount is { } solapi)
            core.Solapi.Restore(solapi);
        if (step.Settings is { } settings)
            Set(settings);
        if (step.Seed is { } seed)
            SeedLoader.Load(core, seed);
    }

    private void Send(RunRequest request)
    {
        var entry = _entries[request.Sequence];
        entry.Update(recorded => recorded with { HitBy = request.Fault is { } id ? _faults.GetValueOrDefault(id) : null });
        if (!request.CarriedOut)
            return;
        var provider = core.Providers.First(candidate => string.Equals(candidate.Name, request.Provider, StringComparison.Ordinal));
        var inner = InnerRequest.Make(request.Method, request.Path, request.Account!, request.ContentType, request.Body);
        inner.Cause = Cause.Request(request.Sequence);
        var (committed, id) = (false, request.Message);
        inner.Committed = message => (committed, id) = (true, message?.Id ?? id);
        var response = InnerRequest.Respond(provider, inner, core.Clock);
        entry.Update(recorded => recorded with { Committed = committed, ResponseBody = response.Body?.ToJsonString() });
        if (committed != request.Committed || !string.Equals(id, request.Message, StringComparison.Ordinal))
            _differences.Add(FormattableString.Invariant($"Request {request.Sequence}, {request.Operation}, came out otherwise than it was recorded: {Outcome(committed, id)} instead of {Outcome(request.Committed, request.Message)}."));
    }

    private static string Outcome(bool committed, string? id) => (committed ? "committed" : "not committed") + (id is null ? "" : ", " + id);

    private void Fault(RunFault step)
    {
        if (step.Placed is { } rule)
        {
            var placed = core.Faults.Add(JsonMembers.Read("", JsonSerializer.SerializeToElement(rule), FaultJson.Read));
            _faults[placed.Id] = placed;
        }

        foreach (var id in step.Removed ?? [])
            core.Faults.Remove(id);
    }

    private void Act(RunMessage step, DateTimeOffset now) => core.Clock.At(Cause.Control, _ =>
    {
        if (core.Messages.Find(step.Id) is { State: MessageState.Scheduled } message)
            MessageActions.Do(core.Clock, message, step.Action, step.SendAt, now);
        else
            _differences.Add($"There is no message '{step.Id}' that is scheduled.");
        return 0;
    });

    private void Set(RunSettings settings)
    {
        Settings.Copy(settings.Jsms, core.Jsms.Quirks);
        Settings.Copy(settings.Solapi, core.Solapi.Quirks);
        Settings.Copy(settings.Developer, core.Jsms.Developer);
    }
}
