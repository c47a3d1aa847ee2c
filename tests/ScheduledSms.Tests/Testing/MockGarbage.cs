using System.Text;

namespace ScheduledSms.Tests.Testing;

/// <summary>Bodies that no provider documents, but that proxies, portals and failing servers send.</summary>
internal static class MockGarbage
{
    private static readonly Dictionary<string, byte[]> All = new(StringComparer.Ordinal)
    {
        ["html"] = Encoding.UTF8.GetBytes("<!doctype html><title>502</title><p>Bad gateway</p>"),
        ["text"] = Encoding.UTF8.GetBytes("upstream connect error"),
        ["broken json"] = Encoding.UTF8.GetBytes("""{ "error": { "code": 500"""),
        ["half json"] = Encoding.UTF8.GetBytes("""{ "groupId": "G", "schedule_id": "x" """),
        ["trailing data"] = Encoding.UTF8.GetBytes("""{ "groupId": "G", "schedule_id": "x" } }"""),
        ["deep json"] = Encoding.UTF8.GetBytes(new string('[', 100_000)),
        ["deep member"] = Encoding.UTF8.GetBytes($$"""{ "groupId": "G", "schedule_id": "x", "deep": {{new string('[', 200)}}{{new string(']', 200)}} }"""),
        ["array"] = Encoding.UTF8.GetBytes("[]"),
        ["array of objects"] = Encoding.UTF8.GetBytes("""[ { "error": { "code": 50001 }, "errorCode": "ValidationError" } ]"""),
        ["number"] = Encoding.UTF8.GetBytes("1"),
        ["string"] = Encoding.UTF8.GetBytes("\"ok\""),
        ["not a number"] = Encoding.UTF8.GetBytes("NaN"),
        ["invalid utf-8"] = [0x7B, 0x22, 0x65, 0xFF, 0xFE, 0x22, 0x3A, 0xC3, 0x28, 0x7D],
        ["zeros"] = new byte[64],
    };

    /// <summary>Bodies that are valid responses to some calls, and not to others.</summary>
    private static readonly Dictionary<string, byte[]> Empties = new(StringComparer.Ordinal)
    {
        ["nothing"] = [],
        ["white space"] = Encoding.UTF8.GetBytes(" \r\n"),
        ["null"] = Encoding.UTF8.GetBytes("null"),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static IEnumerable<string> EmptyNames => Empties.Keys;

    public static byte[] Body(string name) => All.TryGetValue(name, out var body) ? body : Empties[name];
}
