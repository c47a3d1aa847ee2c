namespace ScheduledSms.Tool.Commands;

/// <summary>A question to the person at the terminal.</summary>
internal static class Question
{
    public static bool CanBeAsked => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <summary>Asks on the error stream, and takes only a yes as one.</summary>
    public static async Task<bool> AskAsync(string question, CancellationToken stop)
    {
        await Console.Error.WriteAsync(question + " [y/N] ").ConfigureAwait(false);
        try
        {
            // A read of the console ends for nobody but the person: it is left behind.
            var line = await Task.Run(Console.ReadLine, stop).WaitAsync(stop).ConfigureAwait(false);
            return line?.Trim().ToLowerInvariant() is "y" or "yes";
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync().ConfigureAwait(false);
            throw;
        }
    }
}
