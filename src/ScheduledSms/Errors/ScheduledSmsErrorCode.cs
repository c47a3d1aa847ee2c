namespace ScheduledSms;

/// <summary>Why a call failed, in words that are the same for every provider. The provider's own code stays in <see cref="ScheduledSmsException.ProviderCode"/>.</summary>
public enum ScheduledSmsErrorCode
{
    /// <summary>A code this version does not know. Read <see cref="ScheduledSmsException.ProviderCode"/> and the provider's pages.</summary>
    Unrecognized = 0,

    /// <summary>The request is malformed or breaks a documented limit. Correct the request; the message names the member.</summary>
    InvalidRequest,

    /// <summary>The number is malformed, not in service, or blocked. Correct or drop the recipient.</summary>
    InvalidRecipient,

    /// <summary>The recipient has unsubscribed. Do not text them again.</summary>
    RecipientOptedOut,

    /// <summary>The send time is missing, malformed, past, or further ahead than the provider accepts. Choose another time.</summary>
    InvalidSendTime,

    /// <summary>The send time is nearer than the configured minimum lead. Choose a later time, or lower the lead.</summary>
    SendTimeTooSoon,

    /// <summary>The provider does not send this kind of message at that hour. Choose a time inside its window.</summary>
    OutsideSendWindow,

    /// <summary>The template or signature does not exist, is not approved, or does not fit the parameters. Check it in the provider's console.</summary>
    TemplateUnusable,

    /// <summary>The text is too long, or holds words or characters that the provider rejects. Change the text.</summary>
    ContentRejected,

    /// <summary>The sender number is missing, malformed, or not registered. Register it with the provider.</summary>
    SenderNotRegistered,

    /// <summary>The key or secret is wrong, missing, or was used wrongly. Check the configuration.</summary>
    AuthenticationFailed,

    /// <summary>The account may not do this: no permission, an address that is not allowed, or a block. Ask the provider.</summary>
    AccountNotAllowed,

    /// <summary>The balance does not cover it. Top up.</summary>
    InsufficientBalance,

    /// <summary>The account's quota is used up or not assigned. Raise it in the provider's console.</summary>
    QuotaExceeded,

    /// <summary>Too many requests. Wait for <see cref="ScheduledSmsException.RetryAfter"/> if it is given.</summary>
    RateLimited,

    /// <summary>There is no such schedule, group or message in this account. Check the id.</summary>
    NotFound,

    /// <summary>The state of the schedule or group does not allow it. Read it again before deciding.</summary>
    WrongState,

    /// <summary>It was already sent or canceled: too late to change. This is an everyday race, not a fault.</summary>
    AlreadySentOrCanceled,

    /// <summary>The same recipient or message was given twice. Drop the second.</summary>
    Duplicate,

    /// <summary>More recipients than one request may hold. Split it.</summary>
    TooManyRecipients,

    /// <summary>This machine's clock and the provider's differ by too much. Correct the clock.</summary>
    ClockSkew,

    /// <summary>The provider failed. Try later; see the outcome for whether that is safe.</summary>
    ProviderUnavailable,

    /// <summary>The connection failed: name resolution, TLS, rejected, reset or cut. See the outcome for whether it is safe to send again.</summary>
    NetworkFailure,

    /// <summary>No response within the configured time. See the outcome for whether it is safe to send again.</summary>
    Timeout,

    /// <summary>The provider answered with success, but the response cannot be read or has no usable id.</summary>
    InvalidResponse,

    /// <summary>The caller canceled. Found on the inner exception of an <see cref="OperationCanceledException"/>.</summary>
    Canceled,
}
