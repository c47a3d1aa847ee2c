using System.CommandLine;
using System.CommandLine.Parsing;
using ScheduledSms.Tool.Settings;

namespace ScheduledSms.Tool.Commands;

/// <summary>The options that every command has.</summary>
internal static class SharedOptions
{
    private static readonly Option<string?> Account = new("--account") { Description = "The account, by its name in the settings. Default: the unnamed one.", HelpName = "name", Recursive = true };

    private static readonly Option<string?> Provider = new Option<string?>("--provider") { Description = "Default: the one that an id names, or every one that has the account.", HelpName = "jsms|solapi", Recursive = true }
        .AcceptOnlyFromAmong(ProviderNames.Jsms, ProviderNames.Solapi);

    private static readonly Option<string?> File = new("--settings") { Description = "A JSON file in the place of the folder's own settings.", HelpName = "file", Recursive = true };

    private static readonly Option<string?> Secrets = new("--user-secrets") { Description = "The id of user secrets. Default: those of the project in this folder.", HelpName = "id", Recursive = true };

    private static readonly Option<string?> EnvironmentName = new("--environment")
    {
        Description = "Whose appsettings.{environment}.json. Default: DOTNET_ENVIRONMENT; else Development in a project's folder, Production elsewhere.",
        HelpName = "name",
        Recursive = true,
    };

    private static readonly Option<Uri?> BaseAddress = new("--base-address")
    {
        Description = "Where to find the providers, such as an emulator: http://127.0.0.1:8025. An account without keys gets the emulator's.",
        HelpName = "url",
        Recursive = true,
        CustomParser = ReadAddress,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line, for programs.", Recursive = true };

    private static readonly Option<bool> ShowNumbers = new("--show-numbers") { Description = "Show phone numbers whole.", Recursive = true };

    public static IEnumerable<Option> All => [Account, Provider, File, Secrets, EnvironmentName, BaseAddress, Json, ShowNumbers];

    public static bool AsJson(ParseResult arguments) => arguments.GetValue(Json);

    public static bool ShowsNumbers(ParseResult arguments) => arguments.GetValue(ShowNumbers);

    public static SettingsOptions Read(ParseResult arguments) => new()
    {
        Account = arguments.GetValue(Account),
        Provider = arguments.GetValue(Provider),
        File = arguments.GetValue(File),
        UserSecrets = arguments.GetValue(Secrets),
        Environment = arguments.GetValue(EnvironmentName),
        BaseAddress = arguments.GetValue(BaseAddress),
    };

    private static Uri? ReadAddress(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "https" || address is { Scheme: "http", IsLoopback: true }) && address is { UserInfo: "", Query: "", Fragment: "" })
            return address;
        result.AddError("--base-address: an https address, or http on this machine, such as http://127.0.0.1:8025.");
        return null;
    }
}
