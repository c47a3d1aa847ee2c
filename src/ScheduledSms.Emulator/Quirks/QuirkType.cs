namespace ScheduledSms.Emulator.Quirks;

/// <summary>The type of a quirk's value.</summary>
internal enum QuirkType
{
    /// <summary>One of a few names.</summary>
    Choice,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A span of time, as <c>[d.]hh:mm:ss</c>.</summary>
    Duration,
}
