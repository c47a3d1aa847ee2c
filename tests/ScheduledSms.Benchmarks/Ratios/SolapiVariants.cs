using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using ScheduledSms.Solapi;
using ScheduledSms.Solapi.Wire;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>Schedules a SOLAPI group: a signature, and a response of 3 KB.</summary>
internal static class SolapiVariants
{
    public const string Operation = "SOLAPI schedule";
    private const string Key = "NCSEMULATORKEY00";
    private const string Secret = "EMULATORSECRETEMULATORSECRET0000";

    private static readonly byte[] SecretBytes = Encoding.UTF8.GetBytes(Secret);

    /// <summary>In process.</summary>
    public static IEnumerable<Variant> All() => All(new Target(Sample.SolapiOrigin, static () => new CannedTransport(SolapiResponse.Scheduled)));

    public static IEnumerable<Variant> All(Target target)
    {
        var services = Services(target);
        var typed = services.GetRequiredService<SolapiGroupScheduleClient>();
        yield return new Variant(Operation, Variant.Floor, Floor(target, Sample.GroupId));
        yield return new Variant(Operation, Variant.Typed, () => typed.ScheduleGroupAsync(Sample.GroupId, Sample.SendAt));
        yield return new Variant(
            Operation, Variant.Step, async () => await typed.Begin(SolapiGroupCalls.Schedule, Sample.GroupId, Sample.SendAt).ScheduleAsync(Sample.GroupId, SolapiGroupStateReader.Read, CancellationToken.None).ConfigureAwait(false));
        yield return new Variant(Operation, Variant.Convenient, Convenient(services, Sample.GroupId));
        yield return new Variant(Operation, Variant.OldStyle, OldStyle(target, Sample.GroupId));
    }

    public static string Path(string groupId, string origin = "") => $"{origin}messages/v4/groups/{groupId}/schedule";

    private static ServiceProvider Services(Target target)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddScheduledSms(sms =>
            target.AddTransport(sms.AddSolapi(solapi => (solapi.ApiKey, solapi.ApiSecret, solapi.BaseAddress) = (Key, Secret, target.Origin))));
        ConvenientClient.Add(services, target);
        return services.BuildServiceProvider();
    }

    // The group differs in each call, so its address cannot be cached; written whole it takes half the bytes of a base and a relative one.
    private static Func<Task> Floor(Target target, string groupId)
    {
        var client = new HttpClient(target.CreateTransport());
        var origin = target.Origin.AbsoluteUri;
        var json = new MediaTypeHeaderValue("application/json");
        return async () =>
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(new FloorScheduleGroup(Date()), FloorJson.Default.FloorScheduleGroup);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path(groupId, origin)))
            {
                Content = new ByteArrayContent(body) { Headers = { ContentType = json } },
            };
            request.Headers.Authorization = Signed();
            using var response = await client.SendAsync(request).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            var bytes = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            _ = JsonSerializer.Deserialize(bytes, FloorJson.Default.FloorGroup)!.Status;
        };
    }

    private static Func<Task> Convenient(IServiceProvider services, string groupId)
    {
        var factory = services.GetRequiredService<IHttpClientFactory>();
        return async () =>
        {
            using var client = factory.CreateClient(ConvenientClient.Name);
            client.DefaultRequestHeaders.Authorization = Signed();
            using var response = await client.PostAsJsonAsync(Path(groupId), new FloorScheduleGroup(Date()), FloorJson.Default.FloorScheduleGroup).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            _ = (await response.Content.ReadFromJsonAsync(FloorJson.Default.FloorGroup).ConfigureAwait(false))!.Status;
        };
    }

    private static Func<Task> OldStyle(Target target, string groupId)
    {
        var client = new HttpClient(target.CreateTransport()) { BaseAddress = target.Origin };
        return async () =>
        {
            var date = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var salt = Guid.NewGuid().ToString("N");
            using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
            var hash = hmac.ComputeHash(Encoding.UTF8.GetBytes(date + salt));
            var signature = string.Concat(hash.Select(static one => one.ToString("x2", CultureInfo.InvariantCulture)));
            using var request = new HttpRequestMessage(HttpMethod.Post, Path(groupId))
            {
                Content = new StringContent(new JObject { ["scheduledDate"] = Date() }.ToString(), Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("Authorization", $"HMAC-SHA256 apiKey={Key}, date={date}, salt={salt}, signature={signature}");
            using var response = await client.SendAsync(request).ConfigureAwait(false);
            var read = JObject.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
            _ = (string?)read["status"];
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
