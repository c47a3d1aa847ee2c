namespace ScheduledSms;

/// <summary>Data sent to or received from a provider. Its text form contains the type and an id, never a number, a text or a key.</summary>
public abstract record ProviderModel
{
    /// <summary>The type's name and what identifies the object. Safe to log.</summary>
    /// <returns>For example <c>JsmsSchedule { 1a886e7c-a267-49e6-9970-0d396ca5bb1e }</c>.</returns>
    public sealed override string ToString() => SafeText is { } text ? $"{GetType().Name} {{ {text} }}" : GetType().Name;

    /// <summary>What may be printed: an id, a count, a state. Null prints only the type's name.</summary>
    private protected virtual string? SafeText => null;
}
