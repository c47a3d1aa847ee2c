using ScheduledSms.Emulator.Quirks;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>
/// SOLAPI where its documents are silent or disagree: the documents of 2018, of 2022 and of 2026, and its newest SDKs.
/// Each default is the newest word there is; a client that must be sure of itself is tried with the other ones too.
/// </summary>
public sealed class SolapiQuirks
{
    /// <summary>What a canceled group becomes: pending (2026 text, 2018 sample) or failed (2022). Default pending.</summary>
    [Quirk("What a canceled group becomes.", Source = "Conflict: PENDING in the text of 2026 and the sample of 2018, FAILED in the text and sample of 2022.")]
    public SolapiCanceledGroup CanceledGroupBecomes { get; set; } = SolapiCanceledGroup.Pending;

    /// <summary>How a group's response shows <c>scheduledDate</c>. Default: always there, null without a time (newest SDK models).</summary>
    [Quirk("How a group's response shows scheduledDate.", Source = "Conflict: absent from the single-group samples of 2022, null in the list sample of 2022 and in 2018, present in the newest clients.")]
    public SolapiScheduledDate ScheduledDate { get; set; } = SolapiScheduledDate.Present;

    /// <summary>Statuses and spellings of authentication errors. Default: 400 and <c>InvalidApiKey</c> (measured by third parties in 2026).</summary>
    [Quirk("Statuses and spellings of authentication errors.", Source = "Conflict: 403 and InvalidAPIKey in 2022; 400 and InvalidApiKey measured by third parties in 2026, for an unknown key only.")]
    public SolapiAuthenticationErrors AuthenticationErrors { get; set; } = SolapiAuthenticationErrors.Year2026;

    /// <summary>What scheduling a group gets that is scheduled already. Undocumented; default rejected.</summary>
    [Quirk("What scheduling a group gets that is scheduled already.", Source = "Silent; third parties say PENDING only.")]
    public SolapiScheduleAgain ScheduleAgain { get; set; } = SolapiScheduleAgain.Rejected;

    /// <summary>What another account's group looks like: missing (404, the default) or forbidden (403, documented for delete in 2018).</summary>
    [Quirk("What another account's group looks like.", Source = "Forbidden is documented for deleting (2018); silent on everything else.")]
    public SolapiForeignGroup ForeignGroup { get; set; } = SolapiForeignGroup.NotFound;

    /// <summary>Whether messages can be added with <c>POST</c> too, as the provider's C# sample does. Every document says <c>PUT</c>. Default false.</summary>
    [Quirk("Whether messages can be added with POST too.", Source = "Conflict: the provider's C# and VB samples use POST, every document PUT.")]
    public bool AddMessagesWithPost { get; set; }

    /// <summary>Whether <c>count.total</c> stays 0 until the group is sent, as in the samples of 2022. Default false: it counts at once.</summary>
    [Quirk("Whether count.total stays 0 until the group is sent.", Source = "Conflict: 0 beside registeredSuccess 1 in the group samples of 2022, 1 in that of send-many.")]
    public bool CountTotalWhenSent { get; set; }

    /// <summary>Whether a recipient repeated in a later request to the same group is rejected (1026) too. Undocumented; default false.</summary>
    [Quirk("Whether a recipient repeated in a later request to the same group is rejected (1026) too.", Source = "Silent: documented within one request only.")]
    public bool RejectDuplicatesAcrossRequests { get; set; }

    /// <summary>Whether a text message needs <c>from</c> (1010): so the documents say; the newest Node SDK calls it optional. Default true.</summary>
    [Quirk("Whether a text message needs from (1010).", Source = "Conflict: required in the documents of 2022, optional in the Node client.")]
    public bool RequireSender { get; set; } = true;

    /// <summary>The offset of a <c>scheduledDate</c> that names none. Unproven: samples of the provider differ. Default zero, UTC.</summary>
    [Quirk("The offset of a scheduledDate that names none.", Minimum = "-14:00:00", Maximum = "14:00:00", Source = "Conflict: the provider's VB sample takes it for UTC, a third party's app for Korea's time.")]
    public TimeSpan ZonelessDateOffset { get; set; } = TimeSpan.Zero;

    /// <summary>Whether a stored message's flags are 0 and 1 instead of booleans; samples show both. Default false.</summary>
    [Quirk("Whether a stored message's flags are 0 and 1 instead of booleans.", Source = "Conflict: both in samples of 2022 and 2026, and in the Node client.")]
    public bool NumericFlags { get; set; }

    /// <summary>How many reads of a group (<c>GET /messages/v4/groups/{id}</c>) after each write still show what was before it, for at most ten seconds. Reported by third parties, with no figure. Default 0.</summary>
    [Quirk("How many reads of a group after each write still show what was before it.", Maximum = "1000", Source = "Reported by the Node client's own tests, with no figure.")]
    public int LaggingReads { get; set; }

