namespace ScheduledSms.Tests.Matrix;

/// <summary>How an operation changes what will be sent.</summary>
internal enum OperationEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Nothing is scheduled before it, one schedule after it.</summary>
    Creates,

    /// <summary>One schedule exists before it, another in its place after it.</summary>
    Replaces,

    /// <summary>One schedule exists before it, none after it.</summary>
    Ends,
}
