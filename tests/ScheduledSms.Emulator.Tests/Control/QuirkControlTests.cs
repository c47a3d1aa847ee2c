using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi;

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

    [Theory]
    [InlineData("""{"solapi.numericFlags":true,"solapi.canceledGroupBecomes":"gone"}""", "'solapi.canceledGroupBecomes' is one of pending, failed.")]
    [InlineData("""{"solapi.numericFlags":true,"solapi.color":1}""", "There is no member 'solapi.color'.")]
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
