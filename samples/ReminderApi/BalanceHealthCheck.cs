using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ScheduledSms;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;

namespace ReminderApi;

/// <summary>Reads the balance at both providers: degraded when one runs low, unhealthy when one cannot be read.</summary>
internal sealed class BalanceHealthCheck(JsmsScheduleClient jsms, SolapiGroupScheduleClient solapi) : IHealthCheck
{
    private const long FewMessages = 100;
    private const decimal FewWon = 5_000;

    public static HealthCheckOptions WithWords { get; } = new()
    {
        ResponseWriter = static (http, report) => http.Response.WriteAsync($"{report.Status}: {string.Join("; ", report.Entries.Values.Select(entry => entry.Description))}"),
    };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var inChina = await jsms.GetAppBalanceAsync(cancellationToken);
            var inKorea = await solapi.GetBalanceAsync(cancellationToken);
            var words = FormattableString.Invariant($"JSMS {inChina.Balance} messages, SOLAPI {inKorea.Balance} won");
            return inChina.Balance >= FewMessages && inKorea.Balance >= FewWon ? HealthCheckResult.Healthy(words) : HealthCheckResult.Degraded(words + ": top up");
        }
        catch (ScheduledSmsException failure)
        {
            return HealthCheckResult.Unhealthy($"{failure.Provider}: {failure.Code}", failure);
        }
    }
}
