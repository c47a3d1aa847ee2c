namespace ScheduledSms.Emulator.Jsms;

/// <summary>When an insufficient balance is detected.</summary>
public enum JsmsBalanceCheck
{
    /// <summary>On create and update: 403/50014 when the balance is below the number of recipients.</summary>
    AtSubmission,

    /// <summary>Only at the send time: recipients beyond the balance get nothing and are reported with 4005.</summary>
    AtSending,
}
