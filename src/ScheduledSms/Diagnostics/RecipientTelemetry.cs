namespace ScheduledSms.Diagnostics;

/// <summary>Counts the recipients that the responses to applied calls accepted and rejected, without identifying them.</summary>
internal static class RecipientTelemetry
{
    public static void Count(CallStep step, int accepted, int rejected)
    {
        if (!Telemetry.Recipients.Enabled)
            return;

        Count(step, "accepted", accepted);
        Count(step, "rejected", rejected);
    }

    public static void Count<TResult>(CallStep step, IReadOnlyList<TResult> results, Func<TResult, bool> isAccepted)
    {
        if (!Telemetry.Recipients.Enabled)
            return;

        var accepted = results.Count(isAccepted);
        Count(step, accepted, results.Count - accepted);
    }

    private static void Count(CallStep step, string result, int recipients)
    {
        // A provider's own count may be anything; a counter only goes up.
        if (recipients <= 0)
            return;

        var tags = TelemetryAttributes.Of(step.Call, step.Operation);
        tags.Add(TelemetryAttributes.RecipientResult, result);
        Telemetry.Add(Telemetry.Recipients, recipients, tags);
    }
}
