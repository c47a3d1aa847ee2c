using ScheduledSms.Emulator.Quirks;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>
/// JSMS behavior where its documentation is silent or contradictory. Each default is the interpretation that this project
/// considers most likely; a client that must be certain should be tested with the other values too.
/// </summary>
public sealed class JsmsQuirks
{
    /// <summary>The offset in which <c>send_time</c> is read and written. Default +08:00 (inferred: no document names a zone).</summary>
    [Quirk("The offset in which send_time is read and written.", Minimum = "-14:00:00", Maximum = "14:00:00", Source = "Silent: no document names a zone; +08:00 is inferred.")]
    public TimeSpan SendTimeOffset { get; set; } = TimeSpan.FromHours(8);

    /// <summary>
    /// Whether a body that is not <c>application/json</c> is rejected with 415/50017. Default false: 50017 is documented,
    /// yet the official C# client sends <c>text/plain</c> and is in use (inferred).
    /// </summary>
    [Quirk("Whether a body that is not application/json is rejected with 415/50017.", Source = "Conflict: 50017 is documented; the official C# client sends text/plain, and the Python client no type.")]
    public bool RequireJsonContentType { get; set; }

    /// <summary>The response to a <c>PUT</c> on the single path with a batch's id, or the reverse. Undocumented; default 50028.</summary>
    [Quirk("What a PUT on the single path with a batch's id, or the reverse, gets.", Source = "Silent.")]
    public JsmsWrongKindOfSchedule WrongKindOfSchedule { get; set; } = JsmsWrongKindOfSchedule.InvalidScheduleId;

    /// <summary>What <c>GET</c> returns for a deleted schedule. Undocumented; default 50028.</summary>
    [Quirk("What GET returns for a deleted schedule.", Source = "Silent.")]
    public JsmsEndedSchedule DeletedSchedule { get; set; } = JsmsEndedSchedule.InvalidScheduleId;

    /// <summary>What <c>GET</c> returns for a schedule that was sent. Undocumented; default: still readable.</summary>
    [Quirk("What GET returns for a schedule that was sent.", Source = "Silent.")]
    public JsmsEndedSchedule SentSchedule { get; set; } = JsmsEndedSchedule.Readable;

    /// <summary>The response to a batch whose recipients are all rejected. Undocumented; default 200 with an id.</summary>
    [Quirk("What a batch gets whose recipients are all rejected.", Source = "Silent.")]
    public JsmsBatchWithNobody BatchWithNobody { get; set; } = JsmsBatchWithNobody.ReturnsId;

    /// <summary>Whether <c>failure_recipients</c> is present, empty, when no recipient is rejected. Undocumented; default absent.</summary>
    [Quirk("Whether failure_recipients is there, empty, when nobody is rejected.", Source = "Silent.")]
    public bool EmptyFailureRecipients { get; set; }

    /// <summary>
    /// Whether a <c>tag</c> of more than 10 Unicode characters is rejected with 50007. The limit is documented; its error
    /// code and how characters are counted are not. Default true.
    /// </summary>
    [Quirk("Whether a tag of more than 10 characters is rejected with 50007.", Source = "The limit is documented (2018); silent on its error code and on how it counts.")]
    public bool RejectLongTag { get; set; } = true;

    /// <summary>Whether <c>temp_para</c> is required (50023), as on the page of 2017; on later pages it is optional. Default false.</summary>
    [Quirk("Whether temp_para must be there (50023).", Source = "Conflict: required on the page of 2017-07-13, optional since 2017-07-20.")]
    public bool RequireTemplateParameters { get; set; }

    /// <summary>Whether a <c>PUT</c> keeps the message ids of numbers that remain. Undocumented; default false: all are new.</summary>
    [Quirk("Whether a PUT keeps the message ids of numbers that stay.", Source = "Silent.")]
    public bool UpdateKeepsMessageIds { get; set; }

    /// <summary>How long a report or reply stays queued. Default three days (the provider's page of 2021); a community client states seven.</summary>
    [Quirk("How long a report or a reply waits to be taken.", Source = "Conflict: three days on the page of 2021-12-15, seven in the Go client.")]
    public TimeSpan ReportsAreKept { get; set; } = TimeSpan.FromDays(3);

    /// <summary>When an insufficient balance is detected. Undocumented; default: at submission, as 50014.</summary>
    [Quirk("When a balance that is too low shows.", Source = "Silent: 50014 is documented, when it comes is not.")]
    public JsmsBalanceCheck BalanceCheck { get; set; } = JsmsBalanceCheck.AtSubmission;

    /// <summary>The state of a template just written through the API. Default: under review, so it cannot be used yet (inferred).</summary>
    [Quirk("Where a template stands that was just written over the API.", Source = "Inferred: status 0 is documented as under review.")]
    public JsmsTemplateState NewTemplateState { get; set; } = JsmsTemplateState.Auditing;

    /// <summary>The maximum number of characters in a template's <c>remark</c> (50045). The code is documented; the limit is not. Default 100.</summary>
    [Quirk("How many characters a template's remark may have (50045).", Source = "The code is documented; silent on the limit.")]
    public int MaxRemarkCharacters { get; set; } = 100;

    /// <summary>Whether <c>POST /v1/messages</c> returns <c>msg_id</c> as a number, as in its sample; every other sample has a string. Default true.</summary>
    [Quirk("Whether POST /v1/messages returns msg_id as a number.", Source = "Conflict: a number in its own sample, a text in every other; the Java tests have a UUID.")]
    public bool NumericMessageId { get; set; } = true;

    /// <summary>The response to <c>GET /v1/report</c> while reports are posted to a callback, and to <c>GET /v1/reply</c> while replies are. Documented as unusable, without a code; default 403/50008.</summary>
    [Quirk("What GET /v1/report and GET /v1/reply get while their rows are posted to a callback.", Source = "Documented as unusable; silent on the code.")]
    public JsmsPollWithCallback PollWithCallback { get; set; } = JsmsPollWithCallback.Rejected;

    /// <summary>Whether a retried callback has its own nonce, timestamp and signature. Undocumented; default true.</summary>
    [Quirk("Whether a callback that is tried again has a nonce, a timestamp and a signature of its own.", Source = "Silent.")]
    public bool CallbackRetriesAreSignedAnew { get; set; } = true;

    /// <summary>Whether a number that occurs twice in a batch with the same parameters is rejected the second time (50034). Documented for batches sent immediately; undocumented for schedules. Default true.</summary>
    [Quirk("Whether a number that stands in a batch twice with the same parameters is rejected the second time (50034).", Source = "Documented for batches that are sent at once; silent on schedules.")]
    public bool RejectDuplicatesInBatch { get; set; } = true;

    /// <summary>Whether the emulator's own numbers, such as 10000004004, say what becomes of a message to them. Default true; without, they are ordinary numbers.</summary>
    [Quirk("Whether numbers such as 10000004004 say what becomes of a message to them.", Source = "No document has such numbers: they are the emulator's own.")]
    public bool MagicNumbers { get; set; } = true;
}
