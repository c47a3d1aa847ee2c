using ScheduledSms.Solapi;
using static ScheduledSms.Tests.Matrix.OperationEffect;
using static ScheduledSms.Tests.Matrix.OperationKind;

namespace ScheduledSms.Tests.Matrix;

/// <summary>All SOLAPI operations: its typed calls, and the common ones, once for each step that a fault may hit.</summary>
internal static class SolapiOperations
{
    public static IReadOnlyList<MatrixOperation> All { get; } =
    [
        Typed(nameof(SolapiGroupScheduleClient.CreateGroupAsync), "group.create", Write, static async (app, token) => await app.Solapi.CreateGroupAsync(new SolapiGroupRequest { CustomFields = Fields }, token)),
        Typed(nameof(SolapiGroupScheduleClient.AddMessagesAsync), "group.messages.add", Write, static async (app, token) => await app.Solapi.AddMessagesAsync(app.Stored, Messages(app.LargeBody), token))
            with { PrepareAsync = StoreEmptyAsync, ResponseBody = ResponseContent.List, TakesLargeBody = true },
        Typed(nameof(SolapiGroupScheduleClient.AddAllMessagesAsync), "group.messages.add", Write, static async (app, token) => await app.Solapi.AddAllMessagesAsync(app.Stored, Messages(app.LargeBody), token).ToListAsync(token))
            with { PrepareAsync = StoreEmptyAsync, ResponseBody = ResponseContent.List, TakesLargeBody = true },
        Typed(nameof(SolapiGroupScheduleClient.DeleteMessagesAsync), "group.messages.delete", Write, static async (app, token) => await app.Solapi.DeleteMessagesAsync(app.Stored, [app.StoredMessage], token))
            with { PrepareAsync = StoreFilledAsync, ResponseBody = ResponseContent.ListBesideTexts },
        Typed(nameof(SolapiGroupScheduleClient.GetGroupAsync), "group.get", Read, static async (app, token) => await app.Solapi.GetGroupAsync(app.Stored, token))
            with { PrepareAsync = StoreFilledAsync },
        Typed(nameof(SolapiGroupScheduleClient.DeleteGroupAsync), "group.delete", Write, static async (app, token) => await app.Solapi.DeleteGroupAsync(app.Stored, token))
            with { PrepareAsync = StoreFilledAsync },
        Typed(nameof(SolapiGroupScheduleClient.ScheduleGroupAsync), "group.schedule", Write, static async (app, token) => await app.Solapi.ScheduleGroupAsync(app.Stored, app.Later, token))
            with { Effect = Creates, PrepareAsync = StoreFilledAsync },
        Typed(nameof(SolapiGroupScheduleClient.CancelScheduleAsync), "group.cancel", Write, static async (app, token) => await app.Solapi.CancelScheduleAsync(app.Stored, token))
            with { Effect = Ends, PrepareAsync = StoreScheduledAsync },
        Typed(nameof(SolapiGroupScheduleClient.SendGroupAsync), "group.send", Write, static async (app, token) => await app.Solapi.SendGroupAsync(app.Stored, token))
            with { Effect = Creates, PrepareAsync = StoreFilledAsync },
        Typed(nameof(SolapiGroupScheduleClient.ListGroupsAsync), "group.list", Read, static async (app, token) => await app.Solapi.ListGroupsAsync(cancellationToken: token))
            with { PrepareAsync = StoreFilledAsync, ResponseBody = ResponseContent.List },
        Typed(nameof(SolapiGroupScheduleClient.ListAllGroupsAsync), "group.list", Read, static async (app, token) => await app.Solapi.ListAllGroupsAsync(cancellationToken: token).ToListAsync(token))
            with { PrepareAsync = StoreFilledAsync, ResponseBody = ResponseContent.List },
        Typed(nameof(SolapiGroupScheduleClient.ListMessagesAsync), "group.messages.list", Read, static async (app, token) => await app.Solapi.ListMessagesAsync(app.Stored, cancellationToken: token))
            with { PrepareAsync = StoreFilledAsync, ResponseBody = ResponseContent.List },
        Typed(nameof(SolapiGroupScheduleClient.ListAllMessagesAsync), "group.messages.list", Read, static async (app, token) => await app.Solapi.ListAllMessagesAsync(app.Stored, cancellationToken: token).ToListAsync(token))
            with { PrepareAsync = StoreFilledAsync, ResponseBody = ResponseContent.List },
        Typed(nameof(SolapiGroupScheduleClient.GetBalanceAsync), "balance", Read, static async (app, token) => await app.Solapi.GetBalanceAsync(token)) with { ResponseBody = ResponseContent.Figures },
        Typed(nameof(SolapiGroupScheduleClient.GetQuotaAsync), "quota", Read, static async (app, token) => await app.Solapi.GetQuotaAsync(token)) with { ResponseBody = ResponseContent.Figures },
        Typed(nameof(SolapiGroupScheduleClient.GetSenderNumbersAsync), "sender.list", Read, static async (app, token) => await app.Solapi.GetSenderNumbersAsync(token))
            with { ResponseBody = ResponseContent.ListBesideTexts },
        Typed(nameof(SolapiGroupScheduleClient.GetActiveSenderNumbersAsync), "sender.active", Read, static async (app, token) => await app.Solapi.GetActiveSenderNumbersAsync(token))
            with { ResponseBody = ResponseContent.Rows },

        Schedule("group.create", PreparingStep, "create") with { IsFirstRequest = true },
        Schedule("group.messages.add", PreparingStep, "add") with { ResponseBody = ResponseContent.List },
        Schedule("group.schedule", SchedulingStep, "schedule"),
        Update("group.create", PreparingStep, "create") with { IsFirstRequest = true },
        Update("group.messages.add", PreparingStep, "add") with { ResponseBody = ResponseContent.List },
        Update("group.cancel", ReplacingStep, "cancel the old one"),
        Update("group.delete", DeletingReplacedStep, "delete the old one"),
        Update("group.schedule", ReschedulingStep, "schedule"),
        Common(nameof(IScheduledMessageClient.CancelAsync), "group.cancel", CancelingStep, static async (app, token) => await app.Client.CancelAsync(ScheduleId.SolapiGroup(app.Stored), token))
            with { Effect = Ends, PrepareAsync = StoreScheduledAsync, Variant = "cancel" },
        Common(nameof(IScheduledMessageClient.CancelAsync), "group.delete", DeletingStep, static async (app, token) => await app.Client.CancelAsync(ScheduleId.SolapiGroup(app.Stored), token))
            with { Effect = Ends, PrepareAsync = StoreScheduledAsync, Variant = "delete", IsFirstRequest = false },
        Common(nameof(IScheduledMessageClient.GetAsync), "group.get", Read, static async (app, token) => await app.Client.GetAsync(ScheduleId.SolapiGroup(app.Stored), token))
            with { PrepareAsync = StoreFilledAsync },
        Common(nameof(IScheduledMessageClient.GetRecipientsAsync), "group.messages.list", Read, static async (app, token) => await app.Client.GetRecipientsAsync(ScheduleId.SolapiGroup(app.Stored), token).ToListAsync(token))
            with { PrepareAsync = StoreFilledAsync, ResponseBody = ResponseContent.List },
    ];

