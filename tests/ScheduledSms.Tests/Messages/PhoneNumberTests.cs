using System.Text.Json;

namespace ScheduledSms.Tests.Messages;

/// <summary>Numbers are read as people write them, and written as each country dials them.</summary>
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("010-1234-5678", "82", "+821012345678", "82", "01012345678")]
    [InlineData("1012345678", "82", "+821012345678", "82", "01012345678")]
    [InlineData("+82 10 1234 5678", null, "+821012345678", "82", "01012345678")]
    [InlineData("138 1234 5678", "86", "+8613812345678", "86", "13812345678")]
    [InlineData("+86-138-1234-5678", "82", "+8613812345678", "86", "13812345678")]
    [InlineData("(212) 555-0123", "1", "+12125550123", "1", "2125550123")]
    [InlineData("090-1234-5678", "81", "+819012345678", "81", "09012345678")]
    [InlineData("+49 30 901820", null, "+4930901820", "49", "30901820")]
    [InlineData("+852 2345 6789", null, "+85223456789", "852", "23456789")]
    [InlineData("+7 495 123-45-67", null, "+74951234567", "7", "4951234567")]
    public void It_is_read_and_written(string text, string? callingCode, string e164, string code, string national)
    {
        var number = PhoneNumber.Parse(text, callingCode);

        Assert.Equal((e164, code, national), (number.E164, number.CallingCode, number.National));
        Assert.Equal(number, JsonSerializer.Deserialize<PhoneNumber>(JsonSerializer.Serialize(number)));
    }

    [Theory]
    [InlineData("01012345678", null)]
    [InlineData("", "82")]
    [InlineData("abc", "82")]
    [InlineData("+", null)]
    [InlineData("+82", null)]
    [InlineData("+0212345678", null)]
    [InlineData("+1234567890123456", null)]
    [InlineData("07911123456", "44")]
    [InlineData("٠١٠١٢٣٤٥٦٧٨", "82")]
    public void What_is_no_number_is_rejected(string text, string? callingCode)
    {
        Assert.Throws<FormatException>(() => PhoneNumber.Parse(text, callingCode));
        Assert.False(PhoneNumber.TryParse(text, callingCode, out _));
    }

    [Fact]
    public void Its_text_is_masked()
    {
        Assert.Equal("+82********78", PhoneNumber.Parse("+821012345678").ToString());
        Assert.Equal("", default(PhoneNumber).ToString());
    }
}
