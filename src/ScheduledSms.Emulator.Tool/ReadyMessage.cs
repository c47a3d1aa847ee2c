using System.Globalization;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Tool;

/// <summary>What is printed once the emulator is ready: for a program, or for a person.</summary>
internal static class ReadyMessage
{
    public static string Json(ScheduledSmsEmulator emulator) => new JsonObject
    {
        // Without a slash at its end: a script writes "$url/healthz".
        ["url"] = emulator.Url.GetLeftPart(UriPartial.Authority),
        ["dashboard"] = emulator.DashboardUrl.AbsoluteUri,
        ["controlUrl"] = emulator.ControlUrl.AbsoluteUri,
        ["accounts"] = new JsonArray(
            Account(ProviderNames.Jsms, DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret),
            Account(ProviderNames.Solapi, DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret)),
    }.ToJsonString();

    public static string Text(ScheduledSmsEmulator emulator) => string.Create(CultureInfo.InvariantCulture, $"""

          ScheduledSms emulator, ready. Its clock shows {emulator.Clock.UtcNow:yyyy-MM-dd HH:mm:ss} UTC and {Running(emulator.Clock)}.

          See it      {emulator.DashboardUrl}
          JSMS        {emulator.Url}v1/   key {DevelopmentKeys.JsmsAppKey}   secret {DevelopmentKeys.JsmsMasterSecret}
          SOLAPI      {emulator.Url}      key {DevelopmentKeys.SolapiApiKey}           secret {DevelopmentKeys.SolapiApiSecret}

          Point your client at one of these, with these keys; they open nothing else. Nothing leaves this machine. Try it:

            curl -u {DevelopmentKeys.JsmsAppKey}:{DevelopmentKeys.JsmsMasterSecret} {emulator.Url}v1/schedule --json '{ExampleSchedule(emulator)}'
            curl {emulator.ControlUrl}messages
            curl -X POST {emulator.ControlUrl}clock/advance --json '{ExampleMove}'

          --help lists the options, {emulator.ControlUrl}openapi.json the control API. Ctrl-C stops it.

        """);

    private const string ExampleMove = """{"toNext":true}""";

    private static string ExampleSchedule(ScheduledSmsEmulator emulator)
    {
        var inAnHour = emulator.Clock.UtcNow.AddHours(1).ToOffset(emulator.Jsms.Quirks.SendTimeOffset);
        return string.Create(CultureInfo.InvariantCulture, $$"""{"send_time":"{{inAnHour:yyyy-MM-dd HH:mm:ss}}","mobile":"13812345678","temp_id":1250}""");
    }

    private static string Running(EmulatorClock clock) => clock switch
    {
        { IsFrozen: true } => "stands still",
        { Speed: 1 } => "runs",
        _ => string.Create(CultureInfo.InvariantCulture, $"runs {clock.Speed} times as fast as real time"),
    };

    private static JsonObject Account(string provider, string key, string secret) =>
        new() { ["provider"] = provider, ["key"] = key, ["secret"] = secret };
}
