namespace ScheduledSms.Http;

/// <summary>Reads a provider's error body. Never throws: what cannot be read has no code.</summary>
internal interface IProviderErrorMap
{
    /// <summary>The code and words in the body, or nothing where it holds none.</summary>
    (string? Code, string? Message) ReadBody(ReadOnlyMemory<byte> body);

    /// <summary>What a code means, or null where this version does not know it.</summary>
    ScheduledSmsErrorCode? Find(string providerCode);

    /// <summary>True for a code that only a copy of the same request can cause: an earlier one arrived, and what became of it is not told.</summary>
    bool MeansEarlierCopyArrived(string providerCode);
}
