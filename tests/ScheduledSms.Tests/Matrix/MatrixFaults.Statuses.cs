using System.Globalization;
using ScheduledSms.Emulator.Faults;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.Tests.Matrix.Fate;

namespace ScheduledSms.Tests.Matrix;

/// <content>Rows 18 to 22 and 30: the provider, or something in its place, responds with a status other than 200.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<MatrixFault> StatusRows() =>
    [
        TooMany("429", static _ => null),
        TooMany("429, Retry-After: 1", static _ => "1") with { Waits = true },
        TooMany("429, Retry-After: 0", static _ => "0"),
        TooMany("429, Retry-After: a past date", static app => app.Now.AddDays(-1).ToString("R", CultureInfo.InvariantCulture)),
        TooMany("429, Retry-After: a date in a second", static app => app.Emulator.Clock.UtcNow.AddSeconds(1).ToString("R", CultureInfo.InvariantCulture)) with { Waits = true },
        TooMany("429, Retry-After: a date in an hour", static app => app.Emulator.Clock.UtcNow.AddHours(1).ToString("R", CultureInfo.InvariantCulture)) with { Fate = static _ => AskedToWaitTooLong },
        TooMany("429, Retry-After: 1000000000", static _ => "1000000000") with { Fate = static _ => AskedToWaitTooLong },
        TooMany("429, Retry-After: -1", static _ => "-1"),
        TooMany("429, Retry-After: soon", static _ => "soon"),
        Emulated(18, "403 with JSMS's code for too many", AskedToWait, FaultPoint.BeforeCommit, FaultAction.Status(403, providerCode: "50009"), RateLimited) with { WhyNot = NotSolapi },
        .. new[] { 500, 502, 504, 408 }.SelectMany(static status => new[]
        {
            Emulated(19, $"{status} before the commit", LostBeforeCommit, FaultPoint.BeforeCommit, FaultAction.Status(status), ProviderUnavailable),
            Emulated(19, $"{status} after the commit", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Status(status), ProviderUnavailable),
        }),
        .. new[] { 499, 520, 530 }.Select(static status =>
            Emulated(42, $"{status}, which is nobody's no", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Html(status), ProviderUnavailable)),
        Emulated(19, "500 with a page of HTML", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Html(500), ProviderUnavailable),
        Emulated(20, "503 before the commit", LostBeforeCommit, FaultPoint.BeforeCommit, FaultAction.Status(503), ProviderUnavailable),
        Emulated(20, "503 after the commit", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Status(503), ProviderUnavailable),
        Emulated(20, "503 after the commit, Retry-After: 1", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Status(503, "1"), ProviderUnavailable) with { Waits = true },
        new(20, "503 with the provider's code for too many")
        {
            Fate = static _ => AskedToWait,
            Code = static _ => RateLimited,
            Point = FaultPoint.BeforeCommit,
            Action = static app => FaultAction.Status(503, providerCode: app.IsJsms ? "50009" : "TooManyRequests"),
        },
        new(20, "503 with a provider's code that is a definite no")
        {
            Fate = static _ => LostAfterCommit,
            Code = static _ => InsufficientBalance,
            Action = static app => FaultAction.Status(503, providerCode: app.IsJsms ? "50014" : "NotEnoughBalance"),
            Correction = "a code that says no is not believed under a 5xx, from which nobody can tell who wrote the body: U. A code for too many (row above) is.",
        },
        .. Rejections(),
        Emulated(22, "400 with a page of HTML", Declined, FaultPoint.BeforeCommit, FaultAction.Html(400), Unrecognized),
        Emulated(22, "403 with a page of HTML", Declined, FaultPoint.BeforeCommit, FaultAction.Html(403), Unrecognized),
        Emulated(22, "404 without a body", Declined, FaultPoint.BeforeCommit, FaultAction.Empty(404), Unrecognized),
        Emulated(22, "401 without a body", Declined, FaultPoint.BeforeCommit, FaultAction.Empty(401), AuthenticationFailed),
        Emulated(22, "400 with JSON that is cut short", Declined, FaultPoint.BeforeCommit, FaultAction.Body(400, "{\"error\":{\"code\":50014"), Unrecognized),
        .. new[] { 301, 302, 303, 307, 308 }.SelectMany(Redirects),
    ];

    private static MatrixFault TooMany(string name, Func<MatrixApp, string?> retryAfter) => new(18, name)
    {
        Fate = static _ => AskedToWait,
        Code = static _ => RateLimited,
        Point = FaultPoint.BeforeCommit,
        Action = app => FaultAction.Status(429, retryAfter(app)),
    };

    private static IEnumerable<MatrixFault> Rejections() =>
        new (int Status, string JsmsCode, ScheduledSmsErrorCode Jsms, string SolapiCode, ScheduledSmsErrorCode Solapi)[]
        {
            (400, "50004", InvalidRecipient, "ValidationError", InvalidRequest),
            (401, "50002", AuthenticationFailed, "Unauthorized", AuthenticationFailed),
            (402, "50014", InsufficientBalance, "NotEnoughBalance", InsufficientBalance),
            (403, "50013", InvalidTemplate, "Forbidden", AccountNotAllowed),
            (404, "50016", InvalidRequest, "ResourceNotFound", NotFound),
            (409, "50034", Duplicate, "SomethingNew", Unrecognized),
            (413, "50031", TooManyRecipients, "RecipientsTooMany", TooManyRecipients),
            (422, "59999", Unrecognized, "InvalidScheduledDate", InvalidSendTime),
        }.Select(static rejection => new MatrixFault(21, $"{rejection.Status} with the provider's error")
        {
            Fate = static _ => Declined,
            Code = operation => operation.Provider == ProviderNames.Jsms ? rejection.Jsms : rejection.Solapi,
            Point = FaultPoint.BeforeCommit,
            Action = app => FaultAction.Status(rejection.Status, providerCode: app.IsJsms ? rejection.JsmsCode : rejection.SolapiCode),
        });

    private static IEnumerable<MatrixFault> Redirects(int status)
    {
        var elsewhere = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{RedirectTarget.Port}/elsewhere");
        yield return Emulated(30, $"{status} to the same host", Declined, FaultPoint.BeforeCommit, FaultAction.Redirect(status, "/v1/accounts/app"), Unrecognized);
        yield return Emulated(30, $"{status} to another host", Declined, FaultPoint.BeforeCommit, FaultAction.Redirect(status, elsewhere), Unrecognized) with { Check = NobodyCame };
        yield return Emulated(30, $"{status} from https to http", Declined, FaultPoint.BeforeCommit, FaultAction.Redirect(status, elsewhere), Unrecognized) with
        {
            Setup = static setup => (setup.Tls, setup.Transport) = (TlsFront.Identity.Right, TlsFront.TrustRoot),
            Check = NobodyCame,
        };
    }

    private static string? NobodyCame(MatrixApp app) => RedirectTarget.Connections == 0 ? null : "the redirect was followed";

    private static string? NotSolapi(MatrixOperation operation, bool warm) => operation.Provider == ProviderNames.Solapi ? "it is JSMS's code" : null;

    private static string? NotJsms(MatrixOperation operation, bool warm) => operation.Provider == ProviderNames.Jsms ? "JSMS signs nothing: its key and secret are the same in every request" : null;
}
