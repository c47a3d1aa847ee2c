using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>The description of this API, for people and client generators: openapi.json beside this file, written by hand.</summary>
internal static class OpenApiControl
{
    private const string Name = "openapi.json";

    public static IEnumerable<ControlRoute> Routes() => [new("GET", Name, _ => new WireResponse { Status = 200, ContentType = "application/json", Body = Read() })];

    private static byte[] Read()
    {
        using var resource = typeof(OpenApiControl).Assembly.GetManifestResourceStream(Name)!;
        var document = new byte[resource.Length];
        resource.ReadExactly(document);
        return document;
    }
}
