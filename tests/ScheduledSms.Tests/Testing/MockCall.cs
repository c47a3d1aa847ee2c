namespace ScheduledSms.Tests.Testing;

/// <summary>What tests of calls share.</summary>
internal static class MockCall
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The failure of a call. Any type other than ours fails the test.</summary>
    public static async Task<ScheduledSmsException> FailureAsync(Func<Task> call) => await Assert.ThrowsAsync<ScheduledSmsException>(call);

    /// <summary>Asserts a rejection before any request whose message contains these words.</summary>
    public static async Task<ScheduledSmsException> AssertRejectedAsync(MockProvider provider, Func<Task> call, params string[] words)
    {
        var rejection = await FailureAsync(call);
        Assert.Equal(SendOutcome.Rejected, rejection.Outcome);
        Assert.Equal(0, rejection.Attempts);
        Assert.Null(rejection.StatusCode);
        Assert.All(words, word => Assert.Contains(word, rejection.Message, StringComparison.Ordinal));
        provider.VerifyUntouched();
        return rejection;
    }
}
