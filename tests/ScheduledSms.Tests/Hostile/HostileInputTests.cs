using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Options;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Whatever text an app passes, in any place: rejected before anything is sent, or carried unchanged, and never more than text.</summary>
public sealed class HostileInputTests
{
    private const int LongestMessage = 2000;

    private const string ResponseBody = """
        {"groupId":"G1","schedule_id":"S1","status":"SCHEDULED","errorCount":0,"balance":1,"app_balance":1,"dev_balance":1,"resultList":[{"to":"01012345678","statusCode":"2000"}],"messageList":{},"groupList":{},"senderIds":[],"temp_id":1,
         "count":{"registeredSuccess":1}}
        """;

    /// <summary>What no error may contain: secrets and numbers of the accounts and requests above.</summary>
    private static readonly string[] Secrets = ["7d431e42dfa6a6d693ac2d04", "5e987ac6d2e04d95a9d8f0d1", "NCSAYU7YDBXYORXC", "0123456789abcdef0123456789abcdef", "developer-secret", "13987654321", "1098765432", "0287654321"];

    public static TheoryData<string> Places() => [.. HostileInputs.All.Keys];

    [Fact]
    public void Every_request_that_a_call_takes_is_looked_into()
    {
        var taken = new[] { typeof(IScheduledMessageClient), typeof(JsmsScheduleClient), typeof(SolapiGroupScheduleClient) }
            .SelectMany(static client => client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(static method => method.GetParameters())
            .Select(static parameter => parameter.ParameterType.IsGenericType ? parameter.ParameterType.GetGenericArguments()[0] : parameter.ParameterType)
            .Where(static type => type.IsSubclassOf(typeof(ProviderModel)));

        Assert.Equal(taken.Select(static type => type.Name).Distinct().Order(StringComparer.Ordinal), HostileInputs.RequestTypes.Select(static type => type.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(HostileInputs.All.Count, 120, 1000);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_hostile_text_is_rejected_or_carried(string place)
    {
        var input = HostileInputs.All[place];
        await using var server = LoopbackServer.StartResponding(ResponseBody);
        var (harmless, expected) = await SendAsync(server, input, HostileTexts.Harmless);
        Assert.True(input.IsRejected || harmless is null, $"{place}: {harmless}");
        var shapes = expected.Select(WireShape.Of).ToArray();
        List<string> faults = [];

        foreach (var (name, text) in HostileTexts.All)
        {
            var (rejection, requests) = await SendAsync(server, input, text);
            if (Fault(input, text, rejection, requests, shapes) is { } fault)
                faults.Add($"{name}: {fault}");
        }

        Assert.True(faults.Count == 0, $"{place}\n{string.Join('\n', faults)}");
    }

    private static string? Fault(HostileInput input, string text, Exception? rejection, IReadOnlyList<ReceivedRequest> requests, string[] shapes)
    {
        if (rejection is not null)
            return requests.Count > 0 ? $"It was rejected after {requests.Count} requests: {rejection}" : FaultOf(rejection, input, text);
        if (input.IsKey && text.Any(static c => c is <= ' ' or > '~'))
            return "A key with other than printable ASCII was taken.";
        if (input.IsOptional && text.Length == 0)
            return null;
        if (shapes.Length > 0 && !requests.Select(WireShape.Of).SequenceEqual(shapes, StringComparer.Ordinal))
            return $"The requests have another shape: {string.Join(" | ", requests.Select(WireShape.Of))} instead of {string.Join(" | ", shapes)}";
        return input.StaysHere || text.Length == 0 || requests.SelectMany(WireShape.Texts).Any(carried => carried.Contains(text, StringComparison.Ordinal))
            ? null
            : $"It was not carried: {Printable(string.Join(" | ", requests.Select(static request => request.Line + " " + request.Body)))}";
    }

    /// <summary>A rejection is of a documented type, states why, and quotes neither the text nor a secret.</summary>
    private static string? FaultOf(Exception rejection, HostileInput input, string text)
    {
        if (rejection is not (ScheduledSmsException { Outcome: SendOutcome.Rejected, Attempts: 0 } or OptionsValidationException or ArgumentException or FormatException))
            return $"The rejection is {Printable(rejection.ToString())}";
        if (rejection.Message.Length is < 20 or > LongestMessage)
            return string.Create(CultureInfo.InvariantCulture, $"The rejection has {rejection.Message.Length} characters: {Printable(rejection.Message)}");
        if (rejection.Message.EnumerateRunes().Any(IsInvisible))
            return $"The rejection holds what cannot be printed: {Printable(rejection.Message)}";
        if (!input.IsName && text.Trim().Length > 2 && rejection.Message.Contains(text.Trim(), StringComparison.Ordinal))
            return $"The rejection quotes the text: {Printable(rejection.Message)}";
        return Secrets.Any(secret => rejection.Message.Contains(secret, StringComparison.Ordinal)) ? $"The rejection tells a secret: {Printable(rejection.Message)}" : null;
    }

    /// <summary>Control characters, direction marks, line separators, and lone surrogates, which arrive as U+FFFD.</summary>
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
        || rune == Rune.ReplacementChar;

    private static string Printable(string text) =>
        string.Concat(text.Take(600).Select(static c => c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")));

    private static async Task<(Exception? Rejection, IReadOnlyList<ReceivedRequest> Requests)> SendAsync(LoopbackServer server, HostileInput input, string text)
    {
        var before = server.Requests.Count;
        try
        {
            await input.Send(server.Url, text);
            return (null, [.. server.Requests.Skip(before)]);
        }
        catch (Exception failure)
        {
            return (failure is TargetInvocationException { InnerException: { } inner } ? inner : failure, [.. server.Requests.Skip(before)]);
        }
    }
}
