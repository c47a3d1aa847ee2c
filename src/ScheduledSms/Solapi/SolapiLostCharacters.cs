using System.Globalization;
using System.Text;
using ScheduledSms.Diagnostics;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The characters of texts that do not arrive: Korean carriers send EUC-KR, which has no won sign, no emoji and no rare syllables.</summary>
internal sealed class SolapiLostCharacters
{
    /// <summary>Enough to know what is wrong.</summary>
    private const int Most = 20;

    private List<string>? _characters;
    private string? _last;

    public bool IsEmpty => _characters is null;

    /// <summary>Each once, in the order of the texts; at most twenty.</summary>
    public IReadOnlyList<string> Characters => _characters ?? [];

    /// <summary>Adds what a message loses, if it goes out as text.</summary>
    public void AddFrom(SolapiMessage message)
    {
        if (!SolapiTextLimits.IsPlain(message))
            return;
        AddFrom(message.Subject);

        // Free text is one for all.
        if (!ReferenceEquals(message.Text, _last))
            AddFrom(_last = message.Text);
    }

    /// <summary>Logs them, if there are any.</summary>
    public void Tell(CallContext call)
    {
        if (!IsEmpty)
            CallLog.CharactersLost(call, ToString());
    }

    /// <summary>The characters by their code points, for a log: they are all that it says of a text.</summary>
    public override string ToString() => string.Join(", ", Characters.Select(static one => string.Create(CultureInfo.InvariantCulture, $"U+{Rune.GetRuneAt(one, 0).Value:X4}")));

    private void AddFrom(string? text)
    {
        if (text is null || !EucKr.HasForeign(text = UnicodeText.ComposeHangul(text)))
            return;

        _characters ??= [];
        foreach (var foreign in EucKr.Foreign(text))
        {
            if (_characters.Count < Most && !_characters.Contains(foreign.ToString()))
                _characters.Add(foreign.ToString());
        }
    }
}
