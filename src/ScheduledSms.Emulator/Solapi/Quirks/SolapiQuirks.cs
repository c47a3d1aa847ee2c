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

    /// <summary>Which dates of a signature are accepted. Default: not more than 15 minutes in the past, and not more than a day in the future, as the provider's PHP client of 2026 needs it; the document of 2022 says 15 minutes both ways.</summary>
    [Quirk("Which dates of a signature are accepted.", Source = "Conflict: 15 minutes both ways in the document of 2022; the provider's PHP client of 2026 signs nine hours ahead. Not measured.")]
    public SolapiClockSkew ClockSkew { get; set; } = SolapiClockSkew.PastOnly;

    /// <summary>Whether each account may make only 20 reads and 100 writes in five seconds of real time, and others 5 requests, with <c>x-ratelimit-*</c> headers on every response and 429 beyond. Default false.</summary>
    [Quirk("Whether an account has 20 reads and 100 writes per five seconds, with x-ratelimit headers.", Source = "Reported by a third party from the document of 2026, without the headers' names; silent in 2022.")]
    public bool RateLimits { get; set; }

    /// <summary>Whether <c>messages</c> may also be a string of JSON, as three of the provider's examples send it. Default false: the documented error says that it must be an array.</summary>
    [Quirk("Whether messages may be JSON in a string.", Source = "Conflict: three of the provider's examples send it so, the documented error wants an array.")]
    public bool MessagesAsText { get; set; }

    /// <summary>How many characters a custom field's value may have: 100 in 2022, 1,000 (the default) in 2026. Longer ones are rejected with 1032.</summary>
    [Quirk("How many characters a custom field's value may have.", Minimum = "100", Maximum = "1000", Source = "Conflict: 100 in the document of 2022, 1,000 in that of 2026 as a third party quotes it.")]
    public int MaxCustomFieldCharacters { get; set; } = 1000;

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

    /// <summary>How many reads of the group list after each write still show a group as it was before it, or without a new one, for at most ten seconds. Inferred from reads that lag; default 0.</summary>
    [Quirk("How many reads of the group list after each write still show what was before it.", Maximum = "1000", Source = "Inferred from single reads, which lag in the Node client's own tests.")]
    public int LaggingLists { get; set; }

    /// <summary>What a group is while it is sent: SENDING (2018 and 2022, the default) or PROCESSING (one client of 2026).</summary>
    [Quirk("What a group is while it is sent.", Source = "Conflict: SENDING in 2018 and 2022; PROCESSING beside it in one client of 2026 that cites the group pages.")]
    public SolapiSendingGroup SendingGroupIs { get; set; } = SolapiSendingGroup.Sending;

    /// <summary>What a group becomes that cannot be sent at its time, such as for lack of balance: FAILED (the default) or SYSTEM-ERROR (one client of 2026).</summary>
    [Quirk("What a group becomes that cannot be sent at its time.", Source = "Silent on the state: FAILED is inferred; SYSTEM-ERROR exists in one client of 2026 that cites the group pages.")]
    public SolapiFailedSend FailedSendBecomes { get; set; } = SolapiFailedSend.Failed;

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

    /// <summary>The outer shape of what is posted: an array (the default), an object with the array in <c>data</c>, or one event alone. All three were seen.</summary>
    [Quirk("The outer shape of what is posted to a webhook.", Source = "Conflict: an array in the samples of 2022 and the Python client, an object with data in the console (2026), one object reported by third parties.")]
    public SolapiWebhookBody WebhookBody { get; set; } = SolapiWebhookBody.Array;

    /// <summary>How many events one post holds at most. Two independent readers reject more than 100, the default; another allows 1,000.</summary>
    [Quirk("How many events a post to a webhook holds at most.", Minimum = "1", Maximum = "1000", Source = "Silent: third parties take 100 at most, one 1,000.")]
    public int WebhookEventsAtOnce { get; set; } = 100;

    /// <summary>How many times a post is tried: five (2022, the default) or eight (a page of 2026 on faxes).</summary>
    [Quirk("How many times a post to a webhook is tried.", Minimum = "1", Maximum = "20", Source = "Conflict: five in the Node sample, eight in a page of 2026 on faxes. Documented for no other event.")]
    public int WebhookTries { get; set; } = 5;

    /// <summary>What <c>X-Solapi-Secret</c> contains: the SHA-1 of the webhook's own secret (the provider's webhook pages of 2019 and 2020, and third parties of 2026; the default) or the secret itself (sample of 2022).</summary>
    [Quirk("What X-Solapi-Secret holds.", Source = "Conflict: the secret in the ASP sample of 2022; its SHA-1 in the provider's pages of 2019 and 2020, and at six third parties (2026). Documented so.")]
    public SolapiWebhookSecret WebhookSecret { get; set; } = SolapiWebhookSecret.Sha1;

    /// <summary>How long after a failure a webhook is retried; no page states it. Default one minute.</summary>
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

    /// <summary>Whether the emulator's own numbers, such as 01000003042, say what becomes of a message to them. Default true; without, they are ordinary numbers.</summary>
    [Quirk("Whether numbers such as 01000003042 say what becomes of a message to them.", Source = "No document has such numbers: they are the emulator's own.")]
    public bool MagicNumbers { get; set; } = true;
}
