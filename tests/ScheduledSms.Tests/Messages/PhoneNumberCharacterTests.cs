namespace ScheduledSms.Tests.Messages;

/// <summary>What keyboards, contacts and spreadsheets put around the digits is read where it means nothing; anything else is named with its place.</summary>
public sealed class PhoneNumberCharacterTests
{
    public static TheoryData<int> Dashes => [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xff0d];

    public static TheoryData<int> InvisibleMarks => [0x00ad, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202c, 0x202d, 0x2060, 0x2066, 0x2069, 0xfeff];

    public static TheoryData<int> Spaces => [0x0009, 0x0020, 0x00a0, 0x2007, 0x2009, 0x202f, 0x3000];

    [Theory]
    [MemberData(nameof(Dashes))]
    [MemberData(nameof(Spaces))]
    [MemberData(nameof(InvisibleMarks))]
    public void Dashes_spaces_and_invisible_marks_separate(int codePoint)
    {
        var c = (char)codePoint;

        Assert.Equal("+821012345678", PhoneNumber.Parse($"010{c}1234{c}5678", "82").E164);
        Assert.Equal("+821012345678", PhoneNumber.Parse($"{c}+82{c}10{c}12345678{c}").E164);
    }

    [Theory]
    [InlineData("０１０－１２３４－５６７８")]
    [InlineData("＋８２　１０－１２３４－５６７８")]
    [InlineData("（０１０）１２３４．５６７８")]
    [InlineData("010.1234.5678")]
    [InlineData("010-1234.5678")]
    [InlineData("010-1234-5678\r\n")]
    [InlineData("\n010-1234-5678")]
    [InlineData("010-1234-5678.")]
    public void It_is_the_same_number(string text) => Assert.Equal("+821012345678", PhoneNumber.Parse(text, "82").E164);

    [Theory]
    [InlineData("1012345678.0")]
    [InlineData("1012345678.00")]
    [InlineData(" 1012345678.0 ")]
    [InlineData("821012345678.0")]
    [InlineData("+821012345678.0")]
    [InlineData("1012345678.5")]
    [InlineData("１０１２３４５６７８．０")]
    [InlineData("010-1234-5678.0")]
    public void A_decimal_number_is_rejected(string text) =>
        Assert.Contains("like a decimal number", Assert.Throws<FormatException>(() => PhoneNumber.Parse(text, "82")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("01.23.45.67.00", "33", "+33123456700")]
    [InlineData("06.12.34.56.78", "33", "+33612345678")]
    [InlineData("010.1234.0000", "82", "+821012340000")]
    public void Dots_between_groups_are_no_decimal_point(string text, string callingCode, string e164) => Assert.Equal(e164, PhoneNumber.Parse(text, callingCode).E164);

    [Theory]
    [InlineData("010-1234-567x", 13, "'x' (U+0078, a letter)")]
    [InlineData("O10-1234-5678", 1, "'O' (U+004F, a letter)")]
    [InlineData("010/1234/5678", 4, "'/' (U+002F, punctuation)")]
    [InlineData("010-1234-5678,0", 14, "',' (U+002C, punctuation)")]
    [InlineData("8.21012E+11", 8, "'E' (U+0045, a letter)")]
    [InlineData("010-1234-5678#9", 14, "'#' (U+0023, punctuation)")]
    [InlineData("010~1234~5678", 4, "'~' (U+007E, a symbol)")]
    [InlineData("010\uff5e1234", 4, "(U+FF5E, a symbol)")]
    [InlineData("010-12\u066034", 7, "(U+0660, a digit of another script)")]
    [InlineData("010-1234-\u2466", 10, "(U+2466, a number sign)")]
    [InlineData("\uff21010", 1, "(U+FF21, a letter)")]
    [InlineData("010\U0001f4de1234", 4, "(U+1F4DE, a symbol)")]
    [InlineData("010\u00001234", 4, "(U+0000, a control character)")]
    [InlineData("1\u20e3", 2, "(U+20E3, a combining mark)")]
    [InlineData("010-1234-5678\n010-1234-5679", 14, "(U+000A, a control character)")]
    [InlineData("010-1234\u20285678", 9, "(U+2028, a line break)")]
    [InlineData("+82+1012345678", 4, "'+' (U+002B, a symbol)")]
    [InlineData("010+12345678", 4, "'+' (U+002B, a symbol)")]
    [InlineData("\u30fc010", 1, "(U+30FC, a letter)")]
    public void Any_other_character_is_rejected_by_name_and_place(string text, int place, string name)
    {
        var reason = Assert.Throws<FormatException>(() => PhoneNumber.Parse(text, "82")).Message;

        Assert.StartsWith($"Character {place} is {name}.", reason, StringComparison.Ordinal);
        Assert.False(PhoneNumber.TryParse(text, "82", out _));
    }

    [Fact]
    public void Half_a_character_is_named_by_its_code_unit() =>
        Assert.StartsWith("Character 4 is (U+D83D, half a character).", Assert.Throws<FormatException>(static () => PhoneNumber.Parse("010\ud83d1234", "82")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_of_any_length_is_rejected()
    {
        Assert.False(PhoneNumber.TryParse(new string('1', 1_000_000), "82", out _));
        Assert.False(PhoneNumber.TryParse(new string('-', 1_000_000), "82", out _));
        Assert.True(PhoneNumber.TryParse(new string(' ', 1_000_000) + "01012345678", "82", out _));
    }
}
