using ScheduledSms.Text;

namespace ScheduledSms.Tests.Messages;

/// <summary>Texts with placeholders.</summary>
public sealed class TextTemplateTests
{
    [Theory]
    [InlineData("{time}에 뵙겠습니다", "10시에 뵙겠습니다")]
    [InlineData("{{{time}}}", "{10시}")]
    [InlineData("{{time}}", "{time}")]
    [InlineData("{time}{time}", "10시10시")]
    [InlineData("없음", "없음")]
    public void Placeholders_are_filled_and_doubled_braces_are_braces(string text, string expected) =>
        Assert.Equal(expected, TextTemplate.Parse(text).Fill(new Dictionary<string, string> { ["time"] = "10시" }));

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{a")]
    [InlineData("{a{b}")]
    public void A_brace_alone_is_rejected(string text) => Assert.Throws<FormatException>(() => TextTemplate.Parse(text));

    [Fact]
    public void What_a_parameter_holds_is_not_read_again() =>
        Assert.Equal("{b}", TextTemplate.Parse("{a}").Fill(new Dictionary<string, string> { ["a"] = "{b}" }));
}
