using System.Security.Cryptography;

namespace ScheduledSms.Emulator.Dashboard;

/// <summary>A file of the dashboard: its content, and an ETag that changes with it.</summary>
internal sealed record DashboardFile(ReadOnlyMemory<byte> Content, string ContentType, string ETag)
{
    private const string FolderPrefix = "Dashboard/";

    /// <summary>The files embedded in this assembly, by their path below the dashboard's folder.</summary>
    public static IReadOnlyDictionary<string, DashboardFile> All { get; } = typeof(DashboardFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(FolderPrefix, StringComparison.Ordinal))
        .ToDictionary(name => name[FolderPrefix.Length..], Read, StringComparer.Ordinal);

    private static DashboardFile Read(string name)
    {
        using var content = new MemoryStream();
        using var stream = typeof(DashboardFile).Assembly.GetManifestResourceStream(name)!;
        stream.CopyTo(content);
        var bytes = content.ToArray();
        return new DashboardFile(bytes, TypeOf(name), $"\"{Convert.ToHexString(SHA256.HashData(bytes)[..16])}\"");
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
