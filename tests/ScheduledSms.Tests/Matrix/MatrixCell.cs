using System.Globalization;
using Microsoft.Extensions.Options;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Matrix;

/// <summary>One cell: a fault, an operation, and whether there is a connection already.</summary>
internal sealed record MatrixCell(MatrixFault Fault, MatrixOperation Operation, bool Warm)
{
    private const int TimesAsPatient = 6;

    /// <summary>Runs the cell. One that waits in real time is retried with more of it, since a busy machine may be slower than a short timeout.</summary>
    public async Task<CellResult> RunAsync()
    {
        var result = await RunOnceAsync();
        return result is null or { Wrong.Count: > 0 } && Fault.Waits ? await RunAsync(TimesAsPatient) with { TriedAgain = true } : result!;
    }

    public override string ToString() => $"{Fault}; {Operation}; {(Warm ? "warm" : "cold")}";

    /// <summary>Null if already the call that opens the connection took too long.</summary>
    private async Task<CellResult?> RunOnceAsync()
    {
        try
        {
            return await RunAsync(patience: 1);
        }
        catch (ScheduledSmsException slow) when (Fault.Waits && slow.Code == ScheduledSmsErrorCode.Timeout)
        {
            return null;
        }
    }

    private async Task<CellResult> RunAsync(int patience)
    {
        var expected = Fault.Expected(Operation);
        await using var app = await MatrixApp.StartAsync(Fault, Operation, patience);
        await Operation.PrepareAsync(app);
        if (Warm)
            await app.WarmUpAsync();
        var before = app.Emulator.Requests.Count;
        if (Fault.Action is not null)
        {
            var nothingRead = Fault.Point is FaultPoint.OnAccept;
            app.Emulator.Faults.Add(new Fault
            {
                Provider = nothingRead ? null : Operation.Provider,
                Operation = nothingRead ? null : Operation.Hit,
                Point = Fault.Point,
                Action = Fault.Action(app),
                First = expected[0].Once ? 1 : null,
            });
        }

        foreach (var other in Fault.Also(app))
            app.Emulator.Faults.Add(other);
        app.Begin();
        var (result, failure) = await CallAsync(app);
        return Fault.RejectedAtStart is null ? Judge(app, before, expected, result, failure) : JudgeStart(app, before, failure);
    }

    /// <summary>An app that cannot be guarded is rejected before it sends anything, in words.</summary>
    private CellResult JudgeStart(MatrixApp app, int before, Exception? failure)
    {
        List<string> wrong = [];
        if (failure is not (InvalidOperationException or OptionsValidationException) || !failure.Message.Contains(Fault.RejectedAtStart!, StringComparison.Ordinal))
            wrong.Add($"the app was not rejected for its {Fault.RejectedAtStart}, but ended with {failure?.GetType().Name ?? "success"}");
        if (app.Emulator.Requests.Count != before)
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{app.Emulator.Requests.Count - before} requests arrived of an app that must not start"));
        return new CellResult(this, SendOutcome.Rejected, wrong, failure is null ? [] : [.. Printed.Leaks(failure)]) { Told = $"{failure?.Message}\n{app.Emulator.Timeline()}" };
    }

    private async Task<(object? Result, Exception? Failure)> CallAsync(MatrixApp app)
    {
        using var during = app.Setup.During();
        try
        {
            return (await Fault.CallAsync(app, Operation), null);
        }
        catch (Exception failure) when (failure is not EmulatorAssertionException)
        {
            return (null, failure);
        }
    }

    private CellResult Judge(MatrixApp app, int before, IReadOnlyList<Expectation> expected, object? result, Exception? failure)
    {
        List<string> wrong = [];
        var told = failure as ScheduledSmsException ?? (failure as OperationCanceledException)?.InnerException as ScheduledSmsException;
        if (failure is not null && told is null)
            wrong.Add($"a {failure.GetType().Name} came out, which is none of ours: {failure.Message}");

        var requests = app.Emulator.Requests.Skip(before).ToList();
        var hit = requests.Where(request => request.Operation == Operation.Hit).ToList();
        var came = new Expectation(told?.Outcome ?? SendOutcome.Applied, hit.Count, hit.Count(static request => request.Committed)) { Code = told?.Code };
        var met = expected.FirstOrDefault(one => one.Outcome == came.Outcome && one.Matches(came.Arrived) && one.Committed == came.Committed && (one.Code is null || one.Code == came.Code));
        if (met is null)
            wrong.Add($"expected {string.Join(" or ", expected)}; came {came}");
        // A mirror of the app's sends its copies to a path of its own.
        var others = requests.Except(hit).Count(static request => request.Path != GuardAttacks.MirrorPath);
        if (!Operation.IsCommon && others != 0)
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{others} requests that nobody asked for"));

        wrong.AddRange(StandingSchedule.Wrong(app, Operation, came));
        if (told is not null)
            wrong.AddRange(StandingSchedule.WrongIds(Operation, told, came));
        if (result is CancelResult canceled && canceled != CancelResult.Canceled && !(canceled is CancelResult.AlreadySentOrCanceled && IsTheEchoOfALostResponse(hit)))
            wrong.Add($"the schedule was canceled by this call, and the result says {canceled}");
        if (Fault.Check(app) is { } other)
            wrong.Add(other);
        if ((told is not null ? Fault.CheckTold(told) : Fault.CheckResult(result)) is { } untold)
            wrong.Add(untold);
        if (hit.Count > 0 && !app.Log.Lines.Keys.Any(static category => category.StartsWith("System.Net.Http.HttpClient.ScheduledSms", StringComparison.Ordinal)))
            wrong.Add("HttpClientFactory logged nothing, so what it logs was not searched");
        var twice = Duplicates(app);
        if (twice is not null)
            wrong.Add(twice);

        List<string> leaks = [.. app.Log.Leaks, .. failure is null ? Printed.Leaks(result) : Printed.Leaks(failure)];
        // A fault is printed with the body that it was given here, which the emulator need not hide.
        var fault = app.Emulator.Faults.Placed.Select(static placed => placed.Fault.Action.ToString()).FirstOrDefault("none");
        if (Canary.Find("emulator timeline", app.Emulator.Timeline().Replace(fault, "", StringComparison.Ordinal)) is { } timeline)
            leaks.Add(timeline);
        return new CellResult(this, came.Outcome, wrong, leaks)
        {
            Twice = twice is not null,
            Told = $"{failure?.Message}\n{app.Emulator.Timeline()}",
        };
    }

    /// <summary>JSMS reports nothing more about a deleted schedule: after its own delete, whose response was lost, all that is known is that it no longer waits.</summary>
    private bool IsTheEchoOfALostResponse(IReadOnlyList<RecordedRequest> hit) => Operation.Kind is OperationKind.Cancellation && hit is [{ Committed: true }, { Committed: false }];

    private static string? Duplicates(MatrixApp app)
    {
        try
        {
            app.Emulator.AssertNoDuplicates();
            return null;
        }
        catch (EmulatorAssertionException twice)
        {
            return twice.Message;
        }
    }
}
