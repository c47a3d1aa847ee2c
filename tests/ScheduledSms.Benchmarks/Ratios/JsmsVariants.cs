using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using ScheduledSms.Jsms;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>Schedules one JSMS message.</summary>
internal static class JsmsVariants
{
    public const string Operation = "JSMS schedule";
    private const string Key = "e0e0e0e0e0e0e0e0e0e0e0e0";
    private const string Secret = "5ec2e75ec2e75ec2e75ec2e7";

    /// <summary>In process.</summary>
    public static IEnumerable<Variant> All() => All(new Target(Sample.JsmsOrigin, static () => new CannedTransport(Sample.JsmsResponse)));

    public static IEnumerable<Variant> All(Target target)
    {
        var services = Services(target);
        var typed = services.GetRequiredService<JsmsScheduleClient>();
        var common = (IScheduledMessageClient)typed;
        yield return new Variant(Operation, Variant.Floor, Floor(target));
        yield return new Variant(Operation, Variant.Typed, () => typed.CreateScheduleAsync(
            new JsmsScheduleRequest { SendAt = Sample.SendAt, Mobile = Sample.Mobile, TemplateId = 1250, TemplateParameters = Sample.Parameters }));
        yield return new Variant(Operation, Variant.Common, () => common.ScheduleAsync(new ScheduledMessageRequest
        {
            SendAt = Sample.SendAt,
            Content = MessageContent.Template("reminder"),
            Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse("+86" + Sample.Mobile), Parameters = Sample.Parameters }],
        }));
        yield return new Variant(Operation, Variant.Convenient, Convenient(services));
        yield return new Variant(Operation, Variant.OldStyle, OldStyle(target));
    }

    private static ServiceProvider Services(Target target)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddScheduledSms(sms =>
        {
            sms.AddTemplate("reminder", static template =>
            {
                template.Parameters.Add("time");
                template.Jsms = new() { TemplateId = 1250 };
            });
            target.AddTransport(sms.AddJsms(jsms => (jsms.AppKey, jsms.MasterSecret, jsms.BaseAddress) = (Key, Secret, target.Origin)));
        });
        ConvenientClient.Add(services, target);
        return services.BuildServiceProvider();
    }

    private static AuthenticationHeaderValue Basic() => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:{Secret}")));

    // What a careful engineer would write by hand for this one call.
    private static Func<Task> Floor(Target target)
    {
        var client = new HttpClient(target.CreateTransport());
        var authorization = Basic();
        var path = new Uri(target.Origin, "schedule");
        var json = new MediaTypeHeaderValue("application/json");
        return async () =>
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(
                new FloorSchedule(WallClock(), Sample.Mobile, 1250, Sample.Parameters), FloorJson.Default.FloorSchedule);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) { Headers = { ContentType = json } } };
            request.Headers.Authorization = authorization;
            using var response = await client.SendAsync(request).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            var bytes = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            _ = JsonSerializer.Deserialize(bytes, FloorJson.Default.FloorScheduled)!.Id;
        };
    }

    private static Func<Task> Convenient(IServiceProvider services)
    {
        var factory = services.GetRequiredService<IHttpClientFactory>();
        var authorization = Basic();
        return async () =>
        {
            using var client = factory.CreateClient(ConvenientClient.Name);
            client.DefaultRequestHeaders.Authorization = authorization;
            using var response = await client.PostAsJsonAsync(
                "schedule", new FloorSchedule(WallClock(), Sample.Mobile, 1250, Sample.Parameters), FloorJson.Default.FloorSchedule).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            _ = (await response.Content.ReadFromJsonAsync(FloorJson.Default.FloorScheduled).ConfigureAwait(false))!.Id;
        };
    }

    private static Func<Task> OldStyle(Target target)
    {
        var client = new HttpClient(target.CreateTransport()) { BaseAddress = target.Origin };
        client.DefaultRequestHeaders.Authorization = Basic();
        return async () =>
        {
            var body = new JObject
            {
                ["send_time"] = WallClock(),
                ["mobile"] = Sample.Mobile,
                ["temp_id"] = 1250,
                ["temp_para"] = JObject.FromObject(Sample.Parameters),
            };
            using var content = new StringContent(body.ToString(), Encoding.UTF8);
            using var response = await client.PostAsync("schedule", content).ConfigureAwait(false);
            var read = JObject.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
            _ = (string?)read["schedule_id"];
        };
    }

    private static string WallClock() => Sample.SendAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
