using System.Text.Json;

namespace ScheduledSms.Emulator.Control;

/// <summary>A request to the control API: the value in its path's <c>{}</c>, and its body.</summary>
internal sealed record ControlRequest(string Id, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads the body, whose members must all be taken.</summary>
    public T Read<T>(Func<JsonMembers, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            return JsonMembers.Read("", document.RootElement, read);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ControlProblemException(400, "The body is not JSON. " + exception.Message);
        }
    }
}
