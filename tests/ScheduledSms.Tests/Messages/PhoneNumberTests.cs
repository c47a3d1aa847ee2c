using System.Text.Json;

namespace ScheduledSms.Tests.Messages;

/// <summary>Numbers are read as people write them, and only if they can mean one thing; they are written as the providers take them.</summary>
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("010-1234-5678", "82", "+821012345678", "82", "01012345678")]
    [InlineData("010-1234-5678", "+82", "+821012345678", "82", "01012345678")]
    [InlineData("1012345678", "82", "+821012345678", "82", "01012345678")]
    [InlineData("+82 10 1234 5678", null, "+821012345678", "82", "01012345678")]
    [InlineData("(+82) 10-1234-5678", null, "+821012345678", "82", "01012345678")]
    [InlineData("02-123-4567", "82", "+8221234567", "82", "021234567")]
    [InlineData("0504-1234-5678", "82", "+8250412345678", "82", "050412345678")]
    [InlineData("1588-1234", "82", "+8215881234", "82", "15881234")]
    [InlineData("+82 1588-1234", null, "+8215881234", "82", "15881234")]
    [InlineData("138 1234 5678", "86", "+8613812345678", "86", "13812345678")]
    [InlineData("+86-138-1234-5678", "82", "+8613812345678", "86", "13812345678")]
    [InlineData("(212) 555-0123", "1", "+12125550123", "1", "2125550123")]
    [InlineData("090-1234-5678", "81", "+819012345678", "81", "09012345678")]
    [InlineData("07911 123456", "44", "+447911123456", "44", "7911123456")]
    [InlineData("8 (495) 123-45-67", "7", "+74951234567", "7", "4951234567")]
    [InlineData("+49 30 901820", null, "+4930901820", "49", "30901820")]
    [InlineData("+852 2345 6789", null, "+85223456789", "852", "23456789")]
    [InlineData("+7 495 123-45-67", null, "+74951234567", "7", "4951234567")]
    public void It_is_read_and_written(string text, string? callingCode, string e164, string code, string national)
    {
        var number = PhoneNumber.Parse(text, callingCode);

        Assert.Equal((e164, code, national), (number.E164, number.CallingCode, number.National));
        Assert.Equal(number, JsonSerializer.Deserialize<PhoneNumber>(JsonSerializer.Serialize(number)));
        Assert.True(PhoneNumber.TryParse(text, callingCode, out var same));
        Assert.Equal(number, same);
    }

    [Theory]
    [InlineData("+82 010-1234-5678", "+821012345678")]
    [InlineData("+82 (0)10-1234-5678", "+821012345678")]
    [InlineData("+81 (0)90-1234-5678", "+819012345678")]
    [InlineData("+86 010 1234 5678", "+861012345678")]
    [InlineData("+44 (0)20 7946 0958", "+442079460958")]
    [InlineData("+49 (0)30 901820", "+4930901820")]
    [InlineData("+33 06 12 34 56 78", "+33612345678")]
    [InlineData("+36 06 30 123 4567", "+36301234567")]
    [InlineData("+7 8 495 123-45-67", "+74951234567")]
    public void A_prefix_that_is_only_dialed_inside_the_country_is_dropped_behind_its_code(string text, string e164) =>
        Assert.Equal(e164, PhoneNumber.Parse(text).E164);

    [Theory]
    [InlineData("+39 06 6982 1234", null, "+390669821234")]
    [InlineData("06 6982 1234", "39", "+390669821234")]
    [InlineData("+378 0549 882 914", null, "+3780549882914")]
    [InlineData("+225 07 12 34 56 78", null, "+2250712345678")]
    [InlineData("+229 01 95 12 34 56", null, "+2290195123456")]
    [InlineData("+241 06 12 34 56", null, "+24106123456")]
    [InlineData("06 123 4567", "242", "+242061234567")]
    public void A_zero_that_is_part_of_the_number_stays(string text, string? callingCode, string e164)
    {
        var number = PhoneNumber.Parse(text, callingCode);

        Assert.Equal(e164, number.E164);
        Assert.Equal("+" + number.CallingCode + number.National, e164);
    }

    [Theory]
    [InlineData("+1 0212 555 0123", null)]
    [InlineData("+34 0612 345 678", null)]
    [InlineData("0612 345 678", "34")]
    [InlineData("+852 0 2345 6789", null)]
    [InlineData("+999 0 2345 6789", null)]
    public void A_zero_is_rejected_where_none_is_known_to_be_dialed(string text, string? callingCode) =>
        Assert.StartsWith("The number begins with 0, and no zero is known", Rejection(text, callingCode), StringComparison.Ordinal);

    [Theory]
    [InlineData("821012345678", "82", "+821012345678")]
    [InlineData("8201012345678", "82", "+821012345678")]
    [InlineData("82 10-1234-5678", "+82", "+821012345678")]
    [InlineData("8613812345678", "86", "+8613812345678")]
    [InlineData("819012345678", "81", "+819012345678")]
    [InlineData("12125550123", "1", "+12125550123")]
    [InlineData("447911123456", "44", "+447911123456")]
    [InlineData("919123456789", "91", "+919123456789")]
    [InlineData("9123456789", "91", "+919123456789")] // an Indian number may begin like India's code
    [InlineData("65123456", "65", "+6565123456")]
    public void A_number_with_the_default_code_and_no_plus_is_read_where_its_length_allows_one_reading(string text, string callingCode, string e164) =>
        Assert.Equal(e164, PhoneNumber.Parse(text, callingCode).E164);

    [Theory]
    [InlineData("3921234567", "39", "+39******67", "+39********67")]
    [InlineData("393921234567", "39", "+39********67", "+39**********67")]
    [InlineData("8215881234", "82", "+82******34", "+82********34")]
    [InlineData("4930901820", "49", "+49******20", "+49********20")]
    public void Two_readings_are_rejected_and_named_without_the_number(string text, string callingCode, string first, string second)
    {
        var reason = Rejection(text, callingCode);

        Assert.Contains($"as {first} (it begins with its calling code) or as {second} (a national number)", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(text[callingCode.Length..^2], reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+82 10-1234-567890", null)]
    [InlineData("+82 10-123", null)]
    [InlineData("+82 8210 1234 5678", null)]
    [InlineData("10-1234-567890", "82")]
    [InlineData("+86 138 1234 56789", null)]
    [InlineData("+86 138 1234", null)]
    [InlineData("555-0123", "1")]
    public void What_cannot_exist_is_rejected_with_the_lengths_that_can(string text, string? callingCode) =>
        Assert.Contains(callingCode is "1" ? "1 has 10 digits behind it" : text.Contains("86 ", StringComparison.Ordinal) ? "86 has 10 or 11 digits behind it" : "82 has 8, 9, 10 or 11 digits behind it", Rejection(text, callingCode), StringComparison.Ordinal);

    [Theory]
    [InlineData("+82 19-999-9999")]
    [InlineData("+86 199 9999 9999")]
    [InlineData("+1 212 555 01234")]
    [InlineData("+210 12345678")]
    public void Ranges_are_not_checked_nor_lengths_elsewhere_in_international_form(string text) =>
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), PhoneNumber.Parse(text).E164);

    [Theory]
    [InlineData("01012345678", null, "is in national form")]
    [InlineData("01012345678", "", "is in national form")]
    [InlineData("01012345678", "8", "calling code is none")]
    [InlineData("01012345678", "KR", "calling code is none")]
    [InlineData("01012345678", "++82", "calling code is none")]
    [InlineData("01012345678", "0082", "calling code is none")]
    [InlineData("82", "01012345678", "calling code is none")]
    [InlineData("", "82", "no digits")]
    [InlineData("  ", "82", "no digits")]
    [InlineData("+", null, "no digits")]
    [InlineData("+8", null, "7 to 15 digits")]
    [InlineData("+82", null, "7 to 15 digits")]
    [InlineData("+0212345678", null, "No calling code begins with 0")]
    [InlineData("+1234567890123456", null, "1 has 10 digits")]
    [InlineData("+12345678901234567", null, "7 to 15 digits")]
    [InlineData("+999123456789012345", null, "7 to 15 digits")]
    [InlineData("00821012345678", "82", "begins with 00")]
    [InlineData("+82 0010-1234-5678", null, "82 has 8, 9, 10 or 11 digits")]
    [InlineData("082 2 123 4567", "82", "choose a carrier")]
    [InlineData("010 1 212 555 0123", "81", "choose a carrier")]
    public void What_is_no_number_is_rejected_and_said_why(string text, string? callingCode, string reason) =>
        Assert.Contains(reason, Rejection(text, callingCode), StringComparison.Ordinal);

    /// <summary>In Seoul, 2123-4567 is 02-2123-4567; taken for a number that lost its zero, it was 02-123-4567.</summary>
    [Theory]
    [InlineData("2123-4567")]
    [InlineData("9876-5432")]
    [InlineData("3123-4567")]
    [InlineData("1012-3456")]
    public void A_Korean_number_without_its_area_code_is_rejected(string text) => Assert.Contains("area code", Rejection(text, "82"), StringComparison.Ordinal);

    [Theory]
    [InlineData("1544-1234", "+8215441234")]
    [InlineData("1661-1234", "+8216611234")]
    [InlineData("1899-1234", "+8218991234")]
    public void Korean_service_numbers_have_none(string text, string e164) => Assert.Equal(e164, PhoneNumber.Parse(text, "82").E164);

    [Theory]
    [InlineData("15881234", "82", "+8215881234")]
    [InlineData("01012345678", "82", "+821012345678")]
    [InlineData("3921234567", "39", "+393921234567")]
    [InlineData("13812345678", "86", "+8613812345678")]
    public void What_a_provider_gives_is_national_and_reads_back(string wire, string country, string e164)
    {
        Assert.True(PhoneNumber.TryParseNational(wire, country, out var number));
        Assert.Equal((e164, wire), (number.E164, number.National));
    }

    [Fact]
    public void Its_text_is_masked()
    {
        Assert.Equal("+82********78", PhoneNumber.Parse("+821012345678").ToString());
        Assert.Equal("", default(PhoneNumber).ToString());
    }

    private static string Rejection(string text, string? callingCode)
    {
        Assert.False(PhoneNumber.TryParse(text, callingCode, out var number));
        Assert.Equal(default, number);
        return Assert.Throws<FormatException>(() => PhoneNumber.Parse(text, callingCode)).Message;
    }
}
