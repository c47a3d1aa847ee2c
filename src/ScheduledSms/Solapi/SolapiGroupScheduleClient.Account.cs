using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

public sealed partial class SolapiGroupScheduleClient
{
    /// <summary>Reads what the account has left: <c>GET /cash/v1/balance</c>.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The balance, in Korean won and points.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read.</exception>
    public Task<SolapiBalance> GetBalanceAsync(CancellationToken cancellationToken = default) =>
        SendAsync(_connection.Current, _connection.Identify("balance"), HttpMethod.Get, "cash/v1/balance", CallKind.Read, body: [], SolapiJson.Default.SolapiBalance, require: null, cancellationToken);
}
