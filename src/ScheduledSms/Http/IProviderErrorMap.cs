namespace ScheduledSms.Http;

/// <summary>Reads a provider's error body. Never throws: a body that cannot be read has no code.</summary>
internal interface IProviderErrorMap
{
    /// <summary>Returns the code and message in the body, or nothing if it has none.</summary>
    (string? Code, string? Message) ReadBody(ReadOnlyMemory<byte> body);

    /// <summary>Returns what a code means, or null if this version does not know it.</summary>
    ScheduledSmsErrorCode? Find(string providerCode);

    /// <summary>Returns true for a code that only a copy of the same request can cause: an earlier copy arrived, and its outcome is unknown.</summary>
    bool MeansEarlierCopyArrived(string providerCode);
}
