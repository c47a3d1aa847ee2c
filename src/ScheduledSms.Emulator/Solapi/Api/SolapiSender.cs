using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Charges for a group and delivers its messages at its send time.</summary>
internal sealed class SolapiSender(SolapiQuirks quirks, EmulatorClock clock, BoundedLog<DeliveredMessage> delivered, SolapiWebhookSender webhooks)
{
    /// <summary>Sends a scheduled group at its send time; a balance that is too low fails the group.</summary>
    public int SendScheduled(StoredSolapiGroup group, DateTimeOffset at)
    {
        if (group.Account.Balance >= group.Price)
            return Send(group, at);
        group.Due = null;
        group.Completed = at;
        group.TransitionTo(quirks.FailedSendBecomes is SolapiFailedSend.Failed ? SolapiGroupStatus.Failed : SolapiGroupStatus.SystemError, at);
        group.AddLog("잔액이 부족하여 발송에 실패하였습니다.", at);
        return 0;
    }

    public int Send(StoredSolapiGroup group, DateTimeOffset at) => Send(group, group.Messages, at);

    /// <summary>Resends the messages reported as failed.</summary>
    public int Resend(StoredSolapiGroup group, DateTimeOffset at)
    {
        var failed = group.Messages.Where(message => message.HasFailed).ToList();
        failed.ForEach(message => message.Resends++);
        return Send(group, failed, at);
    }

    private int Send(StoredSolapiGroup group, List<StoredSolapiMessage> messages, DateTimeOffset at)
    {
        Charge(group, messages, at);
        foreach (var message in messages)
        {
            (message.Sent, message.Reported, message.StatusCode) = (at, null, SolapiStatusCode.AtCarrier);
            message.FinalCode = FinalCode(group.Account, message, at);
            delivered.Add(_ => Delivery(group, message, at));
        }

        group.Sent = at;
        group.Completed = null;
        group.TransitionTo(quirks.SendingGroupIs is SolapiSendingGroup.Sending ? SolapiGroupStatus.Sending : SolapiGroupStatus.Processing, at);
        group.Due = CompleteAt(group, at + quirks.SendingTakes);
        return messages.Count;
    }

    public DueEntry CompleteAt(StoredSolapiGroup group, DateTimeOffset due) => clock.ScheduleWork(due, completedAt => Complete(group, completedAt));

    // Null: never reported.
    private string? FinalCode(SolapiAccount account, StoredSolapiMessage message, DateTimeOffset at) => account.CodeFor(message.To, message.Draft.Country, quirks) switch
    {
        SolapiStatusCode.AtCarrier => null,
        SolapiStatusCode.Delivered when message.Draft.IsForFriends && !SolapiDates.IsWithinFriendHours(at) => SolapiStatusCode.OutsideHours,
        var code => code,
    };

    private static void Charge(StoredSolapiGroup group, List<StoredSolapiMessage> messages, DateTimeOffset at)
    {
        var before = group.Account.Balance;
        var price = SolapiPrices.Of(messages);
        group.Charged += price;
        group.Account.Balance -= price;
        var entry = group.AddLog("메시지를 발송했습니다.", at);
        entry["oldBalance"] = before;
        entry["newBalance"] = group.Account.Balance;
        entry["oldPoint"] = 0;
        entry["newPoint"] = 0;
        entry["totalPrice"] = price;
    }

    private void Complete(StoredSolapiGroup group, DateTimeOffset at)
    {
        group.Due = null;
        var reported = group.Messages.Where(message => message is { Reported: null, FinalCode: not null }).ToList();
        foreach (var message in reported)
            (message.Reported, message.StatusCode) = (at, message.FinalCode!);
        webhooks.Reported(group, reported, at);
        // A group is complete when all its messages have been reported.
        if (!group.Messages.TrueForAll(message => message.Reported is not null))
            return;
        group.Completed = at;
        group.TransitionTo(SolapiGroupStatus.Complete, at);
        webhooks.Completed(group, at);
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
            StatusCode = message.FinalCode,
        };
    }
}
