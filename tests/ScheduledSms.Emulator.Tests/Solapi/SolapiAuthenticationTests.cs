using System.Globalization;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Solapi;

public sealed class SolapiAuthenticationTests : IAsyncLifetime
{
    private const string Key = DevelopmentKeys.SolapiApiKey;
    private const string Secret = DevelopmentKeys.SolapiApiSecret;
    private const string Salt = "0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset EmulatorStart = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private ScheduledSmsEmulator _emulator = null!;
    private SolapiCaller _solapi = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (EmulatorStart, true));
        _solapi = new SolapiCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _solapi.Dispose();
        await _emulator.DisposeAsync();
    }

    public static TheoryData<string?, int, int, string> Wrong => new()
    {
        { null, 401, 401, "Unauthorized" },
        { "Basic abc", 401, 401, "Unauthorized" },
        { "Bearer abc", 400, 400, "InvalidToken" },
        { SolapiCaller.Header("SHORT", Secret, Now(), Salt), 400, 400, "ValidationError" },
        { SolapiCaller.Header(Key, Secret, Now(), "tooshort"), 400, 400, "ValidationError" },
        { SolapiCaller.Header(Key, Secret, Now(), new string('s', 65)), 400, 400, "ValidationError" },
        { SolapiCaller.Header(Key, Secret, "yesterday", Salt), 400, 400, "ValidationError" },
        { SolapiCaller.Header("NCSUNKNOWNKEY000", Secret, Now(), Salt), 400, 403, "InvalidApiKey" },
        { SolapiCaller.Header(Key, "wrong", Now(), Salt), 400, 403, "SignatureDoesNotMatch" },
        { SolapiCaller.Header(Key, Secret, At(-16), Salt), 400, 403, "RequestTimeTooSkewed" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Wrong_credentials_are_rejected_by_either_year_s_statuses(string? header, int status2026, int status2022, string code)
    {
        Assert.Equal((status2026, code), await CallAsync(header));
        _emulator.Solapi.Quirks.AuthenticationErrors = SolapiAuthenticationErrors.Year2022;
        Assert.Equal((status2022, code == "InvalidApiKey" ? "InvalidAPIKey" : code), await CallAsync(header));
    }

    [Fact]
    public async Task A_signature_works_once()
    {
        var header = _solapi.Header();
        Assert.Equal((200, null), await CallAsync(header));
        Assert.Equal((400, "DuplicatedSignature"), await CallAsync(header));
        Assert.Equal((200, null), await CallAsync(_solapi.Header()));
    }

    [Theory]
    [InlineData(SolapiClockSkew.BothWays, -16, 400)]
    [InlineData(SolapiClockSkew.BothWays, 14, 200)]
    [InlineData(SolapiClockSkew.BothWays, 16, 400)]
    [InlineData(SolapiClockSkew.BothWays, 540, 400)]
    [InlineData(SolapiClockSkew.PastOnly, -16, 400)]
    [InlineData(SolapiClockSkew.PastOnly, 540, 200)]
    [InlineData(SolapiClockSkew.PastOnly, 24 * 60 + 1, 400)]
    [InlineData(SolapiClockSkew.Lax, -540, 200)]
    [InlineData(SolapiClockSkew.Lax, 540, 200)]
    public async Task The_dates_that_are_taken(SolapiClockSkew quirk, int minutes, int status)
    {
        _emulator.Solapi.Quirks.ClockSkew = quirk;
        // Far from the emulator's clock, which would be taken too.
        var header = _solapi.Header(DateTimeOffset.UtcNow.AddMinutes(minutes));
        Assert.Equal((status, status == 200 ? null : "RequestTimeTooSkewed"), await CallAsync(header));
        if (status == 200)
            Assert.Equal((400, "DuplicatedSignature"), await CallAsync(header));
    }

    // The provider's PHP client writes Korea's wall clock, a fraction that is its offset, and Z.
    [Fact]
    public async Task The_PHP_client_signs_nine_hours_ahead_and_is_let_in()
    {
        var korea = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd'T'HH:mm:ss'.32400Z'", CultureInfo.InvariantCulture);
        Assert.Equal((200, null), await CallAsync(SolapiCaller.Header(Key, Secret, korea, "65f1c2d3a4b5c")));
        _emulator.Solapi.Quirks.ClockSkew = SolapiClockSkew.BothWays;
        Assert.Equal((400, "RequestTimeTooSkewed"), await CallAsync(SolapiCaller.Header(Key, Secret, korea, "65f1c2d3a4b5d")));
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(14, 200)]
    [InlineData(-15, 200)]
    [InlineData(16, 400)]
    [InlineData(-16, 400)]
    public async Task A_date_near_the_emulator_s_clock_is_taken_too(int minutes, int status)
    {
        _emulator.Solapi.Quirks.ClockSkew = SolapiClockSkew.BothWays;
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(status, (await CallAsync(_solapi.Header(_emulator.Clock.UtcNow.AddMinutes(minutes)))).Status);
    }

    [Theory]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss'Z'", 0)]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", 9)]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", 9)]
    [InlineData("yyyy-MM-dd'T'HH:mmzzz", 9)]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss.fff'+0900'", 9)]
    [InlineData("yyyy-MM-dd'T'HH:mm:sszzz", -5)]
    public async Task The_SDKs_ways_to_write_the_date_are_taken(string format, int offset)
    {
        var date = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(offset)).ToString(format, CultureInfo.InvariantCulture);
        Assert.Equal((200, null), await CallAsync(SolapiCaller.Header(Key, Secret, date, Guid.NewGuid().ToString("N"))));
    }

    [Fact]
    public async Task Parameter_names_are_read_in_any_case()
    {
        var header = _solapi.Header()
            .Replace("apiKey=", "Apikey=", StringComparison.Ordinal)
            .Replace("date=", "Date=", StringComparison.Ordinal);
        Assert.Equal((200, null), await CallAsync(header));
    }

    private static string Now() => At(0);

    private static string At(int minutes) => SolapiCaller.Iso(DateTimeOffset.UtcNow.AddMinutes(minutes));

    private async Task<(int Status, string? Code)> CallAsync(string? header)
    {
        var response = await _solapi.SendSignedAsync(header, "GET", "/cash/v1/balance");
        return (response.Status, response["errorCode"]);
    }
}
