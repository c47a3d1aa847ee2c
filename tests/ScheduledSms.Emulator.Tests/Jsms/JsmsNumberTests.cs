using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

/// <summary>A number that cannot exist is an invalid mobile; a range that nobody has yet is none.</summary>
public sealed class JsmsNumberTests
{
    [Theory]
    [InlineData("138123456789")]
    [InlineData("8613812345678")]
    [InlineData("86013812345678")]
    [InlineData("+86013812345678")]
    [InlineData("013812345678")]
    [InlineData("01381234567")]
    [InlineData("82010123456")]
    [InlineData("1381234567")]
    public async Task It_is_rejected_with_50006_alone_and_in_a_batch_later_and_at_once(string mobile)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        foreach (var path in new[] { "/v1/schedule", "/v1/messages" })
        {
            var single = await jsms.SendAsync("POST", path, JsmsCaller.Single("2099-01-01 09:00:00", mobile));
            Assert.Equal((403, "50006"), (single.Status, single.Json["error"]!["code"]!.ToString()));
            var batch = await jsms.SendAsync("POST", path + "/batch", JsmsCaller.Batch("2099-01-01 09:00:00", mobile, "13812345678"));
            Assert.Contains("50006", batch.Text, StringComparison.Ordinal);
            Assert.Equal("1", batch["failure_count"]);
        }
    }

    [Theory]
    [InlineData("10012345678")]
    [InlineData("12345678901")]
    [InlineData("19999999999")]
    public async Task A_range_that_nobody_has_yet_is_taken(string mobile)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        Assert.Equal(200, (await jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00", mobile))).Status);
    }
}
