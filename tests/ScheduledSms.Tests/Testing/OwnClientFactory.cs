namespace ScheduledSms.Tests.Testing;

/// <summary>A factory of an app's own: none of our handlers is in its clients.</summary>
internal sealed class OwnClientFactory : IHttpClientFactory
{
    public HttpClient CreateClient(string name) => new();
}
