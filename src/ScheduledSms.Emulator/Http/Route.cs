namespace ScheduledSms.Emulator.Http;

/// <summary>One operation of a provider, under a <see cref="PathPattern"/>.</summary>
internal sealed record Route(string Method, string Path, string? Operation, Func<ProviderRequest, EmulatedResponse> Response)
{
    public PathPattern Pattern { get; } = new(Path);
}
