using ScheduledSms.Jsms;
using static ScheduledSms.Tests.Matrix.OperationEffect;
using static ScheduledSms.Tests.Matrix.OperationKind;

namespace ScheduledSms.Tests.Matrix;

/// <summary>All JSMS operations: its typed calls, and the common ones.</summary>
internal static class JsmsOperations
{
    public static IReadOnlyList<MatrixOperation> All { get; } =
    [
        Typed(nameof(JsmsScheduleClient.CreateScheduleAsync), "schedule.create", Write, static async (app, token) => await app.Jsms.CreateScheduleAsync(Single(app.Later), token))
            with { Effect = Creates },
        Typed(nameof(JsmsScheduleClient.CreateBatchScheduleAsync), "schedule.batch.create", Write, static async (app, token) => await app.Jsms.CreateBatchScheduleAsync(Batch(app, app.Later) with { Tag = Canary.Tag }, token))
            with { Effect = Creates, TakesLargeBody = true },
        Typed(nameof(JsmsScheduleClient.CreateSchedulesInBatchesAsync), "schedule.batch.create", Write, static async (app, token) => await app.Jsms.CreateSchedulesInBatchesAsync(Bulk(app.Later), Batch(app, app.Later).Recipients, token).ToListAsync(token))
            with { Effect = Creates, TakesLargeBody = true },
        Typed(nameof(JsmsScheduleClient.UpdateScheduleAsync), "schedule.update", Replacement, static async (app, token) => await app.Jsms.UpdateScheduleAsync(app.Stored, Single(app.MuchLater), token))
            with { Effect = Replaces, PrepareAsync = StoreSingleAsync },
        Typed(nameof(JsmsScheduleClient.UpdateBatchScheduleAsync), "schedule.batch.update", Replacement, static async (app, token) => await app.Jsms.UpdateBatchScheduleAsync(app.Stored, Batch(app, app.MuchLater), token))
            with { Effect = Replaces, PrepareAsync = StoreBatchAsync, TakesLargeBody = true },
        Typed(nameof(JsmsScheduleClient.DeleteScheduleAsync), "schedule.delete", Deletion, static async (app, token) =>
        {
            await app.Jsms.DeleteScheduleAsync(app.Stored, token);
            return null;
        }) with { Effect = Ends, PrepareAsync = StoreSingleAsync, ResponseBody = ResponseContent.Nothing },
        Typed(nameof(JsmsScheduleClient.GetScheduleAsync), "schedule.get", Read, static async (app, token) => await app.Jsms.GetScheduleAsync(app.Stored, token))
            with { PrepareAsync = StoreSingleAsync },
        Typed(nameof(JsmsScheduleClient.GetAppBalanceAsync), "balance.app", Read, static async (app, token) => await app.Jsms.GetAppBalanceAsync(token)) with { ResponseBody = ResponseContent.Figures },
        Typed(nameof(JsmsScheduleClient.GetDeveloperBalanceAsync), "balance.developer", Read, static async (app, token) => await app.Jsms.GetDeveloperBalanceAsync(token))
            with { ResponseBody = ResponseContent.Figures },
        Typed(nameof(JsmsScheduleClient.GetTemplateAsync), "template.get", Read, static async (app, token) => await app.Jsms.GetTemplateAsync(1250, token))
            with { ResponseBody = ResponseContent.NumberedObject },
        // A read that removes what it reads.
        Typed(nameof(JsmsScheduleClient.TakeReportsAsync), "report.take", Write, static async (app, token) => await app.Jsms.TakeReportsAsync(token))
            with { PrepareAsync = DeliverAsync, ResponseBody = ResponseContent.Rows },

        Common(nameof(IScheduledMessageClient.ScheduleAsync), "schedule.create", Write, static async (app, token) => await app.Client.ScheduleAsync(Request(app.Later, 1), token))
            with { Effect = Creates, Variant = "one" },
        Common(nameof(IScheduledMessageClient.ScheduleAsync), "schedule.batch.create", Write, static async (app, token) => await app.Client.ScheduleAsync(Request(app.Later, 2), token))
            with { Effect = Creates, Variant = "several" },
        Common(nameof(IScheduledMessageClient.UpdateAsync), "schedule.update", Replacement, static async (app, token) => await app.Client.UpdateAsync(ScheduleId.JsmsSingle(app.Stored), Request(app.MuchLater, 1), token))
            with { Effect = Replaces, PrepareAsync = StoreSingleAsync, Variant = "one" },
        Common(nameof(IScheduledMessageClient.UpdateAsync), "schedule.batch.update", Replacement, static async (app, token) => await app.Client.UpdateAsync(ScheduleId.JsmsBatch(app.Stored), Request(app.MuchLater, 2), token))
            with { Effect = Replaces, PrepareAsync = StoreBatchAsync, Variant = "several" },
        Common(nameof(IScheduledMessageClient.CancelAsync), "schedule.delete", Cancellation, static async (app, token) => await app.Client.CancelAsync(ScheduleId.JsmsSingle(app.Stored), token))
            with { Effect = Ends, PrepareAsync = StoreSingleAsync, ResponseBody = ResponseContent.Nothing },
        Common(nameof(IScheduledMessageClient.GetAsync), "schedule.get", Read, static async (app, token) => await app.Client.GetAsync(ScheduleId.JsmsSingle(app.Stored), token))
            with { PrepareAsync = StoreSingleAsync },
        Common(nameof(IScheduledMessageClient.GetRecipientsAsync), "schedule.get", Read, static async (app, token) => await app.Client.GetRecipientsAsync(ScheduleId.JsmsBatch(app.Stored), token).ToListAsync(token))
            with { PrepareAsync = StoreBatchAsync },
    ];

