namespace ScheduledSms.Tests.Samples;

/// <summary>The worker with two accounts, run as a user runs it.</summary>
public sealed class TwoAccountsTests
{
    [Fact]
    public async Task Each_tenant_is_served_by_its_own_account_and_the_worker_ends_by_itself()
    {
        var (exitCode, output, error) = await SampleProcess.RunAsync("TwoAccounts");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("seoul: scheduled solapi/seoul:group:", output, StringComparison.Ordinal);
        Assert.Contains("busan: scheduled solapi/busan:group:", output, StringComparison.Ordinal);
        Assert.Contains("delivered from account SEOULCLINICKEY00: 10시에", output, StringComparison.Ordinal);
        Assert.Contains("delivered from account BUSANCLINICKEY00: 11시에", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_that_cannot_be_known_is_told_in_words_and_nothing_is_sent_twice()
    {
        var (exitCode, output, _) = await SampleProcess.RunAsync("TwoAccounts", "--lose-responses", "busan");

        Assert.Equal(0, exitCode);
        Assert.Contains("seoul: scheduled", output, StringComparison.Ordinal);
        Assert.Contains("busan: it is not known whether busan-appointment-1 is scheduled. Do NOT send it again: read solapi/busan:group:", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("delivered from account BUSANCLINICKEY00").Length);
    }
}
