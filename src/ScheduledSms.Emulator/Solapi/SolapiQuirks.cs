namespace ScheduledSms.Emulator.Solapi;

/// <summary>
/// SOLAPI where its documents are silent or disagree: the documents of 2018, of 2022 and of 2026, and its newest SDKs.
/// Each default is the newest word there is; a client that must be sure of itself is tried with the other ones too.
/// </summary>
public sealed class SolapiQuirks
{
    /// <summary>What a cancelled group becomes: pending (2026 text, 2018 sample) or failed (2022). Default pending.</summary>
    public SolapiCanceledGroup CanceledGroupBecomes { get; set; } = SolapiCanceledGroup.Pending;

    /// <summary>How a group's answer shows <c>scheduledDate</c>. Default: always there, null without a time (newest SDK models).</summary>
    public SolapiScheduledDate ScheduledDate { get; set; } = SolapiScheduledDate.Present;

    /// <summary>Statuses and spellings of authentication errors. Default: 400 and <c>InvalidApiKey</c> (measured by third parties in 2026).</summary>
    public SolapiAuthenticationErrors AuthenticationErrors { get; set; } = SolapiAuthenticationErrors.Year2026;

    /// <summary>What scheduling a group gets that is scheduled already. Undocumented; default refused.</summary>
    public SolapiScheduleAgain ScheduleAgain { get; set; } = SolapiScheduleAgain.Refused;

    /// <summary>What another account's group looks like: missing (404, the default) or forbidden (403, documented for delete in 2018).</summary>
    public SolapiForeignGroup ForeignGroup { get; set; } = SolapiForeignGroup.NotFound;

    /// <summary>Whether messages can be added with <c>POST</c> too, as the provider's C# sample does. Every document says <c>PUT</c>. Default false.</summary>
    public bool AddMessagesWithPost { get; set; }

    /// <summary>Whether <c>count.total</c> stays 0 until the group is sent, as in the samples of 2022. Default false: it counts at once.</summary>
    public bool CountTotalWhenSent { get; set; }

    /// <summary>Whether a recipient repeated in a later request to the same group is refused (1026) too. Undocumented; default false.</summary>
    public bool RefuseDuplicatesAcrossRequests { get; set; }

    /// <summary>Whether a text message needs <c>from</c> (1010): so the documents say; the newest Node SDK calls it optional. Default true.</summary>
    public bool RequireSender { get; set; } = true;

    /// <summary>The offset of a <c>scheduledDate</c> that names none. Unproven: samples of the provider differ. Default zero, UTC.</summary>
    public TimeSpan ZonelessDateOffset { get; set; } = TimeSpan.Zero;

    /// <summary>Whether a stored message's flags are 0 and 1 instead of booleans; samples show both. Default false.</summary>
    public bool NumericFlags { get; set; }

    /// <summary>How many reads of a group (<c>GET /messages/v4/groups/{id}</c>) after each write still show what was before it, for at most ten seconds. Reported by third parties, with no figure. Default 0.</summary>
    public int LaggingReads { get; set; }

    /// <summary>How long a group is SENDING before it is COMPLETE. Undocumented; default zero: until the next time somebody looks.</summary>
    public TimeSpan SendingTakes { get; set; } = TimeSpan.Zero;

    /// <summary>What a <c>scheduledDate</c> in the past does in <c>send-many/detail</c>. The SDKs' own pages say that it sends at once, which is the default.</summary>
    public SolapiOneCallInThePast OneCallInThePast { get; set; } = SolapiOneCallInThePast.SendsNow;

    /// <summary>Whether <c>send-many/detail</c> refuses a time more than six months ahead, as scheduling a group does; if not, it is scheduled. Undocumented; default true.</summary>
    public bool OneCallRefusesSixMonths { get; set; } = true;

    /// <summary>What becomes of the group when all messages of a one-call send are refused. Undocumented; default FAILED.</summary>
    public SolapiOneCallWithNobody OneCallWithNobody { get; set; } = SolapiOneCallWithNobody.Fails;

    /// <summary>What <c>send</c> answers for a message that is refused: 200 (the samples, and the default) or 400 InvalidStatusCode (the error list).</summary>
    public SolapiRefusedSingle RefusedSingle { get; set; } = SolapiRefusedSingle.Answered;

    /// <summary>Whether a one-call send with an <c>appId</c> outside <c>agent</c> is refused (400 ValidationError). A client's fix says that it fails, without saying how. Default false: it is ignored.</summary>
    public bool RefuseAppIdOutsideAgent { get; set; }

    /// <summary>What an element of a webhook's array looks like: samples and third parties (flat, the default) and the Python client (wrapped) differ.</summary>
    public SolapiWebhookShape WebhookShape { get; set; } = SolapiWebhookShape.Flat;

    /// <summary>What <c>X-Solapi-Secret</c> holds: the secret's SHA-1 (third parties of 2026, the default) or the secret itself (sample of 2022).</summary>
    public SolapiWebhookSecret WebhookSecret { get; set; } = SolapiWebhookSecret.Sha1;

    /// <summary>How long after a webhook failed it is called again; five calls are documented, the time between them is not. Default one minute.</summary>
    public TimeSpan WebhookRetryAfter { get; set; } = TimeSpan.FromMinutes(1);
}
