using System.Text.Json;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>The recipients that a request concerns, even if it is otherwise invalid. Every call runs inside the clock's gate.</summary>
internal static class JsmsRequestSubject
{
    public static IReadOnlyCollection<string> Recipients(ProviderRequest request, JsmsAccount? account)
    {
        List<string> numbers = [.. account?.Book.Find(request.Id)?.Accepted.Select(recipient => recipient.Mobile) ?? []];
        if (request.ReadObject() is not { } body)
            return numbers;
        AddMobile(body, numbers);
        if (body.TryGetProperty("recipients", out var recipients) && recipients.ValueKind is JsonValueKind.Array)
        {
            foreach (var recipient in recipients.EnumerateArray())
                AddMobile(recipient, numbers);
        }

        return numbers;
    }

    private static void AddMobile(JsonElement element, List<string> numbers)
    {
        if (element.ValueKind is JsonValueKind.Object && element.TryGetProperty("mobile", out var mobile))
            numbers.Add(mobile.ToString());
    }
}
