namespace ScheduledSms.Emulator.Jsms;

/// <summary>The remaining messages of each kind; null is a kind that was not allocated and is not checked.</summary>
/// <param name="Text">Verification codes and notices (<c>app_balance</c>): what a scheduled message is counted against.</param>
/// <param name="Voice">Voice codes (<c>app_voice</c>).</param>
/// <param name="Industry">Industry messages (<c>app_industry</c>).</param>
/// <param name="Marketing">Marketing messages (<c>app_market</c>).</param>
public sealed record JsmsBalance(int? Text, int? Voice = null, int? Industry = null, int? Marketing = null)
{
    internal static readonly JsmsBalance Default = new(1_000_000);
}
