namespace ScheduledSms;

/// <summary>Why a call failed, in codes shared by all providers. The provider's own code is in <see cref="ScheduledSmsException.ProviderCode"/>.</summary>
public enum ScheduledSmsErrorCode
{
    /// <summary>A code this version does not know. See <see cref="ScheduledSmsException.ProviderCode"/> and the provider's documentation.</summary>
    Unrecognized = 0,

    /// <summary>The request is malformed or violates a documented limit. Correct the request; the message names the member.</summary>
    InvalidRequest,

    /// <summary>The number is malformed, not in service, or blocked. Correct or drop the recipient.</summary>
    InvalidRecipient,

    /// <summary>The recipient has unsubscribed. Do not text them again.</summary>
    RecipientOptedOut,

    /// <summary>The send time is missing, malformed, past, or further ahead than the provider accepts. Choose another time.</summary>
    InvalidSendTime,

    /// <summary>The send time is closer than the configured minimum lead. Choose a later time, or lower the lead.</summary>
    SendTimeTooSoon,

    /// <summary>The provider does not send this kind of message at that hour. Choose a time inside its window.</summary>
    OutsideSendWindow,

    /// <summary>The template or signature does not exist, is not approved, or does not fit the parameters. Check it in the provider's console.</summary>
    InvalidTemplate,

    /// <summary>The text is too long, or contains words or characters that the provider rejects. Change the text.</summary>
    ContentRejected,

    /// <summary>The sender number is missing, malformed, or not registered. Register it with the provider.</summary>
    SenderNotRegistered,

    /// <summary>The key or secret is wrong, missing, or used incorrectly. Check the configuration.</summary>
    AuthenticationFailed,

    /// <summary>The account may not do this: no permission, an address that is not allowed, or a block. Contact the provider.</summary>
    AccountNotAllowed,

    /// <summary>The balance does not cover the call. Top up.</summary>
    InsufficientBalance,

    /// <summary>The account's quota is used up or not assigned. Raise it in the provider's console.</summary>
    QuotaExceeded,

    /// <summary>Too many requests. Wait for <see cref="ScheduledSmsException.RetryAfter"/> if it is given.</summary>
    RateLimited,

    /// <summary>There is no such schedule, group or message in this account. Check the id.</summary>
    NotFound,

    /// <summary>The state of the schedule or group does not allow the call. Read it again before deciding.</summary>
    WrongState,

    /// <summary>It was already sent or canceled: too late to change. This is an ordinary race, not a fault.</summary>
    AlreadySentOrCanceled,

    /// <summary>Duplicate recipient or message. Drop the second.</summary>
    Duplicate,

    /// <summary>More recipients than one request may contain. Split it.</summary>
    TooManyRecipients,

    /// <summary>This machine's clock and the provider's differ by too much. Correct the clock.</summary>
    ClockSkew,

    /// <summary>The provider failed. Retry later; see the outcome for whether that is safe.</summary>
    ProviderUnavailable,

    /// <summary>The connection failed: name resolution, TLS, connection refused, reset or cut. See the outcome for whether it is safe to retry.</summary>
    NetworkFailure,

    /// <summary>No response within the configured time. See the outcome for whether it is safe to retry.</summary>
    Timeout,

    /// <summary>The provider returned success, but the response cannot be read or has no usable id.</summary>
    InvalidResponse,

    /// <summary>The caller canceled. Found on the inner exception of an <see cref="OperationCanceledException"/>.</summary>
    Canceled,
}
