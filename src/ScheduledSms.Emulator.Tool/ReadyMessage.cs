using System.Globalization;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Tool;

/// <summary>What is printed once the emulator answers: for a program, or for a person.</summary>
internal static class ReadyMessage
{
    private const string ExampleFault = """{"action":{"kind":"status","status":503},"first":1}""";

    public static string Json(ScheduledSmsEmulator emulator) => new JsonObject
    {
        ["url"] = emulator.Url.AbsoluteUri,
        ["controlUrl"] = emulator.ControlUrl.AbsoluteUri,
        ["accounts"] = new JsonArray(
            Account(ProviderNames.Jsms, DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret),
            Account(ProviderNames.Solapi, DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret)),
    }.ToJsonString();

    public static string Text(ScheduledSmsEmulator emulator) => string.Create(CultureInfo.InvariantCulture, $"""

          ScheduledSms emulator, ready at {emulator.Url}
          Its clock shows {emulator.Clock.UtcNow:yyyy-MM-dd HH:mm:ss} UTC and {(emulator.Clock.IsFrozen ? "stands still" : "runs")}.

          JSMS     base URL    {emulator.Url}v1/
                   app key     {DevelopmentKeys.JsmsAppKey}
                   secret      {DevelopmentKeys.JsmsMasterSecret}

          SOLAPI   base URL    {emulator.Url}
                   API key     {DevelopmentKeys.SolapiApiKey}
                   API secret  {DevelopmentKeys.SolapiApiSecret}

          Point your client at a base URL, with these keys; they open nothing but an emulator.
          Nothing leaves this machine, and everything is forgotten when it stops. Try it:

            curl -u {DevelopmentKeys.JsmsAppKey}:{DevelopmentKeys.JsmsMasterSecret} {emulator.Url}v1/accounts/app

          Watch it, and move its clock, in a browser: {emulator.DashboardUrl}

          Its own API places faults, and shows what was asked:

            curl {emulator.ControlUrl}faults --json '{ExampleFault}'
            curl {emulator.ControlUrl}journal

          --help lists the options; README.md has the rest. Ctrl-C stops it.

        """);

    private static JsonObject Account(string provider, string key, string secret) =>
        new() { ["provider"] = provider, ["key"] = key, ["secret"] = secret };
}
