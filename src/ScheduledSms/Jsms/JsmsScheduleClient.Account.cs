using System.Globalization;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Http.Responses;
using ScheduledSms.Jsms.Wire;

namespace ScheduledSms.Jsms;

public sealed partial class JsmsScheduleClient
{
    /// <summary>The maximum number of reports that one call of <see cref="TakeReportsAsync"/> returns.</summary>
    public const int MaxReportsPerCall = JsmsReportReader.MaxReportsPerCall;

    /// <summary>Gets the app's remaining balance: <c>GET /accounts/app</c>.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The balance, in messages.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read.</exception>
    public Task<JsmsAppBalance> GetAppBalanceAsync(CancellationToken cancellationToken = default) =>
        ReadAccountAsync<JsmsAppBalance>("account.app", "accounts/app", authorization: null, cancellationToken);

    /// <summary>Gets the developer account's remaining balance: <c>GET /accounts/dev</c>, with the developer's own key and secret.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The balance, in messages.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read, or no developer key is configured.</exception>
    public async Task<JsmsDeveloperBalance> GetDeveloperBalanceAsync(CancellationToken cancellationToken = default)
    {
        var options = _connection.Current.Options;
        if (options.DeveloperKey is not { } key || options.DeveloperSecret is not { } secret)
            throw _connection.Begin("account.developer").Reject(ScheduledSmsErrorCode.AuthenticationFailed, "DeveloperKey and DeveloperSecret are not set.");

        return await ReadAccountAsync<JsmsDeveloperBalance>("account.developer", "accounts/dev", new JsmsAuthorization(key, secret), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Gets a template and its review status: <c>GET /templates/{id}</c>.</summary>
    /// <param name="templateId">The <c>temp_id</c>, greater than 0.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The template. It can be used once it is <see cref="JsmsTemplateStatus.Passed"/>.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.InvalidTemplate"/> if the app has no template with that id (50013).</exception>
    public async Task<JsmsTemplateInfo> GetTemplateAsync(long templateId, CancellationToken cancellationToken = default)
    {
        var call = _connection.Begin("template.get");
        if (templateId <= 0)
            throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, "templateId must be greater than 0.");

        return await _connection.Current.Pipeline.SendAsync(
            new ProviderCall<JsmsTemplateInfo>(JsonResponseReader.Create<JsmsTemplateInfo>(RequireTemplateId))
            {
                Call = call,
                Method = HttpMethod.Get,
                Path = "templates/",
                Tail = templateId.ToString(CultureInfo.InvariantCulture),
                Kind = CallKind.Read,
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes delivery reports that have not been taken yet, at most 500: <c>GET /report</c>. Reports that were taken cannot be read again.</summary>
    /// <remarks>
    /// Documented: at most one call in 5 seconds per app, 500 rows per call, and each row is returned once. It is of no use once a callback for
    /// reports is configured in the console: they go there. A row is kept for three days after the carrier reported (the provider's page of 2021),
    /// or for seven (a community client).
    /// Although it is a GET, it is treated as a write: after a lost response it is not retried automatically. The rows of that response are lost,
    /// and a second response would only hide that.
    /// Not documented: what it returns once a callback is configured, which code means that it was called too soon (50009 is inferred), and whether a call rejected for coming too soon counts.
    /// </remarks>
    /// <param name="cancellationToken">A token to cancel the operation. Canceling may lose reports, like a lost response: prefer to let the call finish.</param>
    /// <returns>The reports; empty if there are none. As many as <see cref="MaxReportsPerCall"/> means that there may be more: call again after 5 seconds.</returns>
    /// <exception cref="ScheduledSmsException">
    /// With <see cref="SendOutcome.Unknown"/>, up to 500 reports may be lost: no call returns them again.
    /// With any other outcome, none are lost; <see cref="ScheduledSmsErrorCode.RateLimited"/> (50009) if the last call was less than 5 seconds ago.
    /// </exception>
    public Task<IReadOnlyList<JsmsDeliveryReport>> TakeReportsAsync(CancellationToken cancellationToken = default) =>
        _connection.Current.Pipeline.SendAsync(
            new ProviderCall<IReadOnlyList<JsmsDeliveryReport>>(JsmsReportReader.Read)
            {
                Call = _connection.Begin("report.take"),
                Method = HttpMethod.Get,
                Path = "report",
                Kind = CallKind.Write, // reading removes the rows
            },
            cancellationToken).AsTask();

    private static void RequireTemplateId(JsmsTemplateInfo response)
    {
        if (response.TemplateId is null)
            throw new UnusableResponseException("The response has no temp_id.");
    }

    private Task<TResult> ReadAccountAsync<TResult>(string operation, string path, JsmsAuthorization? authorization, CancellationToken cancellationToken)
        where TResult : ProviderResponse =>
        _connection.Current.Pipeline.SendAsync(
            new ProviderCall<TResult>(JsonResponseReader.Create<TResult>())
            {
                Call = _connection.Begin(operation),
                Method = HttpMethod.Get,
                Path = path,
                Kind = CallKind.Read,
                Authorization = authorization,
            },
            cancellationToken).AsTask();
}
