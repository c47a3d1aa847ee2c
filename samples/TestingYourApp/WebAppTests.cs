using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using ScheduledSms.Emulator;

namespace TestingYourApp;

/// <summary>A whole web app, the ReminderApi sample, as WebApplicationFactory starts it: only the destination of its messages is changed.</summary>
public sealed class WebAppTests
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_asked_for_over_HTTP_is_sent_at_its_time()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true, _stop);
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("ScheduledSms:Solapi:ApiKey", DevelopmentKeys.SolapiApiKey)
            .UseSetting("ScheduledSms:Solapi:ApiSecret", DevelopmentKeys.SolapiApiSecret)
            .ConfigureTestServices(services => emulator.AddTo(services)));
        using var http = app.CreateClient();

        var sendAt = emulator.Clock.UtcNow.AddDays(30);
        using var response = await http.PostAsJsonAsync("/reminders", new { to = "+821012345678", sendAt, time = "10:00" }, _stop);
        response.EnsureSuccessStatusCode();
        await emulator.Clock.AdvanceToAsync(sendAt);

        Assert.Equal("10:00에 예약이 있습니다.", Assert.Single(emulator.Delivered).Text);
    }
}
