namespace ScheduledSms.Http;

/// <summary>Authorizes one attempt. Called anew for each, since a signature may work only once.</summary>
internal interface IRequestAuthorization
{
    /// <summary>Puts the provider's credentials on the message.</summary>
    void Apply(HttpRequestMessage message);
}
