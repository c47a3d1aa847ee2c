namespace ScheduledSms.Emulator.Solapi;

/// <summary>An address that an account's reports are posted to.</summary>
/// <param name="Id">The <c>webhookId</c>.</param>
/// <param name="Event">What is posted there.</param>
/// <param name="Url">The address.</param>
public sealed record SolapiWebhook(string Id, SolapiWebhookEvent Event, Uri Url)
{
    /// <summary>When it was registered.</summary>
    public DateTimeOffset Registered { get; init; }

    internal string EventId => WireName(Event);

    internal static string WireName(SolapiWebhookEvent what) => what is SolapiWebhookEvent.GroupReport ? "GROUP-REPORT" : "SINGLE-REPORT";
}
