using Microsoft.Extensions.DependencyInjection;

namespace TestingYourApp;

/// <summary>Tests that share an emulator and run side by side, each with its own account.</summary>
public abstract class ParallelTests(SharedEmulator shared)
{
    [Fact]
    public async Task A_test_sees_only_what_its_own_app_scheduled()
    {
        var (app, apiKey) = shared.StartApp();
        await using (app)
        {
            var reminders = app.GetRequiredService<Reminders>();
            await reminders.BookAsync("+821000000007", shared.Emulator.Clock.UtcNow.AddDays(3), TestContext.Current.CancellationToken);
        }

        var group = Assert.Single(shared.Emulator.Solapi.Account(apiKey).Groups);
        Assert.Equal("01000000007", Assert.Single(group.Messages).To);
    }
}

/// <summary>One of two classes that run at the same time.</summary>
public sealed class FirstParallelTests(SharedEmulator shared) : ParallelTests(shared);

/// <summary>The other one.</summary>
public sealed class SecondParallelTests(SharedEmulator shared) : ParallelTests(shared);
