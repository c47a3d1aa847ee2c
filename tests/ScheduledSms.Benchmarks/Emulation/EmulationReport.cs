using System.Globalization;

namespace ScheduledSms.Benchmarks.Emulation;

/// <summary>The measurements, also as text and a table.</summary>
internal sealed record EmulationReport(
    EmulationPlan Plan, TimeSpan FirstStart, TimeSpan Start, double BarePerSecond, double EmulatorPerSecond, IReadOnlyList<StoredResult> Stored)
{
    public string Text
    {
        get
        {
            var table = new MarkdownTable("what", "figure");
            table.Add("start in process, the first one", Text1($"{FirstStart.TotalMilliseconds:0} ms"));
            table.Add(Text1($"start in process, median of the next {Plan.Starts - 1}"), Text1($"{Start.TotalMilliseconds:0.0} ms"));
            table.Add("JSMS schedules a second, over loopback", Text1($"{EmulatorPerSecond:N0}"));
            table.Add("the same at a bare Kestrel with a canned response", Text1($"{BarePerSecond:N0}"));
            table.Add("emulator against bare Kestrel", Text1($"{EmulatorPerSecond / BarePerSecond:0.00}"));
            foreach (var stored in Stored)
            {
                table.Add(Text1($"memory for {stored.Count:N0} stored schedules"), Text1($"{stored.Bytes / 1024d / 1024:N0} MiB"));
                table.Add("of that for each", Text1($"{stored.Bytes / stored.Count:N0} B"));
                table.Add(Text1($"a page of 100 out of {stored.Count:N0}, by number"), Text1($"{stored.Filter.TotalMilliseconds:N0} ms"));
                table.Add(Text1($"delivering {stored.Count:N0} by moving the clock"), Text1($"{stored.Delivery.TotalSeconds:0.0} s"));
            }

            return $"# The emulator\n\n{table}";
        }
    }

    private static string Text1(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
