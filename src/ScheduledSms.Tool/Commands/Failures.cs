using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tool.Output;
using ScheduledSms.Tool.Settings;

namespace ScheduledSms.Tool.Commands;

/// <summary>What a failure means to whoever ran the command: words and an exit code. The library's words hold no key, number or text.</summary>
internal static class Failures
{
    /// <summary>The failure that an exception is, or null if it is none that was foreseen.</summary>
    public static Failure? Find(Exception exception, Clients? clients, CancellationToken stop) => exception switch
    {
        OperationCanceledException when stop.IsCancellationRequested => new Failure(ExitCodes.Stopped, "Stopped", Stopped(exception), ScheduledSmsException.Find(exception)),
        ToolException wrong => new Failure(wrong.ExitCode, wrong.ExitCode == ExitCodes.WrongSettings ? "WrongSettings" : "WrongInput", wrong.Message),
        ScheduledSmsException failed => Of(failed, clients),
        _ => null,
    };

    private static string Stopped(Exception exception) => ScheduledSmsException.Find(exception) is { } failed ? "Stopped. " + failed.Message : "Stopped.";

    private static Failure Of(ScheduledSmsException failed, Clients? clients) => failed switch
    {
        { Code: ScheduledSmsErrorCode.AuthenticationFailed } => Of(failed, ExitCodes.WrongSettings, WrongKey(failed, clients)),
        { Code: ScheduledSmsErrorCode.InvalidRequest, Attempts: 0 } => Of(failed, ExitCodes.WrongInput),
        { Code: ScheduledSmsErrorCode.NetworkFailure or ScheduledSmsErrorCode.Timeout or ScheduledSmsErrorCode.ProviderUnavailable } when failed.Outcome != SendOutcome.Unknown || IsRead(failed) =>
            Of(failed, ExitCodes.NoResponse, clients is null ? "" : $" No response from {clients.AddressOf(failed.Provider)}."),
        _ => Of(failed, ExitCodes.RejectedOrUnknown),
    };

    private static Failure Of(ScheduledSmsException failed, int exitCode, string more = "") => new(exitCode, failed.Code.ToString(), failed.Message + more, failed);

    /// <summary>What is unknown of a read is nothing that was done.</summary>
    private static bool IsRead(ScheduledSmsException failed) => failed.IsIdempotent && failed.Operation is not CancelScheduleCommand.Operation;

    private static string WrongKey(ScheduledSmsException failed, Clients? clients)
    {
        var account = SettingNames.OfAccount(failed.Provider, failed.Account);
        var (key, secret) = (failed.Provider, failed.Operation) switch
        {
            (ProviderNames.Jsms, "account.developer") => (nameof(JsmsOptions.DeveloperKey), nameof(JsmsOptions.DeveloperSecret)),
            (ProviderNames.Jsms, _) => (nameof(JsmsOptions.AppKey), nameof(JsmsOptions.MasterSecret)),
            _ => (nameof(SolapiOptions.ApiKey), nameof(SolapiOptions.ApiSecret)),
        };
        return $" {account}:{key} and {account}:{secret} are not a pair that {(clients is null ? "it" : clients.AddressOf(failed.Provider))} knows.";
    }
}
