namespace ScheduledSms.Emulator.Solapi;

/// <summary>Makes a group, fills it, and sends or schedules it, in one step. Every call runs inside the clock's gate.</summary>
internal sealed class SolapiOneCall(SolapiQuirks quirks, SolapiGroupLife life, SolapiMessageRegistry registry)
{
    public (StoredSolapiGroup Group, IReadOnlyList<SolapiRegistration> Results) Do(SolapiAccount account, SolapiOneCallRequest request, DateTimeOffset now)
    {
        // Refused before there is a group: a caller who only gets an error could never clean it up.
        var scheduledDate = Check(request.ScheduledDate, now);
        var group = life.Create(account, request.Settings, now);
        var results = registry.Add(group, request.Drafts, now);
        if (group.Messages.Count > 0 || quirks.OneCallWithNobody is SolapiOneCallWithNobody.GoesOn)
            Start(group, scheduledDate, now);
        else if (quirks.OneCallWithNobody is SolapiOneCallWithNobody.Fails)
            Fail(group, "등록된 메시지가 없습니다.", now);
        return (group, results);
    }

    private DateTimeOffset? Check(DateTimeOffset? scheduledDate, DateTimeOffset now)
    {
        if (scheduledDate is not { } date)
            return null;
        if (date <= now)
            return quirks.OneCallInThePast is SolapiOneCallInThePast.SendsNow ? null : throw SolapiError.InvalidDatePast.Refusal();
        return date > SolapiDates.SixMonthsAfter(now) && quirks.OneCallRefusesSixMonths ? throw SolapiError.InvalidDateTooFar.Refusal() : date;
    }

    private void Start(StoredSolapiGroup group, DateTimeOffset? scheduledDate, DateTimeOffset now)
    {
        if (scheduledDate is { } date)
        {
            life.ScheduleAt(group, date, now);
            return;
        }

        if (group.Account.Balance < group.Price)
        {
            Fail(group, SolapiError.NotEnoughBalance.Message, now);
            throw SolapiError.NotEnoughBalance.Refusal();
        }

        life.Send(group, now);
    }

    private static void Fail(StoredSolapiGroup group, string why, DateTimeOffset now)
    {
        group.Become(SolapiGroupStatus.Failed, now);
        group.AddLog(why, now);
    }
}
