using ScheduledSms.Emulator.Quirks;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>
/// SOLAPI behavior where its documentation (2018, 2022 and 2026) and its newest SDKs are silent or contradictory.
/// Each default follows the newest source; a client that must be certain should be tested with the other values too.
/// </summary>
public sealed class SolapiQuirks
{
    /// <summary>What a canceled group becomes: pending (2026 text, 2018 sample) or failed (2022). Default pending.</summary>
    [Quirk("What a canceled group becomes.", Source = "Conflict: PENDING in the text of 2026 and the sample of 2018, FAILED in the text and sample of 2022.")]
    public SolapiCanceledGroup CanceledGroupBecomes { get; set; } = SolapiCanceledGroup.Pending;

    /// <summary>How a group's response shows <c>scheduledDate</c>. Default: always present, null without a time (newest SDK models).</summary>
    [Quirk("How a group's response shows scheduledDate.", Source = "Conflict: absent from the single-group samples of 2022, null in the list sample of 2022 and in 2018, present in the newest clients.")]
    public SolapiScheduledDate ScheduledDate { get; set; } = SolapiScheduledDate.Present;

    /// <summary>Statuses and spellings of authentication errors. Default: 400 and <c>InvalidApiKey</c> (measured by third parties in 2026).</summary>
    [Quirk("Statuses and spellings of authentication errors.", Source = "Conflict: 403 and InvalidAPIKey in 2022; 400 and InvalidApiKey measured by third parties in 2026, for an unknown key only.")]
    public SolapiAuthenticationErrors AuthenticationErrors { get; set; } = SolapiAuthenticationErrors.Year2026;

    /// <summary>The response to scheduling a group that is already scheduled. Undocumented; default: rejected.</summary>
    [Quirk("What scheduling a group gets that is scheduled already.", Source = "Silent; third parties say PENDING only.")]
    public SolapiScheduleAgain ScheduleAgain { get; set; } = SolapiScheduleAgain.Rejected;

    /// <summary>How another account's group appears: missing (404, the default) or forbidden (403, documented for delete in 2018).</summary>
    [Quirk("What another account's group looks like.", Source = "Forbidden is documented for deleting (2018); silent on everything else.")]
    public SolapiForeignGroup ForeignGroup { get; set; } = SolapiForeignGroup.NotFound;

    /// <summary>Whether messages can be added with <c>POST</c> too, as the provider's C# sample does. Every document specifies <c>PUT</c>. Default false.</summary>
    [Quirk("Whether messages can be added with POST too.", Source = "Conflict: the provider's C# and VB samples use POST, every document PUT.")]
    public bool AddMessagesWithPost { get; set; }

    /// <summary>Whether <c>count.total</c> stays 0 until the group is sent, as in the samples of 2022. Default false: it counts immediately.</summary>
    [Quirk("Whether count.total stays 0 until the group is sent.", Source = "Conflict: 0 beside registeredSuccess 1 in the group samples of 2022, 1 in that of send-many.")]
    public bool CountTotalWhenSent { get; set; }

    /// <summary>Whether a duplicate recipient in a later request to the same group is also rejected (1026). Undocumented; default false.</summary>
    [Quirk("Whether a recipient given again in a later request to the same group is rejected (1026) too.", Source = "Silent: documented within one request only.")]
    public bool RejectDuplicatesAcrossRequests { get; set; }

    /// <summary>Whether a text message requires <c>from</c> (1010), as documented; in the newest Node SDK it is optional. Default true.</summary>
    [Quirk("Whether a text message needs from (1010).", Source = "Conflict: required in the documents of 2022, optional in the Node client.")]
    public bool RequireSender { get; set; } = true;

    /// <summary>The offset assumed for a <c>scheduledDate</c> without one. Unconfirmed: the provider's samples differ. Default zero (UTC).</summary>
    [Quirk("The offset of a scheduledDate that names none.", Minimum = "-14:00:00", Maximum = "14:00:00", Source = "Conflict: the provider's VB sample takes it for UTC, a third party's app for Korea's time.")]
    public TimeSpan ZonelessDateOffset { get; set; } = TimeSpan.Zero;

    /// <summary>Whether a stored message's flags are 0 and 1 instead of booleans; samples show both. Default false.</summary>
    [Quirk("Whether a stored message's flags are 0 and 1 instead of booleans.", Source = "Conflict: both in samples of 2022 and 2026, and in the Node client.")]
    public bool NumericFlags { get; set; }

    /// <summary>How many reads of a group (<c>GET /messages/v4/groups/{id}</c>) after each write still return the state before it, for at most ten seconds. Reported by third parties, without a figure. Default 0.</summary>
    [Quirk("How many reads of a group after each write still show what was before it.", Maximum = "1000", Source = "Reported by the Node client's own tests, with no figure.")]
    public int LaggingReads { get; set; }

