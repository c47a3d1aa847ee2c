using System.CommandLine;

namespace ScheduledSms.Tool.Commands;

/// <summary>Schedules as they are named on the command line.</summary>
internal static class ScheduleIds
{
    public static Argument<string> Argument() => new("id")
    {
        Description = "The id that scheduling returned, such as solapi:group:G4V… or jsms/blue:batch:1a88…; or the provider's own, with --provider.",
    };

    /// <summary>Reads an id. What JSMS calls it does not tell a single schedule from a batch, which does not matter for reading and canceling.</summary>
    /// <exception cref="ToolException">It is none, or the options contradict it.</exception>
    public static ScheduleId Read(string text, Session session)
    {
        var (provider, account) = (session.Settings.Provider, session.Settings.Account);
        if (ScheduleId.TryParse(text, out var id))
        {
            if (provider is not null && !string.Equals(provider, id.Provider, StringComparison.Ordinal))
                throw ToolException.WrongInput($"The id is of {id.Provider}, and --provider says {provider}.");
            if (account is not null && !string.Equals(account, id.Account, StringComparison.OrdinalIgnoreCase))
                throw ToolException.WrongInput($"The id is of {(id.Account is null ? "the unnamed account" : $"the account {id.Account}")}, and --account says {account}.");
            return id;
        }

        if (text.Contains(':', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(text))
            throw ToolException.WrongInput("That is no schedule id. One has the form provider[/account]:kind:id, such as solapi:group:G4V….");
        return provider switch
        {
            ProviderNames.Jsms => ScheduleId.JsmsSingle(text, account),
            ProviderNames.Solapi => ScheduleId.SolapiGroup(text, account),
            _ => throw ToolException.WrongInput("That is an id of a provider's own: say whose, with --provider."),
        };
    }

    /// <summary>The id as it may be stored: of JSMS's own, nobody knows whether it is of a batch.</summary>
    public static string Show(ScheduleId id, string asGiven) => id.Provider is ProviderNames.Jsms && !asGiven.Contains(':', StringComparison.Ordinal) ? asGiven : id.ToString();
}
