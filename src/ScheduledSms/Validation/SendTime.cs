using System.Globalization;

namespace ScheduledSms.Validation;

/// <summary>The rules for a send time that both providers share.</summary>
internal static class SendTime
{
    /// <summary>The first instant the provider can represent at or after the requested one: never earlier, so that nobody is texted too soon.</summary>
    public static DateTimeOffset RoundUp(DateTimeOffset instant, TimeSpan resolution)
    {
        var past = instant.UtcTicks % resolution.Ticks;
        if (past == 0)
            return instant;

        var missing = resolution.Ticks - past;
        return DateTime.MaxValue.Ticks - Math.Max(instant.Ticks, instant.UtcTicks) < missing ? instant.AddTicks(-past) : instant.AddTicks(missing);
    }

    /// <summary>Returns why this send time is rejected, or null if it is not. The reason includes the clock, since a wrong clock is the likeliest cause.</summary>
    public static (ScheduledSmsErrorCode Code, string Reason)? Reject(DateTimeOffset sendAt, DateTimeOffset now, TimeSpan minimumLead)
    {
        if (sendAt <= now)
            return (ScheduledSmsErrorCode.InvalidSendTime, $"The send time {Text(sendAt)} is not in the future. {Clock(now)}");

        if (sendAt - now < minimumLead)
        {
            return (ScheduledSmsErrorCode.SendTimeTooSoon,
                $"The send time {Text(sendAt)} is nearer than the minimum lead of {minimumLead.ToString("c", CultureInfo.InvariantCulture)} (setting MinimumLead). {Clock(now)}");
        }

        return null;
    }

    public static string Clock(DateTimeOffset now) => $"This machine's clock says {Text(now)}.";

    public static string Text(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
