namespace ScheduledSms.Tests.Testing;

/// <summary>Where a sample was built: beside the tests, in the same configuration.</summary>
internal static class SampleOutput
{
    public static string PathOf(string sample)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf(Path.Combine("samples", sample, "bin", framework.Parent!.Name, framework.Name, sample + ".dll"));
    }
}
