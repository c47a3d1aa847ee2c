using System.Globalization;
using System.Text.Json;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>Reads a seed, and rejects invalid parts, naming their path.</summary>
internal static class SeedReader
{
    private const int MaxMessages = 1_000_000;

    /// <exception cref="ControlProblemException">Part of the seed is invalid.</exception>
    public static Seed Read(JsonElement seed) => JsonMembers.Read("", seed, members => new Seed(
        members.List("accounts", ReadAccount), members.Members("quirks"), members.List("faults", FaultJson.Read), members.List("messages", ReadMessage)));

    private static SeedAccount ReadAccount(JsonMembers members)
    {
        var account = new SeedAccount
        {
            Provider = ReadProvider(members),
            Key = members.RequiredText("key"),
            Secret = members.Text("secret"),
            Balance = members.Whole("balance"),
            OptedOut = members.Texts("optedOut"),
        };
        if (account.Balance < 0)
            throw members.Invalid("balance", "is below 0.");
        // The other provider's members are rejected like any unknown member.
        return account.Provider is ProviderNames.Jsms
            ? account with { Templates = members.List("templates", ReadTemplate) }
            : account with { Senders = members.Texts("senders"), Blocked = members.Texts("blocked") };
    }

    private static JsmsTemplate ReadTemplate(JsonMembers members) => new(
        members.Required("id", members.LongWhole("id")), members.RequiredText("text"), members.Choice<JsmsTemplateState>("state") ?? JsmsTemplateState.Approved);

    private static SeedMessage ReadMessage(JsonMembers members)
    {
        var (sendAt, sendIn) = ReadSendAt(members);
        var message = new SeedMessage
        {
            Provider = ReadProvider(members),
            Account = members.Text("account"),
            To = members.Texts("to"),
            SendAt = sendAt,
            SendIn = sendIn,
            Count = members.Whole("count") ?? 1,
            Every = ReadTime(members, "every") ?? TimeSpan.Zero,
        };
        if (message.To.Count == 0)
            throw members.Invalid("to", "names nobody.");
        if (message.Count is < 1 or > MaxMessages)
            throw members.Invalid("count", "is 1 or more, and at most 1000000.");
        if (message.Every < TimeSpan.Zero)
            throw members.Invalid("every", "is below 0.");
        if (message.Provider is not ProviderNames.Jsms)
            return message with { From = members.Text("from"), Text = members.RequiredText("text"), Reference = members.Text("reference") };
        if (sendAt is null && sendIn is null)
            throw members.Invalid("sendAt", "is missing.");
        return message with
        {
            TemplateId = members.Required("templateId", members.LongWhole("templateId")),
            Parameters = members.TextMembers("parameters"),
            Tag = members.Text("tag"),
        };
    }

    private static string ReadProvider(JsonMembers members)
    {
        var provider = members.RequiredText("provider");
        return provider is ProviderNames.Jsms or ProviderNames.Solapi
            ? provider
            : throw members.Invalid("provider", $"is not one of {ProviderNames.Jsms}, {ProviderNames.Solapi}.");
    }

    /// <summary>Reads an instant, or an offset from now: <c>+01:30:00</c>, with days <c>+2.01:30:00</c>.</summary>
    private static (DateTimeOffset? At, TimeSpan? In) ReadSendAt(JsonMembers members)
    {
        const string Name = "sendAt";
        if (members.Text(Name) is not { } text)
            return default;
        if (text.StartsWith('+'))
            return (null, Time(text[1..]) ?? throw members.Invalid(Name, "is not a time such as '+01:00:00'."));
        try
        {
            return (Instants.Read(text, Name), null);
        }
        catch (ControlProblemException)
        {
            throw members.Invalid(Name, "is neither an ISO 8601 instant nor a time from now such as '+01:00:00'.");
        }
    }

    private static TimeSpan? ReadTime(JsonMembers members, string name) =>
        members.Text(name) is { } text ? Time(text) ?? throw members.Invalid(name, "is not a time such as '00:01:00'.") : null;

    private static TimeSpan? Time(string text) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) ? time : null;
}
