using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Jsms;
using ScheduledSms.Tool.Output;
using ScheduledSms.Tool.Settings;

namespace ScheduledSms.Tool.Commands;

/// <summary><c>template</c>: at JSMS, which holds the text, the state of its review; at SOLAPI what the settings declare.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Its name in the settings, or its id at JSMS." };
        var command = new Command("template", "Shows a template: its review at JSMS, its declaration for SOLAPI.") { name };
        command.SetAction((arguments, stop) => Session.RunAsync(arguments, (session, stop) => RunAsync(session, arguments.GetValue(name)!, stop), stop));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string name, CancellationToken stop)
    {
        var clients = await session.ConnectAsync(stop).ConfigureAwait(false);
        var isFound = false;
        var code = ExitCodes.Success;
        foreach (var provider in clients.Providers)
        {
            ProviderOptions options = provider is ProviderNames.Jsms ? clients.JsmsOptions : clients.SolapiOptions;
            var declared = options.Templates.TryGetValue(name, out var template) ? template : null;
            if (provider is ProviderNames.Solapi && declared?.Solapi is { } text)
            {
                isFound = true;
                session.Output.Write(Describe(name, declared, text, clients, session.Numbers));
            }
            else if (provider is ProviderNames.Jsms && (declared?.Jsms?.TemplateId ?? ReadId(name)) is { } id)
            {
                isFound = true;
                var ended = await session.TryAsync(
                    async () => session.Output.Write(Describe(name, declared, await clients.Jsms.GetTemplateAsync(id, stop).ConfigureAwait(false), id, clients.Account, session.Numbers)), stop).ConfigureAwait(false);
                code = code == ExitCodes.Success ? ended : code;
            }
        }

        return isFound ? code : throw ToolException.WrongInput(NotFound(clients));
    }

    private static long? ReadId(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static IEnumerable<Field> Describe(string name, MessageTemplate? declared, JsmsTemplateInfo template, long id, string? account, Numbers numbers) =>
    [
        new("provider", ProviderNames.Jsms, "provider", ProviderNames.Jsms),
        new("account", account),
        new("name", declared is null ? null : name, "name", declared is null ? null : name),
        new("templateId", id, "template", id.ToString(CultureInfo.InvariantCulture)),
        new("status", StatusOf(template.Status), "status", StatusOf(template.Status)) { Tone = template.Status == JsmsTemplateStatus.Passed ? Tone.Good : Tone.Warning },
        Field.Of("type", "type", TypeOf(template.Type)),
        Field.Of("text", "text", numbers.ShowIn(template.Text)),
        Parameters(declared),
    ];

    private static IEnumerable<Field> Describe(string name, MessageTemplate declared, SolapiTemplateOptions template, Clients clients, Numbers numbers) =>
    [
        new("provider", ProviderNames.Solapi, "provider", ProviderNames.Solapi),
        new("account", clients.Account),
        Field.Of("name", "name", name),
        Field.Of("text", "text", numbers.ShowIn(template.Text)),
        Parameters(declared),
        Field.Of("from", "from", numbers.Show(template.From ?? clients.SolapiOptions.From, "82")),
        Field.Of("subject", "subject", numbers.ShowIn(template.Subject)),
        Field.Of("alimtalkTemplateId", "Alimtalk", template.Alimtalk?.TemplateId),
        Field.Of("alimtalkChannelId", "channel", template.Alimtalk?.ChannelId),
    ];

    private static Field Parameters(MessageTemplate? declared) => new(
        "parameters",
        declared is null ? null : new JsonArray([.. declared.Parameters.Select(static parameter => JsonValue.Create(parameter))]),
        "parameters",
        declared is { Parameters.Count: > 0 } ? string.Join(", ", declared.Parameters) : null);

    private static string StatusOf(JsmsTemplateStatus status) => status switch
    {
        _ when status == JsmsTemplateStatus.Reviewing => "reviewing",
        _ when status == JsmsTemplateStatus.Passed => "passed",
        _ when status == JsmsTemplateStatus.Rejected => "rejected",
        _ => status.ToString(),
    };

    private static string TypeOf(JsmsTemplateType type) => type switch
    {
        _ when type == JsmsTemplateType.VerificationCode => "verification code",
        _ when type == JsmsTemplateType.Notice => "notice",
        _ when type == JsmsTemplateType.Marketing => "marketing",
        _ => type.ToString(),
    };

    private static string NotFound(Clients clients)
    {
        var names = clients.Providers
            .SelectMany(provider => (provider is ProviderNames.Jsms ? (ProviderOptions)clients.JsmsOptions : clients.SolapiOptions).Templates
                .Where(template => provider is ProviderNames.Jsms ? template.Value.Jsms is not null : template.Value.Solapi is not null))
            .Select(static template => template.Key)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)
            .ToList();
        return $"The settings of {string.Join(" and ", clients.Providers)} have no template of that name{(clients.Providers.Contains(ProviderNames.Jsms, StringComparer.Ordinal) ? ", and an id at JSMS is digits" : "")}. {(names.Count == 0 ? "They have none." : $"There are: {string.Join(", ", names)}.")}";
    }
}
