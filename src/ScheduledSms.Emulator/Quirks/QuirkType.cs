namespace ScheduledSms.Emulator.Quirks;

/// <summary>What kind of value a quirk has.</summary>
internal enum QuirkType
{
    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A span of time, as <c>[d.]hh:mm:ss</c>.</summary>
    Duration,
}
