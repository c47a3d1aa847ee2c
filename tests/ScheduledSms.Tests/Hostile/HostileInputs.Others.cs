using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Hostile;

/// <summary>Here: templates, ids, numbers, accounts and providers, each named by hand.</summary>
internal static partial class HostileInputs
{
    private static IEnumerable<HostileInput> Others()
    {
        foreach (var (provider, call) in new Dictionary<string, Func<Uri, Action<ProviderOptions>, Task>>(StringComparer.Ordinal)
        {
            ["JSMS"] = static (server, configure) => CallAsync<JsmsOptions>(server, developer: false, configure),
            ["SOLAPI"] = static (server, configure) => CallAsync<SolapiOptions>(server, developer: false, configure),
        })
        {
            yield return new($"{provider} options: BaseAddress", (server, text) => call(server, options => options.BaseAddress = new Uri(server, $"base/x{Uri.EscapeDataString(text)}x"))) { StaysHere = true };
            yield return new($"{provider} options: OnlyTo", (server, text) => call(server, options => options.OnlyTo.Add(text))) { IsRejected = true };
            yield return new($"{provider} options: a template's name", (server, text) => call(server, options => options.Templates[text] = Template("time"))) { IsName = true, StaysHere = true };
            yield return new($"{provider} options: a wrong template's name", (server, text) => call(server, options => options.Templates[text] = new MessageTemplate())) { IsName = true, IsRejected = true };
            yield return new($"{provider} options: a template's parameter", (server, text) => call(server, options => options.Templates["t"] = new() { Parameters = { text }, Jsms = new() { TemplateId = 1 } })) { IsName = true, StaysHere = true };
            yield return new($"{provider} options: a template's text", (server, text) => call(server, options => options.Templates["t"] = new() { Solapi = new() { Text = text } })) { StaysHere = true };
        }

        yield return new("JSMS common: a declared template and parameter", (server, text) => ScheduleAsync(Jsms(server, options => options.Templates[text] = Template(text)), ChineseNumber, text)) { IsName = true };
        foreach (var (place, fill) in TextPlaces.Of(typeof(SolapiTemplateTexts)))
        {
            yield return new($"SOLAPI common: a template's {place}", (server, text) =>
            {
                var texts = new SolapiTemplateTexts();
                fill(texts, text);
                return ScheduleAsync(Solapi(server, options => options.Templates["appointment"] = texts.Template()), KoreanNumber, "appointment", parameter: null);
            });
        }

        yield return new("ScheduleId.Parse: JSMS", static async (server, text) => await Jsms(server).Common().GetAsync(ScheduleId.Parse("jsms:single:" + text)));
        yield return new("ScheduleId.Parse: SOLAPI", static async (server, text) => await Solapi(server).Common().GetAsync(ScheduleId.Parse("solapi:group:" + text)));
        yield return new("ScheduleId.Parse: all of it", static async (server, text) => await Jsms(server).Common().GetAsync(ScheduleId.Parse(text))) { IsRejected = true };
        yield return new("ScheduleId.Parse: account", static async (server, text) => await Jsms(server).Common().GetAsync(ScheduleId.Parse($"jsms/{Uri.EscapeDataString(text)}:single:S1"))) { IsName = true, IsRejected = true, StaysHere = true };
        yield return new("ScheduleId.JsmsSingle: account", static async (server, text) => await Jsms(server).Common().CancelAsync(ScheduleId.JsmsSingle("S1", text))) { IsName = true, IsRejected = true, StaysHere = true };
        yield return new("ScheduleId.JsmsBatch: cancel", static async (server, text) => await Jsms(server).Common().CancelAsync(ScheduleId.JsmsBatch(text)));
        yield return new("ScheduleId.SolapiGroup: update", static async (server, text) => await Solapi(server).Common().UpdateAsync(ScheduleId.SolapiGroup(text), Common(KoreanNumber)));
        yield return new("PhoneNumber.Parse: calling code", static async (server, text) => await ScheduleAsync(Jsms(server), PhoneNumber.Parse("13987654321", text).E164, "appointment", "time")) { IsRejected = true, StaysHere = true };
        yield return new("An account's name", static (server, text) => AccountAsync(server, text, wrong: false)) { IsName = true, StaysHere = true };
        yield return new("A wrong account's name", static (server, text) => AccountAsync(server, text, wrong: true)) { IsName = true, IsRejected = true };
        yield return new("A provider's name", static async (server, text) => await Factory(server, "a", wrong: false).CreateClient(text).GetAsync(ScheduleId.JsmsSingle("S1"))) { IsName = true, IsRejected = true };
    }

    private static async Task AccountAsync(Uri server, string account, bool wrong) =>
        await Factory(server, account, wrong).CreateClient(ProviderNames.Jsms, account).GetAsync(ScheduleId.JsmsSingle("S1", account));

    private static IScheduledMessageClientFactory Factory(Uri server, string account, bool wrong)
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(sms => sms.AddJsms(account, options =>
        {
            options.BaseAddress = new Uri(server, "v1/");
            (options.AppKey, options.MasterSecret) = (wrong ? null : "key", "secret");
        }));
        return services.BuildServiceProvider().GetRequiredService<IScheduledMessageClientFactory>();
    }

    private static async Task CallAsync<TOptions>(Uri server, bool developer, Action<TOptions> configure)
        where TOptions : ProviderOptions
    {
        if (typeof(TOptions) == typeof(SolapiOptions))
        {
            using var solapi = Solapi(server, options => configure((TOptions)(ProviderOptions)options));
            await solapi.GetBalanceAsync();
            return;
        }

        using var jsms = Jsms(server, options => configure((TOptions)(ProviderOptions)options));
        if (developer)
            await jsms.GetDeveloperBalanceAsync();
        else
            await jsms.GetAppBalanceAsync();
    }

    private static async Task ScheduleAsync(IScheduledMessageClient client, string number, string template, string? parameter = "time") => await client.ScheduleAsync(Common(number) with
    {
        Content = MessageContent.Template(template),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse(number), Parameters = parameter is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { [parameter == "time" && template != "appointment" ? template : parameter] = "v" } }],
    });
}
