using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using ScheduledSms.CommandLine;
using ScheduledSms.Tool.Commands;

// Before anything else: whoever starts it may end it at once.
using var signals = new StopSignals();
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;

var arguments = ToolCommand.Create().Parse(args);
// A wrong option is told in a line, not in a page; who gave no command at all gets the page.
if (arguments.Action is ParseErrorAction wrong)
    wrong.ShowHelp = arguments.CommandResult.Command is RootCommand;
return await arguments.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, signals.Stop).ConfigureAwait(false);
