using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ScheduledSms.Emulator;

namespace RetryStorm;

/// <summary>A JSMS schedule as most apps request it: a few lines on an HttpClient.</summary>
internal sealed class HandwrittenClient(HttpClient http)
{
    private static readonly AuthenticationHeaderValue Basic =
        new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{DevelopmentKeys.JsmsAppKey}:{DevelopmentKeys.JsmsMasterSecret}")));

    public async Task ScheduleAsync(string mobile, DateTimeOffset sendAt)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/schedule");
        request.Headers.Authorization = Basic;
        request.Content = JsonContent.Create(new
        {
            mobile,
            temp_id = 1250,
            send_time = sendAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        });
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
