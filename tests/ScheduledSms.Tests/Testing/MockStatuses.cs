using System.Net;

namespace ScheduledSms.Tests.Testing;

/// <summary>What a status alone means for a call, where the body says nothing.</summary>
internal static class MockStatuses
{
    public static readonly IReadOnlyDictionary<HttpStatusCode, SendOutcome> Outcomes = new Dictionary<HttpStatusCode, SendOutcome>
    {
        [HttpStatusCode.MovedPermanently] = SendOutcome.Rejected,
        [HttpStatusCode.TemporaryRedirect] = SendOutcome.Rejected,
        [HttpStatusCode.BadRequest] = SendOutcome.Rejected,
        [HttpStatusCode.Unauthorized] = SendOutcome.Rejected,
        [HttpStatusCode.PaymentRequired] = SendOutcome.Rejected,
        [HttpStatusCode.Forbidden] = SendOutcome.Rejected,
        [HttpStatusCode.NotFound] = SendOutcome.Rejected,
        [HttpStatusCode.MethodNotAllowed] = SendOutcome.Rejected,
        [HttpStatusCode.Conflict] = SendOutcome.Rejected,
        [HttpStatusCode.RequestEntityTooLarge] = SendOutcome.Rejected,
        [HttpStatusCode.UnsupportedMediaType] = SendOutcome.Rejected,
        [HttpStatusCode.RequestTimeout] = SendOutcome.Unknown,
        [HttpStatusCode.TooManyRequests] = SendOutcome.Throttled,
        [HttpStatusCode.InternalServerError] = SendOutcome.Unknown,
        [HttpStatusCode.BadGateway] = SendOutcome.Unknown,
        [HttpStatusCode.ServiceUnavailable] = SendOutcome.Unknown,
        [HttpStatusCode.GatewayTimeout] = SendOutcome.Unknown,
        [(HttpStatusCode)599] = SendOutcome.Unknown,
    };
}
