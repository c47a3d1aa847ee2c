using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;

namespace ScheduledSms.Tests.Hostile;

/// <summary>One spoiled response and its result. It can be recreated from its operation and its index, on any machine at any time.</summary>
internal sealed class HostileCase
{
    private const string Unusable = "A result cannot be used: ";
    private const int LongestPrint = 1500;
    private const int OtherCall = 40;
    private const int OtherStatus = 5;
    private const int RequestsOfACall = 4;

    private static readonly HttpStatusCode[] Statuses =
    [
        HttpStatusCode.Created, HttpStatusCode.MovedPermanently, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.RequestTimeout,
        HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable,
    ];

    /// <summary>A handmade response.</summary>
    public HostileCase(string name, HttpStatusCode status, byte[] body) => (Name, Status, Body, Ways) = (name, status, body, ["by hand"]);

    /// <summary>The operation's response with this number.</summary>
    public HostileCase(HostileOperation operation, int index)
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{operation.Name}:{index}");
        var random = new Random(operation.SeedOf(index));
        Status = random.Next(OtherStatus) == 0 ? Statuses[random.Next(Statuses.Length)] : HttpStatusCode.OK;
        SpoiledRequest = random.Next(RequestsOfACall);
        var source = random.Next(OtherCall) == 0 ? ResponseCorpus.All[random.Next(ResponseCorpus.All.Count)] : operation;
        var samples = IsSuccess && random.Next(OtherCall) != 0 ? source.Responses : source.Errors;
        var mutator = new ResponseMutator(random);
        Body = mutator.Spoil(samples[random.Next(samples.Count)]);
        Ways = mutator.Applied;
    }

    public string Name { get; }

    public HttpStatusCode Status { get; }

    public byte[] Body { get; }

    public int SpoiledRequest { get; }

    public IReadOnlyList<string> Ways { get; }

    public TimeSpan Time { get; private set; }

    /// <summary>Bytes allocated by the call, or null where it made several requests or did not end on this thread.</summary>
    public long? Allocated { get; private set; }

    /// <summary>True for a result, false for an error of the documented kind.</summary>
    public bool HasResult { get; private set; }

    /// <summary>What is wrong with the outcome, if anything.</summary>
    public string? Fault { get; private set; }

    private bool IsSuccess => (int)Status is >= 200 and <= 299;

    /// <summary>Runs it with its own client.</summary>
    public async Task RunAsync(HostileOperation operation)
    {
        var handler = new CannedHandler { Otherwise = operation.Otherwise };
        var (client, call) = operation.Open(handler);
        using (client)
            await RunAsync(handler, call);
    }

    public async Task RunAsync(CannedHandler handler, Func<Task> call)
    {
        (handler.Status, handler.Body, handler.SpoiledRequest) = (Status, Body, SpoiledRequest);
        handler.Begin();
        var thread = Environment.CurrentManagedThreadId;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        var task = call();
        Exception? failure = null;
        try
        {
            await task;
        }
        catch (Exception any)
        {
            failure = any;
        }

        Time = Stopwatch.GetElapsedTime(began);
        Allocated = handler.Otherwise is null && thread == Environment.CurrentManagedThreadId ? GC.GetAllocatedBytesForCurrentThread() - allocated : null;
        HasResult = failure is null;
        Fault = failure is null ? FaultOf(ResultOf(task), handler.Otherwise is not null) : FaultOf(failure, handler.Otherwise is not null);
    }

    /// <summary>Everything needed to investigate it, and the setting that runs it alone.</summary>
    public override string ToString()
    {
        var body = Convert.ToBase64String(Body.AsSpan(0, Math.Min(Body.Length, LongestPrint)));
        var text = Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, LongestPrint / 3)));
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Fault}
              {HostileRun.SeedSetting}="{Name}": HTTP {(int)Status}, {string.Join(" + ", Ways)}, {Body.Length} bytes, request {SpoiledRequest}
              text: {text}
              base64: {body}
            """);
    }

    private string? FaultOf(object? result, bool isSequence)
    {
        if (!IsSuccess && !isSequence)
            return $"A result came of HTTP {(int)Status}.";
        try
        {
            ResponseInvariants.Check(result);
            return null;
        }
        catch (Exception broken)
        {
            return Unusable + Describe(broken is TargetInvocationException { InnerException: { } cause } ? cause : broken);
        }
    }

    private string? FaultOf(Exception failure, bool isSequence)
    {
        if (failure is not ScheduledSmsException told)
            return Describe(failure);
        if (!isSequence && !IsNextPage(told) && told.Outcome is not (SendOutcome.Rejected or SendOutcome.Unknown or SendOutcome.Throttled))
            return $"Its outcome is {told.Outcome}: {told.Message}";
        if (!isSequence && !IsNextPage(told) && IsSuccess && !IsRejectionOfRecipients(told) && (told.Outcome, told.Code) != (SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse))
            return $"A success that cannot be read is {told.Outcome} {told.Code}: {told.Message}";
        if (IsSuccess && told.ResponseBody is not null)
            return "The body of a success is in the error.";
        return told.Message.Length > 2000 || told.ResponseBody?.Length > 512 || told.ProviderMessage?.Length > 512 || told.ProviderCode?.Length > 512 ? "The error holds too much of the response." : null;
    }

    /// <summary>The type, and where in the library it was thrown; then its message, which differs from case to case.</summary>
    private static string Describe(Exception failure)
    {
        var frames = failure.StackTrace?.Split('\n').Select(static line => line.Trim()).Where(static line => line.StartsWith("at ScheduledSms.", StringComparison.Ordinal)).Take(2);
        return $"{failure.GetType().Name} {string.Join(" < ", frames ?? [])}: {failure.Message}";
    }

    /// <summary>The common interface reports a batch without accepted recipients as an error.</summary>
    private static bool IsRejectionOfRecipients(ScheduledSmsException told) => told is { Outcome: SendOutcome.Rejected, RejectedRecipients.Count: > 0 };

    /// <summary>A first page may name a next one that cannot be requested.</summary>
    private static bool IsNextPage(ScheduledSmsException told) => told is { Operation: "group.list" or "group.messages.list", Outcome: SendOutcome.Rejected, Attempts: 0 };

    private static object? ResultOf(Task task) => task.GetType().GetProperty(nameof(Task<>.Result)) is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(task) : null;
}
