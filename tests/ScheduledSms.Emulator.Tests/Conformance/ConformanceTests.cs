using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>Every documented sample request, over a socket: the status and the shape of the response. Every documented code too.</summary>
public sealed class ConformanceTests
{
    // Before the send times of the samples.
    private static readonly DateTimeOffset JsmsStart = new(2017, 6, 30, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset SolapiStart = new(2021, 11, 16, 5, 9, 39, 810, TimeSpan.Zero);

    private static readonly int[] JsmsCodes =
    [
        .. Enumerable.Range(50000, 32), .. Enumerable.Range(50033, 15), 50052, 50053, 50054, .. Enumerable.Range(50101, 5),
    ];

    private static readonly string[] SolapiCodes =
    [
        "InvalidAPIKey", "InvalidApiKey", "SignatureDoesNotMatch", "RequestTimeTooSkewed", "DuplicatedSignature", "Unauthorized", "ValidationError", "InvalidToken",
        "InvalidStatusCode", "InvalidAppId", "BlockedApp", "InDevelopment", "InactiveApp", "InvalidScheduledDate", "InvalidStatus", "InvalidGroupStatus",
        "NotOperationalStatus", "DeletedGroup", "FailedGroup", "FailedToAddMessage", "NotEnoughBalance", "Forbidden", "ResourceNotFound", "GroupInProcessing",
        "ScheduledGroup", "AlreadySent", "RecipientsTooMany", "TooManyRequests", "ImageNotFound", "InvalidCountryId", "InvalidAccountId", "InvalidPaymentId", "BalanceInsufficient",
    ];

    public static TheoryData<string, int> Samples() => Numbered(JsmsSamples.Successes, "jsms").Concat(Numbered(SolapiSamples.Successes, "solapi")).ToTheoryData();

    public static TheoryData<string, int> Errors() => Numbered(JsmsSamples.Errors, "jsms").Concat(Numbered(SolapiSamples.Errors, "solapi")).ToTheoryData();

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_documented_request_gets_its_documented_response(string name, int number)
    {
        var (sample, response) = await PlayAsync(name, number, JsmsSamples.Successes, SolapiSamples.Successes);
        Assert.True(sample.Status == response.Status, response.Text);
        Assert.Equal("application/json", response.ContentType);
        Assert.Empty(Shape.Differences(sample.Shape, response.Text));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_documented_error_is_returned_as_documented(string name, int number)
    {
        var (sample, response) = await PlayAsync(name, number, JsmsSamples.Errors, SolapiSamples.Errors);
        Assert.Equal((sample.Status, sample.Code), (response.Status, response["errorCode"] ?? response.Json["error"]!["code"]!.ToString()));
        Assert.Empty(Shape.Differences(sample.Shape, response.Text));
    }

    [Fact]
    public void Every_documented_code_is_produced_or_there_is_a_reason()
    {
        Assert.Equal(JsmsCodes, JsmsSamples.Errors.Select(sample => int.Parse(sample.Code!, System.Globalization.CultureInfo.InvariantCulture)).Concat(JsmsSamples.NotProduced.Keys).Order());
        Assert.Equal(SolapiCodes.Order(StringComparer.Ordinal), SolapiSamples.Errors.Select(sample => sample.Code!).Distinct().Concat(SolapiSamples.NotProduced.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_developer_s_balance_takes_its_own_keys()
    {
        await using var stage = await Stage.SetAsync(JsmsStart);
        using var developer = new JsmsCaller(stage.Emulator.Url, DevelopmentKeys.JsmsDeveloperKey, DevelopmentKeys.JsmsDeveloperSecret);
        var response = await developer.SendAsync("GET", "/v1/accounts/dev");
        Assert.Equal(200, response.Status);
        Assert.Empty(Shape.Differences("""{"dev_balance":"number?","dev_voice":"number?","dev_industry":"number?","dev_market":"number?"}""", response.Text));
    }

    [Theory]
    [InlineData("""{"a":"string"}""", """{"a":1}""", "$.a is number and not string")]
    [InlineData("""{"a":"string"}""", "{}", "$.a is missing")]
    [InlineData("{}", """{"a":1}""", "$.a is surplus")]
    [InlineData("""[{"a":"string"}]""", """[{"a":null}]""", "$[0].a is null and not string")]
    [InlineData("""{"*":{"a":"number"}}""", """{"x":{"a":"1"}}""", "$.x.a is string and not number")]
    [InlineData("""{"a?":"string?","b":[],"c":"object?"}""", """{"a":null,"b":[1],"c":{}}""", null)]
    public void The_comparison_sees(string shape, string response, string? difference) =>
        Assert.Equal(difference is null ? [] : [difference], Shape.Differences(shape, response));

    private static IEnumerable<(string, int)> Numbered(IReadOnlyList<Sample> samples, string provider) => samples.Select((sample, i) => ($"{provider}: {sample.Name}", i));

    private static async Task<(Sample Sample, TextResponse Response)> PlayAsync(string name, int number, IReadOnlyList<Sample> jsms, IReadOnlyList<Sample> solapi)
    {
        var isJsms = name.StartsWith("jsms", StringComparison.Ordinal);
        var sample = (isJsms ? jsms : solapi)[number];
        await using var stage = await Stage.SetAsync(isJsms ? JsmsStart : SolapiStart);
        await sample.SetUp(stage);
        return (sample, await stage.SendAsync(sample.Request));
    }
}
