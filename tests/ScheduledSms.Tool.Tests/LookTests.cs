using ScheduledSms.Tool.Tests.Testing;

namespace ScheduledSms.Tool.Tests;

/// <summary>Each command that looks, on both providers: as lines, and for programs.</summary>
public sealed class LookTests
{
    [Theory]
    [InlineData("82", "Scheduled", "SCHEDULED")]
    [InlineData("86", "NotReported", null)]
    public async Task A_schedule_is_read(string callingCode, string status, string? providerStatus)
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync(callingCode, recipients: 2);

        var json = await desk.RunAsync("get", id.ToString(), "--json");
        Assert.Equal((0, ""), (json.ExitCode, json.Errors));
        Assert.Equal("id provider account status providerStatus sendAt totalCount acceptedCount rejectedCount reference", json.Members());
        var line = Assert.Single(json.Lines);
        Assert.Equal(
            (id.ToString(), id.Provider, null, status, providerStatus, $"{desk.SendAt:yyyy-MM-dd'T'HH:mm:ss}Z", "2", "2", "0"),
            (line["id"]?.ToString(), line["provider"]?.ToString(), line["account"]?.ToString(), line["status"]?.ToString(), line["providerStatus"]?.ToString(),
             line["sendAt"]?.ToString(), line["totalCount"]?.ToString(), line["acceptedCount"]?.ToString(), line["rejectedCount"]?.ToString()));

        var text = await desk.RunAsync("get", id.ToString());
        Assert.Equal((0, ""), (text.ExitCode, text.Errors));
        Assert.StartsWith($"id: {id}\nstatus: {(callingCode == "82" ? "scheduled (SCHEDULED)" : "not reported by the provider")}\nsend at: ", text.Output, StringComparison.Ordinal);
        Assert.Contains(callingCode == "82" ? " 10:00 +09:00\nrecipients: 2\nreference: visit-42\n" : " 09:00 +08:00\nrecipients: 2\n", text.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("82")]
    [InlineData("86")]
    public async Task A_provider_s_own_id_needs_the_provider(string callingCode)
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync(callingCode);

        var read = await desk.RunAsync("get", id.Value, "--provider", id.Provider, "--json");
        Assert.Equal((0, callingCode == "82" ? id.ToString() : id.Value), (read.ExitCode, read.Lines[0]["id"]!.ToString()));
        var unsaid = await desk.RunAsync("get", id.Value);
        Assert.Equal((1, ""), (unsaid.ExitCode, unsaid.Output));
        Assert.Contains("--provider", unsaid.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("82", "+82********78")]
    [InlineData("86", "+86*********78")]
    public async Task Recipients_are_listed_masked_and_whole_only_when_asked_for(string callingCode, string masked)
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync(callingCode, recipients: 3);

        var json = await desk.RunAsync("recipients", id.ToString(), "--json");
        Assert.Equal((0, 3, "number providerStatus messageId reference"), (json.ExitCode, json.Lines.Count, json.Members()));
        Assert.Contains(masked, json.Lines.Select(static line => line["number"]!.ToString()));
        Assert.All(json.Lines, line => Assert.Equal(callingCode == "82" ? "row ***********78" : null, line["reference"]?.ToString()));