    /// <summary>How long a group is SENDING before it is COMPLETE. Undocumented; default zero: until the next time somebody looks.</summary>
    [Quirk("How long a group is SENDING before its messages are reported.", Source = "Silent.")]
    public TimeSpan SendingTakes { get; set; } = TimeSpan.Zero;

    /// <summary>What a <c>scheduledDate</c> in the past does in <c>send-many/detail</c>. The SDKs' own pages say that it sends at once, which is the default.</summary>
    [Quirk("What a scheduledDate in the past does in send-many/detail.", Source = "It sends at once, say the pages of the Go, VB and Java clients; scheduling a group rejects it (2018).")]
    public SolapiSendManyInThePast SendManyInThePast { get; set; } = SolapiSendManyInThePast.SendsNow;

    /// <summary>Whether <c>send-many/detail</c> rejects a time more than six months ahead, as scheduling a group does; if not, it is scheduled. Undocumented; default true.</summary>
    [Quirk("Whether send-many/detail rejects a time more than six months ahead.", Source = "Silent: documented for scheduling a group (2018).")]
    public bool SendManyRejectsSixMonths { get; set; } = true;

    /// <summary>What becomes of the group when all messages of a one-call send are rejected. Undocumented; default FAILED.</summary>
    [Quirk("What becomes of the group when all messages of a one-call send are rejected.", Source = "Silent.")]
    public SolapiSendManyWithNobody SendManyWithNobody { get; set; } = SolapiSendManyWithNobody.Fails;

    /// <summary>What <c>send</c> answers for a message that is rejected: 200 (the samples, and the default) or 400 InvalidStatusCode (the error list).</summary>
    [Quirk("What send answers for a message that is rejected.", Source = "Conflict: 200 with its statusCode in the samples, 400 InvalidStatusCode in the error list of 2018.")]
    public SolapiRejectedSingle RejectedSingle { get; set; } = SolapiRejectedSingle.InResponse;

    /// <summary>Whether a one-call send with an <c>appId</c> outside <c>agent</c> is rejected (400 ValidationError). A client's fix says that it fails, without saying how. Default false: it is ignored.</summary>
    [Quirk("Whether a one-call send with an appId outside agent is rejected.", Source = "A fix of the Node client (5.1.4) says that it fails, without saying how; the Python client sends it.")]
    public bool RejectAppIdOutsideAgent { get; set; }

    /// <summary>What an element of a webhook's array looks like: samples and third parties (flat, the default) and the Python client (wrapped) differ.</summary>
    [Quirk("What an element of a webhook's array looks like.", Source = "Conflict: flat in the ASP sample of 2022, the Node sample and tests of third parties (2026), wrapped in the Python client (2025).")]
    public SolapiWebhookShape WebhookShape { get; set; } = SolapiWebhookShape.Flat;

    /// <summary>What <c>X-Solapi-Secret</c> holds: the secret's SHA-1 (third parties of 2026, the default) or the secret itself (sample of 2022).</summary>
    [Quirk("What X-Solapi-Secret holds.", Source = "Conflict: the secret in the ASP sample of 2022, its SHA-1 at four third parties (2026).")]
    public SolapiWebhookSecret WebhookSecret { get; set; } = SolapiWebhookSecret.Sha1;

    /// <summary>How long after a webhook failed it is called again; five calls are documented, the time between them is not. Default one minute.</summary>
    [Quirk("How long after a webhook failed it is called again.", Maximum = "30.00:00:00", Source = "Five calls are documented; silent on the time between them.")]
    public TimeSpan WebhookRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the response to scheduling a group still shows it PENDING and without a date, as the sample of 2018 does. Default false.</summary>
    [Quirk("Whether the response to scheduling a group still shows it PENDING and without a date.", Source = "Conflict: so in the sample of 2018, SCHEDULED in that of 2022.")]
    public bool ScheduleEchoesPending { get; set; }

    /// <summary>Whether a list's last page has <c>nextKey</c> with null; samples of 2022 leave it out, which is the default.</summary>
    [Quirk("Whether a list's last page has nextKey with null.", Source = "Conflict: absent in 2022 and at third parties, null in the Node client.")]
    public bool NullNextKey { get; set; }

    /// <summary>Whether a listed message has <c>_id</c> too, as in 2022; the page of 2026 has none. Default false.</summary>
    [Quirk("Whether a listed message has _id too.", Source = "Conflict: there in 2022, absent in 2026.")]
    public bool MessagesHaveUnderscoreId { get; set; }

    /// <summary>Whether a group's <c>price</c> holds an empty array for its country, as one sample of 2022 does. Default false: an empty object.</summary>
    [Quirk("Whether a group's price holds an empty array for its country.", Source = "Conflict: {} in most samples of 2022, {\"82\":[]} in that of send-many.")]
    public bool PriceHoldsArray { get; set; }
}
