namespace ScheduledSms.Tests.Matrix;

/// <summary>What an operation does to what will be sent.</summary>
internal enum OperationEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Nothing stands before it, one schedule after it.</summary>
    Creates,

    /// <summary>One schedule stands before it, another in its place after it.</summary>
    Replaces,

    /// <summary>One schedule stands before it, none after it.</summary>
    Ends,
}
