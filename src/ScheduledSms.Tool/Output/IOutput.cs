namespace ScheduledSms.Tool.Output;

/// <summary>What a command tells: to a person at a terminal, into a pipe, or to a program.</summary>
internal interface IOutput
{
    /// <summary>Tells of one thing.</summary>
    void Write(IEnumerable<Field> thing);

    /// <summary>Tells of many things of one kind, as they come.</summary>
    /// <param name="rows">The things, all with the same fields.</param>
    /// <param name="none">What people read if there are none.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    Task WriteAllAsync(IAsyncEnumerable<IReadOnlyList<Field>> rows, string none, CancellationToken cancellationToken);

    /// <summary>Tells people something beside the point. Programs find it in the members.</summary>
    void Note(string text, Tone tone = Tone.Neutral);

    /// <summary>Tells why the command did not do what it was asked to.</summary>
    void Fail(Failure failure);
}

/// <summary>Why a command did not do what it was asked to.</summary>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="Code">The library's code, or what is wrong with the command line or the settings.</param>
/// <param name="Message">The same in words.</param>
/// <param name="Cause">The failed call, if there was one.</param>
internal sealed record Failure(int ExitCode, string Code, string Message, ScheduledSmsException? Cause = null);
