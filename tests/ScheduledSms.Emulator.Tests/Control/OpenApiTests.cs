using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>The control API matches its description.</summary>
public sealed class OpenApiTests
{
    private const string Rule = """{"operation":"schedule.get","point":"beforeCommit","action":{"kind":"status","status":503,"retryAfter":"2"},"first":1,"from":"2020-01-01T00:00:00Z"}""";

    /// <summary>Method, path, body and the path as described; {message} is a schedule's id.</summary>
    public static TheoryData<string, string, string?, string> Calls() => new()
    {
        { "GET", "messages", null, "/messages" },
        { "GET", "messages/{message}", null, "/messages/{id}" },
        { "GET", "messages/{message}/recipients", null, "/messages/{id}/recipients" },
        { "GET", "messages/{message}/recipients?search=1&outcome=rejected,accepted", null, "/messages/{id}/recipients" },
        { "POST", "messages/{message}/deliver", null, "/messages/{id}/deliver" },
        { "POST", "messages/{message}/cancel", null, "/messages/{id}/cancel" },
        { "PUT", "messages/{message}/send-time", """{"sendAt":"2098-01-01T00:00:00Z"}""", "/messages/{id}/send-time" },
        { "GET", "wait?count=1&timeoutSeconds=1", null, "/wait" },
        { "GET", "timeline?buckets=3", null, "/timeline" },
        { "GET", "duplicates", null, "/duplicates" },
        { "GET", "clock", null, "/clock" },
        { "PUT", "clock", """{"frozen":true,"speed":2}""", "/clock" },
        { "POST", "clock/advance", """{"seconds":1}""", "/clock/advance" },
        { "POST", "clock/run-until-idle", null, "/clock/run-until-idle" },
        { "GET", "journal", null, "/journal" },
        { "GET", "journal?bodies=true", null, "/journal" },
        { "GET", "journal/0", null, "/journal/{sequence}" },
        { "GET", "faults", null, "/faults" },
        { "GET", "faults/catalog", null, "/faults/catalog" },
        { "POST", "faults", Rule, "/faults" },
        { "DELETE", "faults", null, "/faults" },
        { "DELETE", "faults/1", null, "/faults/{id}" },
        { "GET", "accounts", null, "/accounts" },
        { "POST", "accounts", """{"provider":"jsms","key":"k","secret":"s"}""", "/accounts" },
        { "PATCH", "accounts/" + DevelopmentKeys.JsmsAppKey, """{"balance":1}""", "/accounts/{key}" },
        { "GET", "quirks", null, "/quirks" },
        { "PATCH", "quirks", """{"solapi.laggingReads":1}""", "/quirks" },
        { "POST", "reset", null, "/reset" },
        { "POST", "seed", """{"messages":[{"provider":"solapi","to":["01012345678"],"from":"02","text":"하나"}]}""", "/seed" },
        { "GET", "snapshot", null, "/snapshot" },
        { "GET", "export", null, "/export" },
        { "GET", "info", null, "/info" },
        { "GET", "openapi.json", null, "/openapi.json" },
    };

    [Fact]
    public async Task Every_route_is_described_and_nothing_else()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var document = await DocumentAsync(emulator);
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {Pattern(path.Key)}"));
        var served = new ControlApi(emulator.Core, new EmulatorState(emulator.Core, new RunLog(1))).Routes.Select(route => $"{route.Method} /{route.Path}");
        Assert.Equal(served.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        static string Pattern(string path) => string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));
    }

    [Fact]
    public async Task Every_name_it_refers_to_is_there_and_every_schema_is_used()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var document = await DocumentAsync(emulator);
        Assert.StartsWith("3.1", document["openapi"]!.ToString(), StringComparison.Ordinal);
        var used = References(document).ToHashSet(StringComparer.Ordinal);
        Assert.All(used, reference => Assert.NotNull(Resolve(document, reference)));
        Assert.All(document["components"]!["schemas"]!.AsObject(), schema => Assert.Contains("#/components/schemas/" + schema.Key, used));
        Assert.All(document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()), operation => Assert.NotEmpty(operation.Value!["summary"]!.ToString()));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_response_has_the_members_and_kinds_that_are_described(string method, string path, string? body, string described)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        using var jsms = new JsmsCaller(emulator);
        using var control = new ControlCaller(emulator);
        var id = await jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch("2097-01-01 09:00:00", "13812345678", "1"));
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2097-01-01 09:00:00"));
        emulator.Faults.Add(new Fault { Action = FaultAction.Fin, Operation = "balance.app" });
        var document = await DocumentAsync(emulator);
        var operation = document["paths"]![described]![char.ToLowerInvariant(method[0]) + method[1..].ToLowerInvariant()]!;
        if (body is not null)
            Check(document, operation["requestBody"]!["content"]!["application/json"]!["schema"]!, JsonNode.Parse(body), "body");

        var response = await control.SendAsync(method, path.Replace("{message}", id, StringComparison.Ordinal), body);
        var documented = operation["responses"]![response.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        Assert.True(documented is not null && response.Status < 300, $"{response.Status} {response.Text}");
        if (documented["content"] is not { } content)
            Assert.Empty(response.Text);
        else
            Check(document, content[response.ContentType!]!["schema"]!, JsonNode.Parse(response.Text), "$");
    }

    [Fact]
    public async Task A_problem_is_as_described()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        var document = await DocumentAsync(emulator);
        var response = await control.SendAsync("GET", "messages/none");
        Assert.Equal(404, response.Status);
        Check(document, document["components"]!["schemas"]!["Problem"]!, response.Json, "$");
    }

    private static async Task<JsonNode> DocumentAsync(ScheduledSmsEmulator emulator)
    {
        using var control = new ControlCaller(emulator);
        return await control.GetAsync("openapi.json");
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(member => member is { Key: "$ref", Value: JsonValue name } ? [name.ToString()] : References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static JsonNode? Resolve(JsonNode document, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name]);

    /// <summary>Required members, optional members and types: as much of JSON Schema as the description uses.</summary>
    private static void Check(JsonNode document, JsonNode schema, JsonNode? value, string path)
    {
        if (schema["$ref"] is { } reference)
            schema = Resolve(document, reference.ToString())!;
        if (schema["type"] is { } type)
        {
            List<string> kinds = type is JsonArray several ? [.. several.Select(kind => kind!.ToString())] : [type.ToString()];
            Assert.True(kinds.Contains(Kind(value)) || (kinds.Contains("number") && Kind(value) is "integer"), $"{path} is {Kind(value)}, not {type.ToJsonString()}.");
        }

        if (schema["enum"] is JsonArray choices)
            Assert.Contains(value!.ToString(), choices.Select(choice => choice!.ToString()));
        if (schema["const"] is { } only)
            Assert.Equal((path, only.ToString()), (path, value!.ToString()));
        if (value is JsonArray list && schema["items"] is { } items)
        {
            for (var i = 0; i < list.Count; i++)
                Check(document, items, list[i], $"{path}[{i}]");
        }

        if (value is not JsonObject members)
            return;
        Assert.All(schema["required"]?.AsArray() ?? [], name => Assert.True(members.ContainsKey(name!.ToString()), $"{path}.{name} is missing."));
        foreach (var (name, member) in members)
        {
            if (schema["properties"]?[name] is { } known)
                Check(document, known, member, $"{path}.{name}");
            else
                Assert.False(schema["additionalProperties"] is JsonValue closed && closed.GetValueKind() is JsonValueKind.False, $"{path}.{name} is not described.");
        }
    }

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        _ => "boolean",
    };
}
