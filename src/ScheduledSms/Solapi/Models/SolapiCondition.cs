namespace ScheduledSms.Solapi;

/// <summary>The comparison of a filter: <c>cond</c> on the wire.</summary>
public enum SolapiCondition
{
    /// <summary><c>eq</c>.</summary>
    Equal = 0,

    /// <summary><c>ne</c>.</summary>
    NotEqual,

    /// <summary><c>gt</c>.</summary>
    Greater,

    /// <summary><c>gte</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>lt</c>.</summary>
    Less,

    /// <summary><c>lte</c>.</summary>
    LessOrEqual,
}
