using System.CommandLine;
using ScheduledSms.CommandLine;

namespace ScheduledSms.Tool.Commands;

/// <summary>The command line: one file a command, with what all of them share here.</summary>
internal static class ToolCommand
{
    private const string SettingsAndExitCodes = """
        Settings are those of an app in this folder: appsettings.json, appsettings.{environment}.json, user
        secrets, environment variables (ScheduledSms__Solapi__ApiSecret). No key is ever shown.

        Exit codes:
          0    all well
          1    wrong input; nothing was done
          2    rejected by a provider, or the outcome is unknown
          4    no provider responded
          5    a setting is wrong or missing
          130  stopped, by Ctrl-C or SIGTERM

        """;

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["get"] = ["get solapi:group:G4V20261224100000ABCDEFGHIJKLMNO", "get 1a88c0e4-… --provider jsms --json"],
        ["recipients"] = ["recipients solapi:group:G4V… --limit 20", "recipients jsms:batch:1a88… --json --show-numbers > people.jsonl"],
        ["list"] = ["list", "list --status all --limit 20", "list --from 2026-12-24T00:00+09:00 --until 2026-12-25T00:00+09:00"],
        ["cancel-schedule"] = ["cancel-schedule solapi:group:G4V…", "cancel-schedule jsms/blue:single:1a88… --yes --json"],
        ["balance"] = ["balance", "balance --account seoul --json", "balance --base-address http://127.0.0.1:8025"],
        ["senders"] = ["senders", "senders --json --show-numbers"],
        ["template"] = ["template appointment-reminder", "template 1250 --provider jsms"],
    };

    public static RootCommand Create()
    {
        var root = new RootCommand("Looks at what is scheduled at Jiguang JSMS and SOLAPI, and cancels it.")
        {
            GetCommand.Create(),
            RecipientsCommand.Create(),
            ListCommand.Create(),
            CancelScheduleCommand.Create(),
            BalanceCommand.Create(),
            SendersCommand.Create(),
            TemplateCommand.Create(),
        };
        foreach (var option in SharedOptions.All)
            root.Add(option);
        HelpText.AddTo(root, static command => $"""
            Examples:
            {string.Join(Environment.NewLine, ExamplesOf(command).Select(static example => "  scheduled-sms " + example))}

            {SettingsAndExitCodes}
            """);
        return root;
    }

    private static IEnumerable<string> ExamplesOf(Command command) => Examples.TryGetValue(command.Name, out var own) ? own : Examples.Values.Select(static examples => examples[0]);
}
