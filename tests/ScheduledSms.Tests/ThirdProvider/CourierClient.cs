using System.Globalization;
using Microsoft.Extensions.Configuration;
using ScheduledSms.DependencyInjection;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Http.Responses;
using ScheduledSms.Text;
using ScheduledSms.Validation;

namespace ScheduledSms.Tests.ThirdProvider;

/// <summary>Schedules and cancels at the third provider.</summary>
internal sealed class CourierClient(ProviderConnection<CourierOptions> connection) : IScheduledMessageClient, IDisposable
{
    private static readonly ResponseReader<CourierScheduled> ReadScheduled = JsonResponseReader.Create<CourierScheduled>(static scheduled => JsonResponseReader.RequireId(scheduled.Id, "id"));

    private static readonly ProviderCapabilities Capabilities = new()
    {
        SupportsFreeText = true, UpdateKeepsId = false, CanUpdateOneToMany = false, CanAbortOnRejection = false, ReferenceIsStored = false, ReportsStatus = false, LostResponsesAreSettled = false,
    };

    private static readonly ProviderLimits Limits = new() { MaxRecipients = 100, SendTimeResolution = TimeSpan.FromSeconds(1) };

    public static ProviderRegistration<CourierClient, CourierOptions> Registration => new(
        CourierProvider.Instance, static connection => new CourierClient(connection), static (section, options) => section.Bind(options));

    public IReadOnlyList<ProviderInfo> Providers => [Info];

    private ProviderInfo Info => new(CourierProvider.ProviderName, connection.Account, Capabilities, Limits);

    public Task<ScheduledMessage> ScheduleAsync(ScheduledMessageRequest request, CancellationToken cancellationToken = default)
    {
        var call = connection.BeginCommon("schedule", request, SendTime.RoundUp(request.SendAt, Limits.SendTimeResolution));
        return call.RunAsync(async () =>
        {
            ScheduledMessageRules.Check(request, Info, call);
            var session = connection.Current;
            if (SendTime.Reject(call.SendAt!.Value, connection.Time.GetUtcNow(), session.Options.MinimumLead) is { } rejection)
                throw call.Reject(rejection.Code, rejection.Reason);

            var people = request.Recipients.Select((_, index) => ToPerson(request, index, session.Options, call)).ToArray();
            var step = new ProviderCall<CourierScheduled>(ReadScheduled)
            {
                Call = call,
                Operation = "message.create",
                Method = HttpMethod.Post,
                Path = "messages",
                Kind = CallKind.Write,
                Body = JsonBody.Write(new CourierMessage(call.SendAt.Value.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z", people), CourierJson.Default.CourierMessage, call),
            };
            var scheduled = await session.Pipeline.SendAsync(step, cancellationToken);
            var rejected = scheduled.Rejected
                .Select(place => new RejectedRecipient { Number = people[place].To, Reference = request.Recipients[place].Reference, Code = ScheduledSmsErrorCode.RecipientOptedOut, ProviderCode = "blocked" })
                .ToArray();
            if (rejected.Length == people.Length)
                throw call.RejectedBy(rejected, rejected.Length, people.Length, "Nobody will be texted.");
            return new ScheduledMessage
            {
                Id = ScheduleId.Of(CourierProvider.ProviderName, CourierProvider.IdKind, scheduled.Id, connection.Account),
                SendAt = call.SendAt,
                Status = ScheduleStatus.NotReported,
                TotalCount = people.Length,
                AcceptedCount = people.Length - rejected.Length,
                RejectedRecipients = rejected,
                Reference = request.Reference,
                RequestId = call.RequestId,
            };
        });
    }

    public Task<CancelResult> CancelAsync(ScheduleId id, CancellationToken cancellationToken = default)
    {
        var call = connection.BeginCommon("cancel", id);
        return call.RunAsync(async () =>
        {
            ScheduledMessageRules.CheckOwner(id, call);
            var step = new ProviderCall<bool>(static (_, _) => true)
            {
                Call = call,
                Operation = "message.delete",
                Method = HttpMethod.Delete,
                Path = "messages/",
                Tail = PathSegment.Encode(id.Value, nameof(id), call),
                Kind = CallKind.IdempotentWrite,
            };
            try
            {
                await connection.Current.Pipeline.SendAsync(step, cancellationToken);
                return CancelResult.Canceled;
            }
            catch (ScheduledSmsException gone) when (gone is { Code: ScheduledSmsErrorCode.AlreadySentOrCanceled, Outcome: SendOutcome.Rejected })
            {
                return CancelResult.AlreadySentOrCanceled;
            }
        });
    }

    public Task<ScheduledMessage> GetAsync(ScheduleId id, CancellationToken cancellationToken = default) => throw connection.BeginCommon("get", id).RejectInvalid("Courier reads nothing.");

    public IAsyncEnumerable<ScheduledRecipient> GetRecipientsAsync(ScheduleId id, CancellationToken cancellationToken = default) => throw connection.BeginCommon("get recipients", id).RejectInvalid("Courier reads nothing.");

    public Task<ScheduledMessage> UpdateAsync(ScheduleId id, ScheduledMessageRequest request, CancellationToken cancellationToken = default) => throw connection.BeginCommon("update", id).RejectInvalid("Courier changes nothing.");

    public void Dispose() => connection.Dispose();

    private static CourierPerson ToPerson(ScheduledMessageRequest request, int index, CourierOptions options, CommonCall call)
    {
        var at = ScheduledMessageRules.At(index);
        var recipient = ScheduledMessageRules.CheckRecipient(request, index, Limits, call);
        AllowedRecipients.Check(options, recipient.PhoneNumber.National, recipient.PhoneNumber.CallingCode, at, "PhoneNumber", call);
        if (request.Content is MessageContent.FreeText free)
            return new CourierPerson(recipient.PhoneNumber.E164, free.Body);

        var name = ((MessageContent.NamedTemplate)request.Content).Name;
        var declared = TemplateRules.Find(options, name, call);
        var form = declared.Form<CourierTemplateOptions>(CourierProvider.ProviderName) ?? throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, $"the template '{name}' is not declared for Courier.");
        return new CourierPerson(recipient.PhoneNumber.E164, TextTemplate.Parse(form.Text!).Fill(TemplateRules.Check(declared, recipient, at, call)));
    }
}
