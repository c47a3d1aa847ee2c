using System.CommandLine;
using System.Globalization;
using ScheduledSms.Solapi;
using ScheduledSms.Tool.Output;

namespace ScheduledSms.Tool.Commands;

/// <summary><c>list</c>: SOLAPI's groups by state and date. JSMS has no such call.</summary>
internal static class ListCommand
{
    private const string AllStatuses = "all";

    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-ddK"];

    private static readonly SolapiGroupStatus[] Statuses =
    [
        SolapiGroupStatus.Scheduled, SolapiGroupStatus.Pending, SolapiGroupStatus.Sending, SolapiGroupStatus.Processing, SolapiGroupStatus.Complete,
        SolapiGroupStatus.Failed, SolapiGroupStatus.SystemError, SolapiGroupStatus.Deleted,
    ];

    public static Command Create()
    {
        var status = new Option<string>("--status") { Description = "What SOLAPI calls their state, or all. Default: scheduled.", HelpName = "status", DefaultValueFactory = static _ => "scheduled" };
        status.CompletionSources.Add([AllStatuses, .. Statuses.Select(static status => status.Value!.ToLowerInvariant())]);
        var by = new Option<string>("--by") { Description = "The date that --from and --until are about. Default: send.", HelpName = "send|created|updated", DefaultValueFactory = static _ => "send" }
            .AcceptOnlyFromAmong("send", "created", "updated");
        var from = Instant("--from", "The earliest date, with its offset: 2026-12-24T00:00+09:00.");
        var until = Instant("--until", "The latest one.");
        var limit = Limits.Option();
        var command = new Command("list", "Lists what is scheduled at SOLAPI, newest first. JSMS has no list.") { status, by, from, until, limit };
        command.SetAction((arguments, stop) => Session.RunAsync(
            arguments,
            (session, stop) =>
            {
                var query = Query(arguments.GetValue(status)!, arguments.GetValue(by)!, arguments.GetValue(from), arguments.GetValue(until), arguments.GetValue(limit));
                return RunAsync(session, query, arguments.GetValue(limit), stop);
            },
            stop));
        return command;
    }

    private static async Task<int> RunAsync(Session session, SolapiGroupQuery query, int? limit, CancellationToken stop)
    {
        var clients = await session.ConnectAsync(stop).ConfigureAwait(false);
        if (!clients.Providers.Contains(ProviderNames.Solapi, StringComparer.Ordinal))
            throw ToolException.WrongInput("JSMS has no call that lists schedules: read one by the id that scheduling it returned, with scheduled-sms get.");

        var groups = clients.Solapi.ListAllGroupsAsync(query, stop).FirstAsync(limit, stop);
        await session.Output.WriteAllAsync(groups.Select(group => Row(group, clients.Account)), "There are none.", stop).ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private static SolapiGroupQuery Query(string status, string by, DateTimeOffset? from, DateTimeOffset? until, int? limit)
    {
        var query = new SolapiGroupQuery
        {
            Status = string.Equals(status, AllStatuses, StringComparison.OrdinalIgnoreCase) ? null : new SolapiGroupStatus(status.ToUpperInvariant()),
            Limit = limit is { } number ? Math.Min(number, SolapiGroupScheduleClient.MaxPageSize) : null,
        };
        if (from > until)
            throw ToolException.WrongInput("--from is after --until.");
        if (by is not "send")
            return query with { DateType = by is "created" ? SolapiGroupDateType.Created : SolapiGroupDateType.Updated, StartDate = from, EndDate = until };

        List<SolapiGroupFilter> filters = [];
        if (from is { } earliest)
            filters.Add(SolapiGroupFilter.Where(SolapiGroupCriterion.ScheduledDate, SolapiCondition.GreaterOrEqual, earliest));
        if (until is { } latest)
            filters.Add(SolapiGroupFilter.Where(SolapiGroupCriterion.ScheduledDate, SolapiCondition.LessOrEqual, latest));
        return query with { Filters = filters };
    }

    private static IReadOnlyList<Field> Row(SolapiGroup group, string? account) =>
    [
        Field.Of("id", "id", ScheduleId.SolapiGroup(group.GroupId, account).ToString()),
        .. Field.Account(ProviderNames.Solapi, account),
        Field.Of("providerStatus", "status", group.Status.Value) with { Tone = ToneOf(group.Status) },
        new("sendAt", Texts.Utc(group.ScheduledDate?.Instant), "send at", Texts.At(group.ScheduledDate?.Instant, ProviderNames.Solapi) ?? group.ScheduledDate?.Text),
        Field.Of("acceptedCount", "texts", group.Count.RegisteredSuccess),
        Field.Of("rejectedCount", "rejected", group.Count.RegisteredFailed) with { Tone = group.Count.RegisteredFailed == 0 ? Tone.Neutral : Tone.Warning },
        new("createdAt", Texts.Utc(group.DateCreated?.Instant)),
    ];

    private static Tone ToneOf(SolapiGroupStatus status) =>
        status == SolapiGroupStatus.Scheduled ? Tone.Good : status == SolapiGroupStatus.Failed || status == SolapiGroupStatus.SystemError ? Tone.Bad : Tone.Neutral;

    /// <summary>Two possible readings are a rejection: neither this machine's zone nor Korea's is guessed.</summary>
    private static Option<DateTimeOffset?> Instant(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "instant",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (HasOffset(text) && DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
                return instant;
            result.AddError($"{name}: a date with its offset, such as 2026-12-24T10:00+09:00 or 2026-12-24+09:00.");
            return null;
        },
    };

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] is ':');
}