    private static Dictionary<string, string> Fields => new() { ["note"] = Canary.Field };

    private static MatrixOperation Typed(string method, string hit, OperationKind kind, Func<MatrixApp, CancellationToken, Task<object?>> call) =>
        new(typeof(SolapiGroupScheduleClient), method, ProviderNames.Solapi, hit, kind, call);

    private static MatrixOperation Common(string method, string hit, OperationKind kind, Func<MatrixApp, CancellationToken, Task<object?>> call) =>
        new(typeof(IScheduledMessageClient), method, ProviderNames.Solapi, hit, kind, call);

    private static MatrixOperation Schedule(string hit, OperationKind kind, string step) =>
        Common(nameof(IScheduledMessageClient.ScheduleAsync), hit, kind, static async (app, token) => await app.Client.ScheduleAsync(Request(app.Later), token))
            with { Effect = Creates, Variant = step, IsFirstRequest = false };

    private static MatrixOperation Update(string hit, OperationKind kind, string step) =>
        Common(nameof(IScheduledMessageClient.UpdateAsync), hit, kind, static async (app, token) => await app.Client.UpdateAsync(ScheduleId.SolapiGroup(app.Stored), Request(app.MuchLater), token))
            with { Effect = Replaces, Variant = step, IsFirstRequest = false, PrepareAsync = StoreScheduledAsync };

    private static ScheduledMessageRequest Request(DateTimeOffset sendAt) => new()
    {
        SendAt = sendAt,
        Content = MessageContent.Template("appointment"),
        Recipients = [.. Canary.KoreanNumbers.Select(static number => new MessageRecipient
        {
            PhoneNumber = PhoneNumber.Parse(Canary.E164(number, "82")),
            Parameters = new Dictionary<string, string> { ["time"] = Canary.Text },
        })],
    };

    private static IReadOnlyList<SolapiMessage> Messages(bool large) => large
        ? [.. Enumerable.Range(0, 4500).Select(static i => Message($"010{i:D8}") with { Text = Canary.Text + new string('가', 880) })]
        : [.. Canary.KoreanNumbers.Select(Message)];

    private static SolapiMessage Message(string to) => new() { To = [to], From = Canary.Sender, Text = Canary.Text, Subject = Canary.Subject, CustomFields = Fields };

    private static Task StoreEmptyAsync(MatrixApp app) => app.PrepareAsync(async (_, solapi) => app.Stored = (await solapi.CreateGroupAsync()).GroupId);

    private static async Task StoreFilledAsync(MatrixApp app)
    {
        await StoreEmptyAsync(app);
        await app.PrepareAsync(async (_, solapi) => app.StoredMessage = (await solapi.AddMessagesAsync(app.Stored, Messages(large: false))).Results[0].MessageId!);
    }

    private static async Task StoreScheduledAsync(MatrixApp app)
    {
        await StoreFilledAsync(app);
        await app.PrepareAsync((_, solapi) => solapi.ScheduleGroupAsync(app.Stored, app.Later));
    }
}