    /// <summary>How long a group is SENDING before it is COMPLETE. Undocumented; default zero: until the next access.</summary>
    [Quirk("How long a group is SENDING before its messages are reported.", Source = "Silent.")]
    public TimeSpan SendingTakes { get; set; } = TimeSpan.Zero;

    /// <summary>The effect of a past <c>scheduledDate</c> in <c>send-many/detail</c>. The SDKs' own pages state that it sends immediately, which is the default.</summary>
    [Quirk("What a scheduledDate in the past does in send-many/detail.", Source = "It sends at once, say the pages of the Go, VB and Java clients; scheduling a group rejects it (2018).")]
    public SolapiSendManyInThePast SendManyInThePast { get; set; } = SolapiSendManyInThePast.SendsNow;

    /// <summary>Whether <c>send-many/detail</c> rejects a time more than six months ahead, as scheduling a group does; otherwise it is scheduled. Undocumented; default true.</summary>
    [Quirk("Whether send-many/detail rejects a time more than six months ahead.", Source = "Silent: documented for scheduling a group (2018).")]
    public bool SendManyRejectsSixMonths { get; set; } = true;

    /// <summary>What happens to the group when all messages of send-many/detail are rejected. Undocumented; default FAILED.</summary>
    [Quirk("What becomes of the group when all messages of send-many/detail are rejected.", Source = "Silent.")]
    public SolapiSendManyWithNobody SendManyWithNobody { get; set; } = SolapiSendManyWithNobody.Fails;

    /// <summary>What <c>send</c> returns for a rejected message: 200 (the samples, and the default) or 400 InvalidStatusCode (the error list).</summary>
    [Quirk("What send returns for a message that is rejected.", Source = "Conflict: 200 with its statusCode in the samples, 400 InvalidStatusCode in the error list of 2018.")]
    public SolapiRejectedSingle RejectedSingle { get; set; } = SolapiRejectedSingle.InResponse;

    /// <summary>Whether a one-call send with an <c>appId</c> outside <c>agent</c> is rejected (400 ValidationError). A client's fix states that it fails, but not how. Default false: it is ignored.</summary>
    [Quirk("Whether send-many/detail with an appId outside agent is rejected.", Source = "A fix of the Node client (5.1.4) says that it fails, without saying how; the Python client sends it.")]
    public bool RejectAppIdOutsideAgent { get; set; }

    /// <summary>The shape of an element of a webhook's array: samples and third parties (flat, the default) and the Python client (wrapped) differ.</summary>
    [Quirk("What an element of a webhook's array looks like.", Source = "Conflict: flat in the ASP sample of 2022, the Node sample and tests of third parties (2026), wrapped in the Python client (2025).")]
    public SolapiWebhookShape WebhookShape { get; set; } = SolapiWebhookShape.Flat;

    /// <summary>What <c>X-Solapi-Secret</c> contains: the secret's SHA-1 (third parties of 2026, the default) or the secret itself (sample of 2022).</summary>
    [Quirk("What X-Solapi-Secret holds.", Source = "Conflict: the secret in the ASP sample of 2022, its SHA-1 at four third parties (2026).")]
    public SolapiWebhookSecret WebhookSecret { get; set; } = SolapiWebhookSecret.Sha1;

    /// <summary>How long after a failure a webhook is retried; five calls are documented, the time between them is not. Default one minute.</summary>
    [Quirk("How long after a webhook failed it is called again.", Maximum = "30.00:00:00", Source = "Five calls are documented; silent on the time between them.")]
    public TimeSpan WebhookRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the response to scheduling a group still shows it PENDING and without a date, as the sample of 2018 does. Default false.</summary>
    [Quirk("Whether the response to scheduling a group still shows it PENDING and without a date.", Source = "Conflict: so in the sample of 2018, SCHEDULED in that of 2022.")]
    public bool ScheduleEchoesPending { get; set; }

    /// <summary>Whether a list's last page has a null <c>nextKey</c>; samples of 2022 omit it, which is the default.</summary>
    [Quirk("Whether a list's last page has nextKey with null.", Source = "Conflict: absent in 2022 and at third parties, null in the Node client.")]
    public bool NullNextKey { get; set; }

    /// <summary>Whether a listed message also has <c>_id</c>, as in 2022; the page of 2026 does not show it. Default false.</summary>
    [Quirk("Whether a listed message has _id too.", Source = "Conflict: there in 2022, absent in 2026.")]
    public bool MessagesHaveUnderscoreId { get; set; }

    /// <summary>Whether a group's <c>price</c> contains an empty array for its country, as one sample of 2022 does. Default false: an empty object.</summary>
    [Quirk("Whether a group's price holds an empty array for its country.", Source = "Conflict: {} in most samples of 2022, {\"82\":[]} in that of send-many.")]
    public bool PriceHoldsArray { get; set; }
}
