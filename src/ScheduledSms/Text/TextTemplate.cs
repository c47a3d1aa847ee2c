using System.Text;

namespace ScheduledSms.Text;

/// <summary>A text with <c>{placeholders}</c>, parsed once and filled in for each recipient.</summary>
internal sealed class TextTemplate
{
    private readonly List<(string Text, bool IsPlaceholder)> _parts = [];

    private TextTemplate()
    {
    }

    public IEnumerable<string> Placeholders => _parts.Where(static part => part.IsPlaceholder).Select(static part => part.Text).Distinct(StringComparer.Ordinal);

    /// <summary>Parses the text.</summary>
    /// <exception cref="FormatException">A brace is unpaired, or a placeholder has no name.</exception>
    public static TextTemplate Parse(string text)
    {
        var template = new TextTemplate();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isDoubled = i + 1 < text.Length && text[i + 1] == text[i];
            if (text[i] is '{' or '}' && isDoubled)
            {
                literal.Append(text[i++]);
            }
            else if (text[i] == '{')
            {
                var end = text.IndexOf('}', i);
                var name = end < 0 ? "" : text[(i + 1)..end];
                if (name.Length == 0 || name.Contains('{', StringComparison.Ordinal))
                    throw new FormatException("a '{' stands alone; write {{ for a brace, or {name} for a parameter");
                template._parts.Add((literal.ToString(), IsPlaceholder: false));
                template._parts.Add((name, IsPlaceholder: true));
                literal.Clear();
                i = end;
            }
            else if (text[i] == '}')
            {
                throw new FormatException("a '}' stands alone; write }} for a brace");
            }
            else
            {
                literal.Append(text[i]);
            }
        }

        template._parts.Add((literal.ToString(), IsPlaceholder: false));
        return template;
    }

    public string Fill(IReadOnlyDictionary<string, string> parameters) =>
        string.Concat(_parts.Select(part => part.IsPlaceholder ? parameters[part.Text] : part.Text));
}
