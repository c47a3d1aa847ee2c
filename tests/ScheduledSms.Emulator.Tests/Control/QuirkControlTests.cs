using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>Quirks through the control API.</summary>
public sealed class QuirkControlTests : IAsyncLifetime
{
    private ScheduledSmsEmulator _emulator = null!;
    private HttpClient _control = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync();
        _control = new HttpClient { BaseAddress = _emulator.ControlUrl };
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task They_are_listed()
    {
        var quirks = JsonNode.Parse(await _control.GetStringAsync("quirks"))!["quirks"]!.AsArray();
        var choice = quirks.Single(quirk => quirk!["name"]!.ToString() == "solapi.canceledGroupBecomes")!.AsObject();
        Assert.Equal(["name", "summary", "source", "type", "choices", "default", "value"], choice.Select(member => member.Key));
        Assert.Equal(("choice", """["pending","failed"]""", "pending"), (choice["type"]!.ToString(), choice["choices"]!.ToJsonString(), choice["value"]!.ToString()));
        var flag = quirks.Single(quirk => quirk!["name"]!.ToString() == "jsms.requireJsonContentType")!;
        Assert.Equal(("boolean", null, false), (flag["type"]!.ToString(), flag["choices"], flag["value"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task They_are_set_and_hold_from_then_on()
    {
        var (status, body) = await PatchAsync("""
            {"solapi.canceledGroupBecomes":"failed","jsms.requireJsonContentType":true,"solapi.laggingReads":2,"jsms.sendTimeOffset":"00:00:00"}
            """);
        Assert.Equal(200, status);
        Assert.Equal("failed", body["quirks"]!.AsArray().Single(quirk => quirk!["name"]!.ToString() == "solapi.canceledGroupBecomes")!["value"]!.ToString());
        Assert.Equal(
            (SolapiCanceledGroup.Failed, true, 2, TimeSpan.Zero),
            (_emulator.Solapi.Quirks.CanceledGroupBecomes, _emulator.Jsms.Quirks.RequireJsonContentType, _emulator.Solapi.Quirks.LaggingReads, _emulator.Jsms.Quirks.SendTimeOffset));
    }

    [Fact]
    public async Task Numbers_that_say_what_becomes_of_a_message_are_switched_off_and_stay_so_in_a_snapshot()
    {
        using var jsms = new JsmsCaller(_emulator);
        using var solapi = new SolapiCaller(_emulator);
        using var control = new ControlCaller(_emulator);
        Assert.Equal(403, await StatusAsync());
        Assert.Contains("\"1061\"", await AddAsync(), StringComparison.Ordinal);

        await PatchAsync("""{"jsms.magicNumbers":false,"solapi.magicNumbers":false}""");
        var snapshot = (await control.SendAsync("GET", "snapshot")).Text;
        await control.SendAsync("POST", "reset");
        Assert.True(_emulator.Jsms.Quirks.MagicNumbers);
        await control.SendAsync("PUT", "snapshot", snapshot);

        Assert.Equal(200, await StatusAsync());
        Assert.DoesNotContain("\"1061\"", await AddAsync(), StringComparison.Ordinal);
        async Task<int> StatusAsync() => (await jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00").Replace("13812345678", "10000050024", StringComparison.Ordinal))).Status;
        async Task<string> AddAsync() => (await solapi.SendAsync(
            "PUT", $"/messages/v4/groups/{await solapi.CreateGroupAsync()}/messages", """{"messages":[{"to":"01000001061","from":"0212345678","text":"하나"}]}""")).Text;
    }

    [Theory]
    [InlineData("""{"solapi.numericFlags":true,"solapi.canceledGroupBecomes":"gone"}""", "'solapi.canceledGroupBecomes' is one of pending, failed.")]
    [InlineData("""{"solapi.numericFlags":true,"solapi.color":1}""", "There is no member 'solapi.color'; there are jsms.")]
    [InlineData("""{"solapi.numericFlags":true,"solapi.clockSkew":null}""", "'solapi.clockSkew' is null.")]
    [InlineData("""{"solapi.numericFlags":"true"}""", "'solapi.numericFlags' is neither true nor false.")]
    [InlineData("""{"solapi.numericFlags":true,"solapi.laggingReads":-1}""", "at least 0")]
    public async Task All_are_set_or_none(string patch, string why)
    {
        var (status, body) = await PatchAsync(patch);
        Assert.Equal(400, status);
        Assert.Contains(why, body["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.False(_emulator.Solapi.Quirks.NumericFlags);
    }

    private async Task<(int Status, JsonNode Body)> PatchAsync(string body)
    {
        using var response = await _control.PatchAsync("quirks", new StringContent(body, Encoding.UTF8, "application/json"));
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
