using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ScheduledSms.Tests.Contract;

namespace ScheduledSms.Tests.ThirdProvider;

/// <summary>The contract of scheduling and canceling, on a provider that the product does not know.</summary>
public sealed class CourierContractTests : ScheduleAndCancelContract, IAsyncLifetime
{
    private readonly CourierServer _server = new();
    private ServiceProvider? _services;

    protected override IScheduledMessageClient Client => _services!.GetRequiredService<IScheduledMessageClient>();

    protected override IScheduledMessageClient OtherAccount => _services!.GetRequiredKeyedService<IScheduledMessageClient>("blue");

    protected override DateTimeOffset Later => _server.Clock.Now.AddHours(1);

    protected override int RequestCount => _server.Requests.Count;

    protected override ScheduleId UnknownId => ScheduleId.Of(CourierProvider.ProviderName, CourierProvider.IdKind, "C0", account: null);

    public ValueTask InitializeAsync()
    {
        _services = Services();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _server.DisposeAsync();
    }

    protected override string Number(int index) => $"+8190{index:D8}";

    protected override Task<int> AdvanceAsync(TimeSpan by) => Task.FromResult(_server.Advance(by));

    protected override IReadOnlyList<string> Texts() => [.. _server.Texts];

    protected override ScheduledSmsErrorCode Reject(PhoneNumber number)
    {
        _server.Blocked.Add(number.E164);
        return ScheduledSmsErrorCode.RecipientOptedOut;
    }

    protected override ServiceProvider StagingServices(string[] onlyTo) => Services(onlyTo);

    private ServiceProvider Services(params string[] onlyTo)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_server.Clock);
        services.AddScheduledSms(sms => sms.AddTemplate("appointment", static template =>
        {
            template.Parameters.Add("time");
            template.SetForm(CourierProvider.ProviderName, new CourierTemplateOptions { Text = "{time}" });
        }));
        foreach (var account in (string[])[Options.DefaultName, "blue"])
        {
            CourierClient.Registration.AddAccount(services, account, options =>
            {
                (options.Token, options.BaseAddress) = ("t-" + account, _server.Url);
                foreach (var number in onlyTo)
                    options.OnlyTo.Add(number);
            });
        }

        return services.BuildServiceProvider();
    }
}
