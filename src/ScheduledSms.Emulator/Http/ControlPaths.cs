using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Http;

/// <summary>Where the emulator's own paths begin, which no provider has.</summary>
internal static class ControlPaths
{
    public const string Prefix = "/_emulator/";

    /// <summary>Where those of the control API begin; below <see cref="Prefix"/>, the others are the dashboard's.</summary>
    public const string Api = Prefix + "v1/";

    public static bool Include(PathString path) => path.Value?.StartsWith(Prefix, StringComparison.Ordinal) is true;
}
