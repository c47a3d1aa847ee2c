namespace ScheduledSms.Emulator.Control;

/// <summary>
/// Finds a text in a request or in its response: in the path, the operation, the request id, the bodies. Case does not count. A
/// number is found however it is written, and text that a client escaped as JSON, or in a path, is found as people read it.
/// </summary>
internal sealed class JournalSearch
{
    // Fewer digits are in nearly every body.
    private const int MinDigits = 4;
    private const string Separators = "+ -().";

    private readonly List<string> _wanted;

    public JournalSearch(string text)
    {
        _wanted = [text];
        if (!text.All(char.IsAscii))
            _wanted.Add(string.Concat(text.Select(static character => char.IsAscii(character) ? character.ToString() : FormattableString.Invariant($"\\u{(int)character:x4}"))));
        if (text.All(static character => char.IsAsciiDigit(character) || Separators.Contains(character, StringComparison.Ordinal)) && text.Count(char.IsAsciiDigit) >= MinDigits)
            _wanted.Add(string.Concat(text.Where(char.IsAsciiDigit)));
    }

    public bool Finds(RecordedRequest request) =>
        IsIn(request.Operation) || IsIn($"{request.Method} {request.Path}") || IsIn(Uri.UnescapeDataString(request.Path))
        || IsIn(request.RequestId) || IsIn(request.ScheduleId) || IsIn(request.Body) || IsIn(request.ResponseBody) || IsIn(request.Failure);

    private bool IsIn(string? text) => text is not null && _wanted.Exists(wanted => text.Contains(wanted, StringComparison.OrdinalIgnoreCase));
}
