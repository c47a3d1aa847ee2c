namespace ScheduledSms.Emulator.Http;

/// <summary>One operation of a provider. A <c>{}</c> in the path stands for one segment: the id.</summary>
internal sealed record Route(string Method, string Path, string Operation, Func<ProviderRequest, EmulatedAnswer> Answer)
{
    private readonly string[] _segments = Path.Split('/');

    public bool HasPath(string[] segments, out string id)
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