        var first = await desk.RunAsync("recipients", id.ToString(), "--limit", "1");
        Assert.Equal((0, 1), (first.ExitCode, first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Equal(4, first.Output.Split('\t').Length);

        var whole = await desk.RunAsync("recipients", id.ToString(), "--json", "--show-numbers");
        Assert.Contains(callingCode == "82" ? "+821012345678" : "+8613812345678", whole.Lines.Select(static line => line["number"]!.ToString()));
        Assert.All(whole.Lines, line => Assert.Equal(callingCode == "82" ? "row 010-1234-5678" : null, line["reference"]?.ToString()));
    }

    [Fact]
    public async Task Recipients_are_read_page_by_page_and_no_further_than_asked()
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.ScheduleAsync("82", recipients: 1200);

        Assert.Equal(1200, (await desk.RunAsync("recipients", id.ToString(), "--json")).Lines.Count);
        Assert.Equal(3, desk.Emulator.Requests.Count(static request => request.Operation == "group.messages.list"));
        Assert.Equal(5, (await desk.RunAsync("recipients", id.ToString(), "--limit", "5")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(4, desk.Emulator.Requests.Count(static request => request.Operation == "group.messages.list"));
    }

    [Fact]
    public async Task Groups_are_listed_by_status_and_date()
    {
        await using var desk = await Desk.OpenAsync();
        var kept = await desk.ScheduleAsync("82", recipients: 2);
        var canceled = await desk.ScheduleAsync("82");
        await desk.Client.CancelAsync(canceled);

        var json = await desk.RunAsync("list", "--json");
        Assert.Equal((0, "id provider account providerStatus sendAt acceptedCount rejectedCount createdAt"), (json.ExitCode, json.Members()));
        Assert.Equal((kept.ToString(), "SCHEDULED", "2"), (Assert.Single(json.Lines)["id"]!.ToString(), json.Lines[0]["providerStatus"]!.ToString(), json.Lines[0]["acceptedCount"]!.ToString()));
        Assert.Equal(2, (await desk.RunAsync("list", "--json", "--status", "all")).Lines.Count);
        Assert.Single((await desk.RunAsync("list", "--json", "--status", "all", "--limit", "1")).Lines);

        string[] around = ["--from", $"{desk.SendAt.AddHours(-1):yyyy-MM-dd'T'HH:mm}Z", "--until", $"{desk.SendAt.AddHours(10):yyyy-MM-dd'T'HH:mm}+09:00"];
        Assert.Equal(kept.ToString(), Assert.Single((await desk.RunAsync(["list", "--json", .. around])).Lines)["id"]!.ToString());
        var none = await desk.RunAsync(["list", "--by", "created", .. around]);
        Assert.Equal((0, "", "There are none.\n"), (none.ExitCode, none.Output, none.Errors));
    }

    [Fact]
    public async Task Balances_of_both_providers_or_of_one_account()
    {
        await using var desk = await Desk.OpenAsync();

        var json = await desk.RunAsync("balance", "--json");
        Assert.Equal((0, ""), (json.ExitCode, json.Errors));
        Assert.Equal("provider account messages marketMessages industryMessages voiceMessages developerMessages", json.Members(0));
        Assert.Equal("provider account balance points quotaPerDay", json.Members(1));
        Assert.Equal("solapi", Assert.Single((await desk.RunAsync("balance", "--json", "--provider", "solapi")).Lines)["provider"]!.ToString());
        Assert.Equal("seoul", Assert.Single((await desk.RunAsync("balance", "--json", "--account", "seoul")).Lines)["account"]!.ToString());

        var text = await desk.RunAsync("balance");
        Assert.StartsWith("provider: jsms\ntexts left: 1,000,000\nprovider: solapi\nbalance, won: ", text.Output, StringComparison.Ordinal);
        Assert.Contains("\ntexts a day: ", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sender_numbers_with_their_expiry_and_a_warning()
    {
        await using var desk = await Desk.OpenAsync();

        var json = await desk.RunAsync("senders", "--json");
        Assert.Equal((0, "", "number provider account status expiresAt canSendNow expiresSoon"), (json.ExitCode, json.Errors, json.Members()));
        Assert.Equal(("+82*******78", "ACTIVE", "true", "true"), (json.Lines[0]["number"]!.ToString(), json.Lines[0]["status"]!.ToString(), json.Lines[0]["canSendNow"]!.ToString(), json.Lines[0]["expiresSoon"]!.ToString()));
        var text = await desk.RunAsync("senders");
        Assert.StartsWith("+82*******78\tACTIVE\t20", text.Output, StringComparison.Ordinal);
        Assert.StartsWith("Warning: +82*******78 expires in 10 days: ", text.Errors, StringComparison.Ordinal);
        Assert.Equal("", (await desk.RunAsync("senders", "--account", "seoul")).Errors);
        Assert.Equal("+82212345678", (await desk.RunAsync("senders", "--json", "--show-numbers")).Lines[0]["number"]!.ToString());
    }

    [Fact]
    public async Task A_template_by_its_name_and_by_its_id()
    {
        await using var desk = await Desk.OpenAsync();

        var json = await desk.RunAsync("template", "appointment-reminder", "--json");
        Assert.Equal((0, 2), (json.ExitCode, json.Lines.Count));
        Assert.Equal("provider account name templateId status type text parameters", json.Members(0));
        Assert.Equal(("1250", "passed", """["time"]""", "{{time}} **********67"), (json.Lines[0]["templateId"]!.ToString(), json.Lines[0]["status"]!.ToString(), json.Lines[0]["parameters"]!.ToJsonString(), json.Lines[0]["text"]!.ToString()));
        Assert.Equal("provider account name text parameters from subject alimtalkTemplateId alimtalkChannelId", json.Members(1));
        Assert.Equal(("내일 {time}에 예약이 있습니다. 문의 **********78", "+82*******78"), (json.Lines[1]["text"]!.ToString(), json.Lines[1]["from"]!.ToString()));

        Assert.Equal("1250", Assert.Single((await desk.RunAsync("template", "1250", "--json")).Lines)["templateId"]!.ToString());
        var none = await desk.RunAsync("template", "welcome");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("There are: appointment-reminder.", none.Errors, StringComparison.Ordinal);
        var unknown = await desk.RunAsync("template", "99", "--json");
        Assert.Equal((2, "InvalidTemplate", "Rejected", "jsms"), (unknown.ExitCode, unknown.Lines[0]["code"]!.ToString(), unknown.Lines[0]["outcome"]!.ToString(), unknown.Lines[0]["provider"]!.ToString()));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("senders")]
    public async Task What_JSMS_does_not_have_is_said_in_words(string command)
    {
        await using var desk = await Desk.OpenAsync();

        var said = await desk.RunAsync(command, "--provider", "jsms");

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.StartsWith("JSMS has no ", said.Errors, StringComparison.Ordinal);
    }
}
