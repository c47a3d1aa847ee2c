namespace ScheduledSms.Emulator.Solapi;

/// <summary>How a group's response shows <c>scheduledDate</c>.</summary>
public enum SolapiScheduledDate
{
    /// <summary>The instant, or null without one (newest SDK models).</summary>
    Present,

    /// <summary>The member is never present (single-group samples of 2022).</summary>
    Absent,

    /// <summary>It is present and always null (list sample of 2022, schedule sample of 2018).</summary>
    Null,
}
