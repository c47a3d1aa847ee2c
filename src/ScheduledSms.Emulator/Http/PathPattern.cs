namespace ScheduledSms.Emulator.Http;

/// <summary>A path in which <c>{}</c> stands for one segment: the id.</summary>
internal sealed class PathPattern(string path)
{
    private readonly string[] _segments = path.Split('/');

    public static string[] Segments(string path) => path.TrimEnd('/').Split('/');

    public bool Has(string[] segments, out string id)
    {
        id = "";
        if (segments.Length != _segments.Length)
            return false;

        for (var i = 0; i < segments.Length; i++)
        {
            if (_segments[i] is "{}" && segments[i].Length > 0)
                id = segments[i];
            else if (!string.Equals(_segments[i], segments[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
