using ScheduledSms.Messages;

namespace ScheduledSms;

/// <summary>The options that all accounts share. Configuration: <c>ScheduledSms</c>.</summary>
public sealed class ScheduledSmsOptions
{
    /// <summary>The templates by their logical names, which compare without case. An account that declares one of the same name overrides it.</summary>
    public IDictionary<string, MessageTemplate> Templates { get; } = new Dictionary<string, MessageTemplate>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which provider takes a new schedule, by the recipients' calling code. Default: 82 goes to <c>solapi</c>, 86 to <c>jsms</c>. Only with both providers registered.</summary>
    public IDictionary<string, string> Routes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [CallingCodes.Korea] = ProviderNames.Solapi,
        [CallingCodes.China] = ProviderNames.Jsms,
    };
}
