using System.CommandLine;
using ScheduledSms.CommandLine;
using ScheduledSms.Emulator.Tool;

// Before anything else: whoever starts it may end it at once. The parser's own handling begins later, and ends with it after two seconds.
using var signals = new StopSignals();
return await EmulatorCommand.Create().Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, signals.Stop).ConfigureAwait(false);
