using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

/// <summary>A number that cannot exist is rejected as the provider rejects a malformed one; one that is only odd is taken.</summary>
public sealed class SolapiNumberTests
{
    [Theory]
    [InlineData("82010123456780", "82")] // the country code and the zero that only stands without it
    [InlineData("82010123456", "82")]
    [InlineData("8201012345678", "82")]
    [InlineData("82201012345678", "82")]
    [InlineData("0101234567890", "82")] // longer than any Korean number
    [InlineData("10123456789012", "82")]
    [InlineData("8613812345678012", "86")]
    [InlineData("8601381234567", "86")]
    [InlineData("861381234567890", "86")] // longer than E.164 allows
    [InlineData("312555123456789", "1")]
    [InlineData("00821012345678", "82")]
    public async Task It_is_rejected_with_1011(string to, string country)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        Assert.Equal("1011", await CodeAsync(solapi, to, country));

        var group = Assert.Single(emulator.Solapi.Groups);
        Assert.Empty(group.Messages);
        Assert.Equal(1, group.RejectedCount);
    }

    [Theory]
    [InlineData("+8201012345678", "82")]
    [InlineData("010-1234-5678", "82")]
    public async Task What_is_not_digits_only_is_rejected_with_1011(string to, string country)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        Assert.Equal("1011", await CodeAsync(solapi, to, country));
    }

    [Theory]
    [InlineData("01012345678", "82")]
    [InlineData("0111234567", "82")]
    [InlineData("050212345678", "82")] // a safe number, the longest there are
    [InlineData("0212345678", "82")]
    [InlineData("01912345678", "82")] // a range that nobody has
    [InlineData("15881234", "82")]
    [InlineData("114", "82")]
    [InlineData("1012345678", "82")]
    [InlineData("82", "82")]
    [InlineData("821012345678", "82")] // the country code twice, but a number that leads to somebody
    [InlineData("13812345678", "86")]
    [InlineData("3125551234", "1")]
    [InlineData("09012345678", "81")]
    [InlineData("013812345678", "86")]
    [InlineData("0612345678", "39")] // Italian numbers keep their zero
    [InlineData("01000004000", "82")]
    public async Task An_odd_one_is_taken(string to, string country)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        Assert.Equal("2000", await CodeAsync(solapi, to, country));
    }

    [Fact]
    public async Task In_one_call_it_stands_in_the_list_of_failed_messages()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        var response = await solapi.SendAsync(
            "POST", "/messages/v4/send-many/detail", """{"messages":[{"to":"8201012345678","from":"0212345678","text":"x"},{"to":"01012345678","from":"0212345678","text":"x"}]}""");
        var failed = Assert.Single(response.Json["failedMessageList"]!.AsArray());
        Assert.Equal(("8201012345678", "1011"), (failed!["to"]!.ToString(), failed["statusCode"]!.ToString()));
    }

    private static async Task<string> CodeAsync(SolapiCaller solapi, string to, string country)
    {
        var group = await solapi.CreateGroupAsync();
        var added = await solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{group}/messages", SolapiCaller.Sms(to, extra: $",\"country\":\"{country}\""));
        Assert.Equal(200, added.Status);
        return Assert.Single(added.Json["resultList"]!.AsArray())!["statusCode"]!.ToString();
    }
}
