namespace ScheduledSms.Solapi;

/// <summary>The group date that a range applies to: <c>dateType</c> on the wire.</summary>
public enum SolapiGroupDateType
{
    /// <summary><c>CREATED</c>: when it was created.</summary>
    Created = 0,

    /// <summary><c>UPDATED</c>: when it last changed.</summary>
    Updated,
}