    private static Dictionary<string, string> Parameters => new() { ["time"] = Canary.Text };

    private static MatrixOperation Typed(string method, string hit, OperationKind kind, Func<MatrixApp, CancellationToken, Task<object?>> call) =>
        new(typeof(JsmsScheduleClient), method, ProviderNames.Jsms, hit, kind, call);

    private static MatrixOperation Common(string method, string hit, OperationKind kind, Func<MatrixApp, CancellationToken, Task<object?>> call) =>
        new(typeof(IScheduledMessageClient), method, ProviderNames.Jsms, hit, kind, call);

    private static JsmsScheduleRequest Single(DateTimeOffset sendAt) => new() { SendAt = sendAt, Mobile = Canary.ChineseNumbers[0], TemplateId = 1250, SignatureId = 7, TemplateParameters = Parameters };

    private static JsmsBulkScheduleRequest Bulk(DateTimeOffset sendAt) => new() { SendAt = sendAt, TemplateId = 1250, SignatureId = 7, Tag = Canary.Tag };

    private static JsmsBatchScheduleRequest Batch(MatrixApp app, DateTimeOffset sendAt) => new()
    {
        SendAt = sendAt,
        TemplateId = 1250,
        SignatureId = 7,
        Recipients = app.LargeBody
            ? [.. Enumerable.Range(0, 1000).Select(static i => new JsmsBatchRecipient { Mobile = $"137{i:D8}", TemplateParameters = new Dictionary<string, string> { ["time"] = Canary.Text + new string('x', 12_000) } })]
            : [.. Canary.ChineseNumbers.Select(static number => new JsmsBatchRecipient { Mobile = number, TemplateParameters = Parameters })],
    };

    private static ScheduledMessageRequest Request(DateTimeOffset sendAt, int recipients) => new()
    {
        SendAt = sendAt,
        Content = MessageContent.Template("appointment"),
        Reference = "order-1",
        Recipients = [.. Canary.ChineseNumbers.Take(recipients).Select(static number => new MessageRecipient { PhoneNumber = PhoneNumber.Parse(Canary.E164(number, "86")), Parameters = Parameters })],
    };

    private static Task StoreSingleAsync(MatrixApp app) => app.PrepareAsync(async (jsms, _) => app.Stored = (await jsms.CreateScheduleAsync(Single(app.Later))).ScheduleId);

    private static Task StoreBatchAsync(MatrixApp app) => app.PrepareAsync(async (jsms, _) => app.Stored = (await jsms.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest
    {
        SendAt = app.Later,
        TemplateId = 1250,
        Recipients = [.. Canary.ChineseNumbers.Select(static number => new JsmsBatchRecipient { Mobile = number, TemplateParameters = Parameters })],
    })).ScheduleId!);

    /// <summary>Delivers one message, so that there is a report to take.</summary>
    private static async Task DeliverAsync(MatrixApp app)
    {
        await StoreSingleAsync(app);
        await app.Emulator.Clock.AdvanceToAsync(app.MuchLater);
    }
}
