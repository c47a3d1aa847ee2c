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
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null };
if (arguments.Action is ParseErrorAction wrong)
{
    // A program that reads the output finds nothing there. A wrong option is told in a line; who gave no command at all gets the whole page.
    invocation.Output = Console.Error;
    wrong.ShowHelp = args.Length == 0;
}

return await arguments.InvokeAsync(invocation, signals.Stop).ConfigureAwait(false);
