using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Faults;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Rows 19, 21 and 22 again, with bodies that quote what was sent: what a provider may return, and a caller may log.</content>
internal static partial class MatrixFaults
{
    private static string[] Numbers => [.. Canary.ChineseNumbers, .. Canary.KoreanNumbers, Canary.E164(Canary.ChineseNumbers[0], "86"), Canary.E164(Canary.KoreanNumbers[0], "82"), Canary.Sender];

    private static string[] Keys(MatrixOperation operation) => (operation.Provider, operation.Hit) switch
    {
        (_, "balance.developer") => [Canary.DeveloperKey, Canary.DeveloperSecret],
        (ProviderNames.Jsms, _) => [Canary.JsmsKey, Canary.JsmsSecret, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Canary.JsmsKey}:{Canary.JsmsSecret}"))],
        _ => [Canary.SolapiKey, Canary.SolapiSecret],
    };

    /// <summary>The texts as they are sent: a template filled in, or a parameter or message alone.</summary>
    private static string[] Texts(MatrixOperation operation) =>
        operation is { IsCommon: true, Provider: ProviderNames.Solapi } ? [$"{Canary.TemplateText} {Canary.Text}", Canary.Subject] : [Canary.Text];

    private static IEnumerable<MatrixFault> QuotingRows() =>
    [
        Rejecting(21, "400 whose error quotes the numbers", static app => FaultAction.Body(400, Error(app, Numbers))),
        Rejecting(21, "400 whose error quotes the keys", static app => FaultAction.Body(400, Error(app, Keys(app.Operation)))),
        Rejecting(21, "400 whose error quotes the text", static app => FaultAction.Body(400, Error(app, Texts(app.Operation)))) with { WhyNot = static (operation, _) => HoldsText(operation) },
        Rejecting(21, "400 whose error quotes the text, escaped", static app => FaultAction.Body(400, Error(app, Texts(app.Operation), escaped: true)))
            with { WhyNot = static (operation, _) => HoldsText(operation) },
        Rejecting(22, "403 whose page quotes text and numbers", static app => FaultAction.Body(403, Page([.. Texts(app.Operation), .. Numbers]))) with
        {
            Code = static _ => Unrecognized,
            WhyNot = static (operation, _) => HoldsText(operation),
        },
        new(19, "500 whose error quotes text and numbers")
        {
            Fate = static _ => Fate.LostAfterCommit,
            Action = static app => FaultAction.Body(500, Error(app, [.. Texts(app.Operation), .. Numbers])),
            WhyNot = static (operation, _) => HoldsText(operation),
        },
    ];

    private static MatrixFault Rejecting(int row, string name, Func<MatrixApp, FaultAction> action) => new(row, name)
    {
        Fate = static _ => Fate.Declined,
        Code = static operation => operation.Provider == ProviderNames.Jsms ? InvalidRecipient : InvalidRequest,
        Point = FaultPoint.BeforeCommit,
        Action = action,
    };

    private static string Error(MatrixApp app, string[] quotes, bool escaped = false)
    {
        var message = $"rejected: '{string.Join("', '", quotes)}'";
        return Error(app, app.IsJsms ? "50006" : "ValidationError", message, escaped);
    }

    private static string Error(MatrixApp app, string code, string message, bool escaped = false)
    {
        JsonObject error = app.IsJsms
            ? new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }
            : new() { ["errorCode"] = code, ["errorMessage"] = message };
        return error.ToJsonString(escaped ? JsonSerializerOptions.Default : new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string Page(string[] quotes) => $"<html><body><p>{string.Join("</p><p>", quotes.Select(WebUtility.HtmlEncode))}</p></body></html>";

    private static string? HoldsText(MatrixOperation operation) =>
        operation.Hit is "schedule.create" or "schedule.batch.create" or "schedule.update" or "schedule.batch.update" or "group.messages.add" ? null : "the request holds no text that a response could quote";
}
