using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ScheduledSms.Benchmarks.Load;

/// <summary>The ceiling: what <c>wrk</c>, a load generator written in C, gets out of the same server.</summary>
internal static partial class Wrk
{
    public const string Name = "wrk (the ceiling)";

    public static bool IsInstalled()
    {
        try
        {
            using var wrk = Process.Start(new ProcessStartInfo("wrk", "--version") { RedirectStandardOutput = true })!;
            wrk.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Sends POSTs for a second, with a body and an authorization about as long as a call's.</summary>
    public static async Task<Turn> TakeTurnAsync(Uri url, int bodyLength, int authorizationLength, int inFlight)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, $"""
                wrk.method = "POST"
                wrk.body = string.rep("x", {bodyLength})
                wrk.headers["Content-Type"] = "application/json"
                wrk.headers["Authorization"] = string.rep("x", {authorizationLength})
                """);
            var start = new ProcessStartInfo("wrk", ["--threads", "2", "--connections", Text(inFlight), "--duration", "1s", "--latency", "--script", script, url.AbsoluteUri])
            {
                RedirectStandardOutput = true,
            };
            using var wrk = Process.Start(start)!;
            var output = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            return Read(output);
        }
        finally
        {
            File.Delete(script);
        }
    }

    /// <exception cref="InvalidOperationException">The output is not what wrk prints on success.</exception>
    public static Turn Read(string output)
    {
        var (calls, perSecond, p50, p99) = (Calls().Match(output), PerSecond().Match(output), P50().Match(output), P99().Match(output));
        if (!(calls.Success && perSecond.Success && p50.Success && p99.Success) || Failures().IsMatch(output))
            throw new InvalidOperationException("wrk said: " + output);
        return new Turn((int)Number(calls), Number(perSecond), Time(p50), Time(p99), CpuPerCall: null);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Number(Match match) => double.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static TimeSpan Time(Match match) => match.Groups["unit"].Value switch
    {
        "us" => TimeSpan.FromMicroseconds(Number(match)),
        "ms" => TimeSpan.FromMilliseconds(Number(match)),
        _ => TimeSpan.FromSeconds(Number(match)),
    };

    [GeneratedRegex(@"(?<number>\d+) requests in ", RegexOptions.ExplicitCapture)]
    private static partial Regex Calls();

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@" 50%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture)]
    private static partial Regex P50();

    [GeneratedRegex(@" 99%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture)]
    private static partial Regex P99();

    [GeneratedRegex("Non-2xx|Socket errors")]
    private static partial Regex Failures();
}
