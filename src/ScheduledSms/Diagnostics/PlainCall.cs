using Microsoft.Extensions.Logging;

namespace ScheduledSms.Diagnostics;

/// <summary>A call whose end is told where it comes to it: by the pipeline, or by its rejection.</summary>
internal sealed class PlainCall(string provider, string? account, string operation, ILogger logger) : CallContext(provider, account, operation, logger)
{
    public override bool IsCommon => false;
}
