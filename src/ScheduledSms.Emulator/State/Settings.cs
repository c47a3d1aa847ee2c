using System.Diagnostics.CodeAnalysis;

namespace ScheduledSms.Emulator.State;

/// <summary>Copies all properties of objects whose properties are plain values, so that one added later is not forgotten.</summary>
internal static class Settings
{
    public static T Copy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(T from)
        where T : class, new()
    {
        var copy = new T();
        Copy(from, copy);
        return copy;
    }

    public static void Copy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(T from, T to)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property is { CanRead: true, CanWrite: true }))
            property.SetValue(to, property.GetValue(from));
    }
}
