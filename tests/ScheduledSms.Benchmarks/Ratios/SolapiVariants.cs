using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using ScheduledSms.Solapi;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>Schedule a SOLAPI group: a signature, and an answer of 3 KB.</summary>
internal static class SolapiVariants
{
    private const string Operation = "SOLAPI schedule";
    private const string Key = "NCSEMULATORKEY00";
    private const string Secret = "EMULATORSECRETEMULATORSECRET0000";
    private const string Path = $"messages/v4/groups/{Sample.GroupId}/schedule";

    private static readonly byte[] SecretBytes = Encoding.UTF8.GetBytes(Secret);

    public static IEnumerable<Variant> All()
    {
        var services = Services();
        var typed = services.GetRequiredService<SolapiGroupScheduleClient>();
        yield return new Variant(Operation, Variant.Floor, Floor());
        yield return new Variant(Operation, "ours, typed", () => typed.ScheduleGroupAsync(Sample.GroupId, Sample.SendAt));
        yield return new Variant(Operation, "convenient", Convenient(services));
        yield return new Variant(Operation, "old style", OldStyle());
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddScheduledSms(static sms =>
            sms.AddSolapi(static solapi => (solapi.ApiKey, solapi.ApiSecret) = (Key, Secret)).ConfigurePrimaryHttpMessageHandler(static () => new CannedTransport(SolapiAnswer.Scheduled)));
        ConvenientClient.Add(services, Sample.SolapiOrigin, SolapiAnswer.Scheduled);
        return services.BuildServiceProvider();
    }

    private static Func<Task> Floor()
    {
        var client = new HttpClient(new CannedTransport(SolapiAnswer.Scheduled));
        var path = new Uri(Sample.SolapiOrigin, Path);
        var json = new MediaTypeHeaderValue("application/json");
        return async () =>
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(new FloorScheduleGroup(Date()), FloorJson.Default.FloorScheduleGroup);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) { Headers = { ContentType = json } } };
            request.Headers.Authorization = Signed();
            using var response = await client.SendAsync(request).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            var answer = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            _ = JsonSerializer.Deserialize(answer, FloorJson.Default.FloorGroup)!.Status;
        };
    }

    private static Func<Task> Convenient(IServiceProvider services)
    {
        var factory = services.GetRequiredService<IHttpClientFactory>();
        return async () =>
        {
            using var client = factory.CreateClient(ConvenientClient.Name);
            client.DefaultRequestHeaders.Authorization = Signed();
            using var response = await client.PostAsJsonAsync(Path, new FloorScheduleGroup(Date()), FloorJson.Default.FloorScheduleGroup).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            _ = (await response.Content.ReadFromJsonAsync(FloorJson.Default.FloorGroup).ConfigureAwait(false))!.Status;
        };
    }

    private static Func<Task> OldStyle()
    {
        var client = new HttpClient(new CannedTransport(SolapiAnswer.Scheduled)) { BaseAddress = Sample.SolapiOrigin };
        return async () =>
        {
            var date = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var salt = Guid.NewGuid().ToString("N");
            using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
            var hash = hmac.ComputeHash(Encoding.UTF8.GetBytes(date + salt));
            var signature = string.Concat(hash.Select(static one => one.ToString("x2", CultureInfo.InvariantCulture)));
            using var request = new HttpRequestMessage(HttpMethod.Post, Path)
            {
                Content = new StringContent(new JObject { ["scheduledDate"] = Date() }.ToString(), Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("Authorization", $"HMAC-SHA256 apiKey={Key}, date={date}, salt={salt}, signature={signature}");
            using var response = await client.SendAsync(request).ConfigureAwait(false);
            var answer = JObject.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
            _ = (string?)answer["status"];
        };
    }

    private static string Date() => Sample.SendAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static AuthenticationHeaderValue Signed()
    {
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var salt = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(SecretBytes, Encoding.UTF8.GetBytes(date + salt)));
        return new AuthenticationHeaderValue("HMAC-SHA256", $"apiKey={Key}, date={date}, salt={salt}, signature={signature}");
    }
}
