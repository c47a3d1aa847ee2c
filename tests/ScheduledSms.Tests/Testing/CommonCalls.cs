namespace ScheduledSms.Tests.Testing;

/// <summary>The provider clients implement the common calls explicitly, so that they do not stand among the typed ones.</summary>
internal static class CommonCalls
{
    public static IScheduledMessageClient Common(this IScheduledMessageClient client) => client;
}
