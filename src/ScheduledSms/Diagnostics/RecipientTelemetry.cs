using ScheduledSms.Http;

namespace ScheduledSms.Diagnostics;

/// <summary>Counts the recipients that the responses to applied calls accepted and rejected, without identifying them.</summary>
internal static class RecipientTelemetry
{
    public static void Count(CallIdentity call, int accepted, int rejected)
    {
        if (!Telemetry.Recipients.Enabled)
            return;

        Count(call, "accepted", accepted);
        Count(call, "rejected", rejected);
    }

    public static void Count<TResult>(CallIdentity call, IReadOnlyList<TResult> results, Func<TResult, bool> isAccepted)
    {
        if (!Telemetry.Recipients.Enabled)
            return;

        var accepted = results.Count(isAccepted);
        Count(call, accepted, results.Count - accepted);
    }

    private static void Count(CallIdentity call, string result, int recipients)
    {
        // A provider's own count may be anything; a counter only goes up.
        if (recipients <= 0)
            return;

        var tags = TelemetryAttributes.Of(call);
        tags.Add(TelemetryAttributes.RecipientResult, result);
        Telemetry.Add(Telemetry.Recipients, recipients, tags);
    }
}
