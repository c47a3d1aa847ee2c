namespace ScheduledSms.Http;

/// <summary>Authorizes one attempt. Called anew for each, since a signature may work only once.</summary>
internal interface IRequestAuthorization
{
    /// <summary>Adds the provider's credentials to the message.</summary>
    void Apply(HttpRequestMessage message);

    /// <summary>The credentials, to be masked in anything printed.</summary>
    IEnumerable<string> Secrets { get; }
}
