using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>Charges for a group and hands its messages over when its time has come.</summary>
internal sealed class SolapiSender(SolapiQuirks quirks, EmulatorClock clock, BoundedLog<DeliveredMessage> delivered)
{
    /// <summary>At the send time of a schedule: a balance that is too low fails the group.</summary>
    public int SendScheduled(StoredSolapiGroup group, DateTimeOffset at)
    {
        if (group.Account.Balance >= group.Price)
            return Send(group, at);
        group.Due = null;
        group.Completed = at;
        group.Become(SolapiGroupStatus.Failed, at);
        group.AddLog("잔액이 부족하여 발송에 실패하였습니다.", at);
        return 0;
    }

    public int Send(StoredSolapiGroup group, DateTimeOffset at)
    {
        Charge(group, at);
        foreach (var message in group.Messages)
        {
            message.Sent = at;
            delivered.Add(_ => Delivery(group, message, at));
        }

        group.Sent = at;
        group.Become(SolapiGroupStatus.Sending, at);
        group.Due = clock.Schedule(at + quirks.SendingTakes, completedAt => Complete(group, completedAt));
        return group.Messages.Count;
    }

    private static void Charge(StoredSolapiGroup group, DateTimeOffset at)
    {
        var before = group.Account.Balance;
        group.Charged = group.Price;
        group.Account.Balance -= group.Charged;
        var entry = group.AddLog("메시지를 발송합니다.", at);
        entry["oldBalance"] = before;
        entry["newBalance"] = group.Account.Balance;
        entry["oldPoint"] = 0;
        entry["newPoint"] = 0;
        entry["totalPrice"] = group.Charged;
    }

    private static int Complete(StoredSolapiGroup group, DateTimeOffset at)
    {
        group.Due = null;
        group.Completed = at;
        group.Become(SolapiGroupStatus.Complete, at);
        return 0;
    }

    private static DeliveredMessage Delivery(StoredSolapiGroup group, StoredSolapiMessage message, DateTimeOffset at)
    {
        var kakao = SolapiKakaoTemplate.Read(message.Draft.KakaoOptions);
        return new DeliveredMessage
        {
            Provider = ProviderNames.Solapi,
            Account = group.Account.ApiKey,
            ScheduleId = group.Id,
            MessageId = message.Id,
            To = message.To,
            At = at,
            Text = message.Draft.Text,
            TemplateId = kakao.TemplateId,
            Parameters = kakao.Variables,
        };
    }
}
