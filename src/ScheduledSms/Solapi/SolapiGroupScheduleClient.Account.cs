using ScheduledSms.Http.Responses;
using ScheduledSms.Solapi.Wire;

namespace ScheduledSms.Solapi;

public sealed partial class SolapiGroupScheduleClient
{
    /// <summary>Gets the account's remaining balance: <c>GET /cash/v1/balance</c>.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The balance, in Korean won and points.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read.</exception>
    public Task<SolapiBalance> GetBalanceAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(JsonResponseReader.Create<SolapiBalance>(), _connection.Begin("balance"), "cash/v1/balance", tail: null, cancellationToken).AsTask();

    /// <summary>Gets the number of messages the account may send per day: <c>GET /quota/v1/me</c>.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The quota, in messages per day. How much of it is used is not reported.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read.</exception>
    public Task<SolapiQuota> GetQuotaAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(JsonResponseReader.Create<SolapiQuota>(), _connection.Begin("quota"), "quota/v1/me", tail: null, cancellationToken).AsTask();

    /// <summary>Gets the sender numbers registered with the account, with their status and expiry: <c>GET /senderid/v1/numbers</c>.</summary>
    /// <remarks>
    /// Documented (pages of 2019 and 2026): the address, the permission <c>senderid:read</c>, and the members in samples. Not documented: the list of statuses,
    /// and what a number's status becomes when it expires.
    /// </remarks>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The numbers; empty if none are registered: the page of 2026 states so, the one of 2018 shows a 400 for that.</returns>
    /// <exception cref="ScheduledSmsException">They could not be read.</exception>
    public Task<SolapiSenderNumberList> GetSenderNumbersAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(JsonResponseReader.Create<SolapiSenderNumberList>(RequireNumbers), _connection.Begin("sender.list"), "senderid/v1/numbers", tail: null, cancellationToken).AsTask();

    /// <summary>Gets the sender numbers that can be used now: <c>GET /senderid/v1/numbers/active</c>. Page: sender numbers.</summary>
    /// <remarks>
    /// Documented: the address, and that the response is a bare list of the numbers. Inferred from <see cref="GetSenderNumbersAsync"/>: the permission <c>senderid:read</c>,
    /// and an empty list if there are none. Not documented: the order, and whether a number is missing as soon as it expires.
    /// </remarks>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The numbers, as a message uses them as <see cref="SolapiMessage.From"/>: digits. Empty if none can be used.</returns>
    /// <exception cref="ScheduledSmsException">They could not be read.</exception>
    public Task<IReadOnlyList<string>> GetActiveSenderNumbersAsync(CancellationToken cancellationToken = default) =>
        ReadAsync(SolapiActiveNumbersReader.Read, _connection.Begin("sender.active"), "senderid/v1/numbers/active", tail: null, cancellationToken).AsTask();

    private static void RequireNumbers(SolapiSenderNumberList list) => JsonResponseReader.RequireNoHoles(list.Numbers, "senderIds");
}
