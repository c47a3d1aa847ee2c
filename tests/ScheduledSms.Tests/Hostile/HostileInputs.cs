using System.Reflection;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Every place where an app passes text to the library. Here: members of requests, arguments of calls, and the texts of options, all found by reflection.</summary>
internal static partial class HostileInputs
{
    // Not the examples in the library's own messages.
    private const string ChineseNumber = "+8613987654321";
    private const string KoreanNumber = "+821098765432";

    private static readonly DateTimeOffset SendAt = TimeProvider.System.GetUtcNow().AddDays(1);

    /// <summary>Each request that a call takes: how to create it, and how to send it.</summary>
    private static readonly Dictionary<string, (Type Type, Func<object> Make, Func<Uri, object, Task> Send)> Requests = new(StringComparer.Ordinal)
    {
        ["JSMS schedule"] = Request(static () => Accounts.JsmsRequest() with { Mobile = "13987654321" }, static (client, request) => client.CreateScheduleAsync(request)),
        ["JSMS batch"] = Request(static () => Accounts.JsmsBatch() with { Recipients = [new() { Mobile = "13987654321" }] }, static (client, request) => client.CreateBatchScheduleAsync(request)),
        ["JSMS bulk"] = Request(static () => Bulk(), static (client, request) => client.CreateSchedulesInBatchesAsync(request, [new() { Mobile = "13987654321" }]).ToListAsync().AsTask()),
        ["JSMS bulk recipient"] = Request(static () => new JsmsBatchRecipient { Mobile = "13987654321", TemplateParameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = "1" } }, static (client, recipient) => client.CreateSchedulesInBatchesAsync(Bulk(), [recipient]).ToListAsync().AsTask()),
        ["SOLAPI message"] = Request(Message, static (client, message) => client.AddMessagesAsync("G1", [message])),
        ["SOLAPI group"] = Request(static () => new SolapiGroupRequest(), static (client, request) => client.CreateGroupAsync(request)),
        ["SOLAPI query"] = Request(static () => new SolapiGroupQuery { Filters = [SolapiGroupFilter.Where(SolapiGroupCriterion.GroupId, SolapiCondition.Equal, "G1")] }, static (client, query) => client.ListGroupsAsync(query)),
        ["JSMS common"] = Request(static () => Common(ChineseNumber), static (JsmsScheduleClient client, ScheduledMessageRequest request) => client.Common().ScheduleAsync(request)),
        ["SOLAPI common text"] = Request(static () => Common(KoreanNumber) with { Content = MessageContent.Text("예약"), Recipients = [new() { PhoneNumber = PhoneNumber.Parse(KoreanNumber) }] }, static (SolapiGroupScheduleClient client, ScheduledMessageRequest request) => client.Common().ScheduleAsync(request)),
        ["SOLAPI common"] = Request(static () => Common(KoreanNumber), static (SolapiGroupScheduleClient client, ScheduledMessageRequest request) => client.Common().ScheduleAsync(request)),
    };

    public static IReadOnlyDictionary<string, HostileInput> All { get; } =
        RequestMembers().Concat(Arguments<JsmsScheduleClient>()).Concat(Arguments<SolapiGroupScheduleClient>())
            .Concat(Options<JsmsOptions>()).Concat(Options<SolapiOptions>()).Concat(Others())
            .ToDictionary(static input => input.Name, StringComparer.Ordinal);

    public static IEnumerable<Type> RequestTypes => Requests.Values.Select(static request => request.Type);

    public static JsmsScheduleClient Jsms(Uri server, Action<JsmsOptions>? configure = null)
    {
        var options = Accounts.Jsms(server);
        (options.DeveloperKey, options.DeveloperSecret) = ("developer", "developer-secret");
        options.Templates["appointment"] = Template("time");
        configure?.Invoke(options);
        return new JsmsScheduleClient(options);
    }

    public static SolapiGroupScheduleClient Solapi(Uri server, Action<SolapiOptions>? configure = null)
    {
        var options = Accounts.Solapi(server);
        options.From = "0287654321";
        options.Templates["appointment"] = Template("time");
        configure?.Invoke(options);
        return new SolapiGroupScheduleClient(options);
    }

    private static IEnumerable<HostileInput> RequestMembers() =>
        from request in Requests
        from place in TextPlaces.Of(request.Value.Type)
        let isContent = place.Key.StartsWith("Content.", StringComparison.Ordinal)
        let isJsmsCommon = request.Key == "JSMS common"
        select new HostileInput($"{request.Key}: {place.Key}", (server, text) =>
        {
            var made = request.Value.Make();
            place.Value(made, text);
            return request.Value.Send(server, made);
        })
        {
            IsName = place.Key is "Content.Template" or "Recipients[0].Parameters.name" || place.Key.EndsWith("Variables.name", StringComparison.Ordinal) || place.Key.EndsWith("TemplateParameters.name", StringComparison.Ordinal),
            IsRejected = place.Key is "Content.Template" or "Recipients[0].Parameters.name" || (isContent && request.Key is not "SOLAPI common text") || place.Key.StartsWith("Recipients[0].Parameters", StringComparison.Ordinal) && request.Key is "SOLAPI common text",
            IsOptional = place.Key is "StartKey",
            // JSMS has no place for a reference; a number is written in each provider's format.
            StaysHere = (isJsmsCommon && place.Key.EndsWith("Reference", StringComparison.Ordinal)) || place.Key.EndsWith("PhoneNumber", StringComparison.Ordinal),
        };

    /// <summary>Each text, or list of texts, that a client's call takes directly.</summary>
    private static IEnumerable<HostileInput> Arguments<TClient>() =>
        from method in typeof(TClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).DistinctBy(static method => method.Name)
        where method.Name.EndsWith("Async", StringComparison.Ordinal)
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(IReadOnlyList<string>)
        select new HostileInput($"{typeof(TClient).Name}.{method.Name}: {parameter.Name}", async (server, text) =>
        {
            using var client = (IDisposable)(typeof(TClient) == typeof(JsmsScheduleClient) ? Jsms(server) : Solapi(server));
            var arguments = method.GetParameters().Select(other => other == parameter ? (other.ParameterType == typeof(string) ? text : new[] { text }) : Argument(other.ParameterType)).ToArray();
            switch (method.Invoke(client, arguments))
            {
                case Task task:
                    await task;
                    break;
                case IAsyncEnumerable<object> items:
                    await foreach (var _ in items)
                        continue;
                    break;
            }
        })
        {
            IsOptional = parameter.IsOptional,
        };

    private static object? Argument(Type type) => Requests.Values.FirstOrDefault(request => request.Type == type) is { Make: { } make } ? make()
        : type == typeof(IAsyncEnumerable<SolapiMessage>) ? new[] { Accounts.SolapiMessage() }.ToAsyncEnumerable()
        : type.IsAssignableFrom(typeof(SolapiMessage[])) ? new[] { Accounts.SolapiMessage() }
        : type == typeof(IReadOnlyList<string>) ? new[] { "M1" }
        : type == typeof(string) ? "X1"
        : type == typeof(DateTimeOffset) ? SendAt
        : type == typeof(int) ? 10
        : type == typeof(CancellationToken) ? CancellationToken.None
        : null;

    /// <summary>Each text in an account's options.</summary>
    private static IEnumerable<HostileInput> Options<TOptions>()
        where TOptions : ProviderOptions =>
        from property in typeof(TOptions).GetProperties()
        where property.PropertyType == typeof(string) && property.CanWrite
        select new HostileInput($"{typeof(TOptions).Name}: {property.Name}", (server, text) => CallAsync<TOptions>(server, property.Name.StartsWith("Developer", StringComparison.Ordinal), options => property.SetValue(options, text)))
        {
            IsKey = property.Name is not nameof(SolapiOptions.From),
            StaysHere = property.Name is not (nameof(JsmsOptions.AppKey) or nameof(JsmsOptions.MasterSecret) or nameof(JsmsOptions.DeveloperKey) or nameof(JsmsOptions.DeveloperSecret) or nameof(SolapiOptions.ApiKey)),
        };

    private static JsmsBulkScheduleRequest Bulk() => new() { SendAt = SendAt, TemplateId = 1250 };

    private static ScheduledMessageRequest Common(string number) => new()
    {
        SendAt = SendAt,
        Content = MessageContent.Template("appointment"),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse(number), Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["time"] = "10" } }],
    };

    private static MessageTemplate Template(string parameter) => new()
    {
        Parameters = { parameter },
        Jsms = new JsmsTemplateOptions { TemplateId = 1250 },
        Solapi = parameter == "time" ? new SolapiTemplateOptions { Text = "{time}", From = "0287654321" } : null,
    };

    /// <summary>A message with something for every channel, so that every member is sent.</summary>
    private static SolapiMessage Message() => MockSolapi.FullMessage() with
    {
        To = ["01098765432"], From = "0287654321", VoiceOptions = new SolapiVoiceOptions { VoiceType = "FEMALE" },
        Replacements = [new SolapiMessage { To = ["01098765432"], From = "0287654321", Text = "대체" }],
    };

    private static (Type, Func<object>, Func<Uri, object, Task>) Request<TRequest>(Func<TRequest> make, Func<JsmsScheduleClient, TRequest, Task> send)
        where TRequest : class => (typeof(TRequest), make, async (server, request) =>
        {
            using var client = Jsms(server);
            await send(client, (TRequest)request);
        });

    private static (Type, Func<object>, Func<Uri, object, Task>) Request<TRequest>(Func<TRequest> make, Func<SolapiGroupScheduleClient, TRequest, Task> send)
        where TRequest : class => (typeof(TRequest), make, async (server, request) =>
        {
            using var client = Solapi(server);
            await send(client, (TRequest)request);
        });
}
