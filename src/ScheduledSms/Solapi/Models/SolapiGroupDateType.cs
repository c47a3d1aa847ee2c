namespace ScheduledSms.Solapi;

/// <summary>Which of a group's dates a span is about: <c>dateType</c> on the wire.</summary>
public enum SolapiGroupDateType
{
    /// <summary><c>CREATED</c>: when it was made.</summary>
    Created = 0,

    /// <summary><c>UPDATED</c>: when it changed last.</summary>
    Updated,
}
