namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>Theory rows from pairs.</summary>
internal static class TheoryDataOf
{
    public static TheoryData<string, int> ToTheoryData(this IEnumerable<(string, int)> rows)
    {
        var data = new TheoryData<string, int>();
        foreach (var (name, number) in rows)
            data.Add(name, number);
        return data;
    }
}
