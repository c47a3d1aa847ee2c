namespace ScheduledSms.Http;

/// <summary>The id of a call: in its errors and log lines, and on the wire, where the guard knows a copy by it.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";

    /// <summary>What tells our ids from an app's own.</summary>
    private const string Prefix = "ssms-";

    public static string Create() => $"{Prefix}{Guid.NewGuid():N}";

    public static void Set(HttpRequestMessage message, string id) => message.Headers.TryAddWithoutValidation(Header, id);

    /// <summary>The id of one of our calls in a message, or null.</summary>
    public static string? Find(HttpRequestMessage message) =>
        message.Headers.NonValidated.TryGetValues(Header, out var values) && values.ToString() is var id && id.StartsWith(Prefix, StringComparison.Ordinal) ? id : null;
}
