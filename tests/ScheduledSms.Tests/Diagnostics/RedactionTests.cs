using System.Text.RegularExpressions;
using ScheduledSms.Text;

namespace ScheduledSms.Tests.Diagnostics;

/// <summary>Masking is handwritten; the pattern that it follows is stated here.</summary>
public sealed partial class RedactionTests
{
    private const string Alphabet = "0123456789012345678901234567++--.. ()a\n\u0663\u0969";

    [Fact]
    public void It_masks_what_its_pattern_finds()
    {
        var random = new Random(6);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string(random.GetItems<char>(Alphabet, random.Next(30)));

            Assert.Equal(LongNumber().Replace(text, static match => "***" + match.Value[^2..]), Redaction.MaskNumbers(text));
        }
    }

    [GeneratedRegex(@"\+?\d(?:[-. ()]?\d){5,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
