namespace ScheduledSms.Http;

/// <summary>Authorizes one attempt. Called anew for each, since a signature may work only once.</summary>
internal interface IRequestAuthorization
{
    /// <summary>Adds the provider's credentials to the message, and returns the header's value.</summary>
    string Apply(HttpRequestMessage message);

    /// <summary>The credentials, to be masked in anything printed.</summary>
    IEnumerable<string> Secrets { get; }
}
