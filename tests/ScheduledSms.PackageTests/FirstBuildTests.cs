namespace ScheduledSms.PackageTests;

/// <summary>A newcomer's first command only compiles; what is released and what CI builds is looked at by the analyzers too.</summary>
public sealed class FirstBuildTests
{
    [Theory]
    [InlineData("src/ScheduledSms", "Debug", false)]
    [InlineData("samples/Quickstart", "Debug", false)]
    [InlineData("src/ScheduledSms", "Release", true)]
    [InlineData("samples/Quickstart", "Release", true)]
    [InlineData("src/ScheduledSms", "Debug", true, "-p:ContinuousIntegrationBuild=true")]
    public async Task Analyzers_run_where_they_belong(string project, string configuration, bool expected, params string[] more)
    {
        var value = await Terminal.RunAsync(Repository.PathOf(project), "dotnet", ["msbuild", $"-p:Configuration={configuration}", "-getProperty:RunAnalyzersDuringBuild", .. more]);

        Assert.Equal(expected, value.Trim() is not "false");
    }

    [Fact]
    public async Task A_warning_of_the_compiler_is_an_error_in_every_build() =>
        Assert.Equal("true", (await Terminal.RunAsync(Repository.PathOf("samples/Quickstart"), "dotnet", ["msbuild", "-p:Configuration=Debug", "-getProperty:TreatWarningsAsErrors"])).Trim());
}
