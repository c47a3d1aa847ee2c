namespace ScheduledSms.Http;

/// <summary>Authorizes one attempt. Called anew for each, since a signature may work only once.</summary>
internal interface IRequestAuthorization
{
    /// <summary>Puts the provider's credentials on the message.</summary>
    void Apply(HttpRequestMessage message);

    /// <summary>The credentials, for whoever has to keep them out of what is printed.</summary>
    IEnumerable<string> Secrets { get; }
}
