namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Creates a group, fills it, and sends or schedules it, in one step. Every call runs inside the clock's gate.</summary>
internal sealed class SolapiSendMany(SolapiQuirks quirks, SolapiGroupLifecycle lifecycle, SolapiMessageRegistry registry)
{
    public (StoredSolapiGroup Group, IReadOnlyList<SolapiRegistration> Results) Send(SolapiAccount account, SolapiSendManyRequest request, DateTimeOffset now)
    {
        // Rejects before creating the group: a caller that only gets an error could never clean it up.
        var scheduledDate = Check(request.ScheduledDate, now);
        var group = lifecycle.Create(account, request.Settings, now);
        var results = registry.Add(group, request.Drafts, now);
        if (group.Messages.Count > 0 || quirks.SendManyWithNobody is SolapiSendManyWithNobody.GoesOn)
            Start(group, scheduledDate, now);
        else if (quirks.SendManyWithNobody is SolapiSendManyWithNobody.Fails)
            Fail(group, "등록된 메시지가 없습니다.", now);
        return (group, results);
    }

    private DateTimeOffset? Check(DateTimeOffset? scheduledDate, DateTimeOffset now)
    {
        if (scheduledDate is not { } date)
            return null;
        if (date <= now)
            return quirks.SendManyInThePast is SolapiSendManyInThePast.SendsNow ? null : throw SolapiError.InvalidDatePast.ToException();
        return date > SolapiDates.SixMonthsAfter(now) && quirks.SendManyRejectsSixMonths ? throw SolapiError.InvalidDateTooFar.ToException() : date;
    }

    private void Start(StoredSolapiGroup group, DateTimeOffset? scheduledDate, DateTimeOffset now)
    {
        if (scheduledDate is { } date)
        {
            lifecycle.ScheduleAt(group, date, now);
            return;
        }

        if (group.Account.Balance < group.Price)
        {
            Fail(group, SolapiError.NotEnoughBalance.Message, now);
            throw SolapiError.NotEnoughBalance.ToException();
        }

        lifecycle.Send(group, now);
    }

    private static void Fail(StoredSolapiGroup group, string why, DateTimeOffset now)
    {
        group.TransitionTo(SolapiGroupStatus.Failed, now);
        group.AddLog(why, now);
    }
}
