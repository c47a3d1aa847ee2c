namespace ScheduledSms.Emulator.Jsms;

/// <summary>What a batch gets whose recipients are all refused.</summary>
public enum JsmsBatchWithNobody
{
    /// <summary>200 with <c>schedule_id</c>, no success and the failures: the schedule exists and will send nothing.</summary>
    AnswersWithId,

    /// <summary>200 without <c>schedule_id</c>: nothing was created or changed.</summary>
    AnswersWithoutId,

    /// <summary>The first recipient's refusal, as an error with its status: nothing was created or changed.</summary>
    IsRefused,
}
