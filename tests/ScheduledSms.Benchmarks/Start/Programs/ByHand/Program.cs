using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ByHand;

// Schedules one message at the given server, with only HttpClient and source-generated JSON, and waits until its input ends.
using var client = new HttpClient { BaseAddress = new Uri(args[0]) };
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("e0e0e0e0e0e0e0e0e0e0e0e0:5ec2e75ec2e75ec2e75ec2e7")));
var sendTime = DateTimeOffset.UtcNow.AddDays(30).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
var body = JsonSerializer.SerializeToUtf8Bytes(new Schedule(sendTime, "13812345678", 1250, new() { ["time"] = "10:00" }), ScheduleJson.Default.Schedule);
using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
using var response = await client.PostAsync(new Uri("schedule", UriKind.Relative), content);
response.EnsureSuccessStatusCode();
var scheduled = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(), ScheduleJson.Default.Scheduled);
Console.WriteLine(scheduled!.Id);
Console.OpenStandardInput().ReadByte();
