using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace ScheduledSms.Tool.Settings;

/// <summary>
/// Reads the settings from where an app in this folder has them: <c>appsettings.json</c>, that of the environment, user secrets, environment variables.
/// In a project's folder the environment is Development, as for <c>dotnet run</c>; elsewhere it is Production, as for a published app.
/// </summary>
internal static class SettingsFiles
{
    private const string Development = "Development";

    /// <exception cref="ToolException">A file that an option names is not there, or a file cannot be read.</exception>
    public static IConfigurationRoot Read(SettingsOptions options)
    {
        var folder = Directory.GetCurrentDirectory();
        var project = Directory.GetFiles(folder, "*.csproj") is [var only] ? only : null;
        var builder = new ConfigurationBuilder().SetBasePath(folder);
        var secrets = options.UserSecrets;
        if (options.File is { } file)
        {
            if (!File.Exists(file))
                throw ToolException.WrongInput($"--settings: there is no file {file}.");
            builder.AddJsonFile(Path.GetFullPath(file), optional: false);
        }
        else
        {
            var environment = options.Environment ?? Variable("DOTNET_ENVIRONMENT") ?? Variable("ASPNETCORE_ENVIRONMENT") ?? (project is null ? "Production" : Development);
            builder.AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{environment}.json", optional: true);
            if (secrets is null && project is not null && string.Equals(environment, Development, StringComparison.OrdinalIgnoreCase))
                secrets = ReadSecretsId(project);
        }

        if (secrets is not null)
        {
            if (options.UserSecrets is not null && !File.Exists(PathOf(secrets)))
                throw ToolException.WrongInput($"--user-secrets: there are none with the id {secrets}.");
            builder.AddUserSecrets(secrets);
        }

        try
        {
            return builder.AddEnvironmentVariables().Build();
        }
        catch (InvalidDataException invalid)
        {
            throw ToolException.WrongSettings(Describe(invalid));
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string PathOf(string secrets)
    {
        try
        {
            return PathHelper.GetSecretsPathFromSecretsId(secrets);
        }
        catch (Exception invalid) when (invalid is ArgumentException or InvalidOperationException)
        {
            throw ToolException.WrongInput("--user-secrets: that is no id of user secrets.");
        }
    }

    private static string? ReadSecretsId(string project)
    {
        try
        {
            return XDocument.Load(project).Descendants("UserSecretsId").FirstOrDefault()?.Value.Trim() is { Length: > 0 } id ? id : null;
        }
        catch (XmlException)
        {
            return null; // Whoever builds it will hear of it.
        }
    }

    /// <summary>Where the file breaks, and nothing of what stands there: it may be a secret.</summary>
    private static string Describe(InvalidDataException invalid)
    {
        for (Exception? cause = invalid; cause is not null; cause = cause.InnerException)
        {
            if (cause is JsonException { LineNumber: { } line })
                return FormattableString.Invariant($"{FileOf(invalid)} is not JSON, from line {line + 1} on.");
        }

        return $"{FileOf(invalid)} cannot be read as settings.";
    }

    private static string FileOf(InvalidDataException invalid) => invalid.Message.Split('\'') is [_, var path, _] ? path : "A settings file";
}
