namespace ScheduledSms.Tests.Testing;

/// <summary>Sends copies of each message, with a copy of its body and with its options, until one succeeds: like a handler that cannot send one twice.</summary>
internal sealed class CloningHandler(int times = 3) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await base.SendAsync(await request.CopyAsync(withOptions: true), cancellationToken);
            }
            catch (HttpRequestException) when (attempt < times)
            {
            }
        }
    }
}
