using System.Text.Json.Serialization.Metadata;
using ScheduledSms.Http;

namespace ScheduledSms.Jsms;

public sealed partial class JsmsScheduleClient
{
    /// <summary>Reads what the app has left: <c>GET /accounts/app</c>.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The balance, in messages.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read.</exception>
    public Task<JsmsAppBalance> GetAppBalanceAsync(CancellationToken cancellationToken = default) =>
        ReadAccountAsync("account.app", "accounts/app", JsmsJson.Default.JsmsAppBalance, authorization: null, cancellationToken);

    /// <summary>Reads what the developer account has left: <c>GET /accounts/dev</c>, with the developer's own key and secret.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The balance, in messages.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read, or no developer key is configured.</exception>
    public async Task<JsmsDeveloperBalance> GetDeveloperBalanceAsync(CancellationToken cancellationToken = default)
    {
        var options = _connection.Current.Options;
        if (options.DeveloperKey is not { } key || options.DeveloperSecret is not { } secret)
            throw _connection.Identify("account.developer").Refuse(ScheduledSmsErrorCode.AuthenticationFailed, "DeveloperKey and DeveloperSecret are not set.");

        return await ReadAccountAsync("account.developer", "accounts/dev", JsmsJson.Default.JsmsDeveloperBalance, new JsmsAuthorization(key, secret), cancellationToken)
            .ConfigureAwait(false);
    }

    private Task<TResult> ReadAccountAsync<TResult>(string operation, string path, JsonTypeInfo<TResult> type, JsmsAuthorization? authorization, CancellationToken cancellationToken)
        where TResult : ProviderAnswer =>
        _connection.Current.Pipeline.SendAsync(
            new ProviderCall<TResult>(JsonAnswer.Reader(type))
            {
                Identity = _connection.Identify(operation),
                Method = HttpMethod.Get,
                Path = path,
                Kind = CallKind.Read,
                Authorization = authorization,
            },
            cancellationToken);
}
