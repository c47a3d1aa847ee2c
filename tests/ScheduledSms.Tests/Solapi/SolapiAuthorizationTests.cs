using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>The header that every call carries: apiKey, date, salt and a signature over the last two.</summary>
public sealed partial class SolapiAuthorizationTests
{
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_call_is_signed_over_its_own_date_and_salt(string operation)
    {
        var request = await FirstRequestAsync(operation);

        var header = Header().Match(request.Authorization);
        Assert.True(header.Success, request.Authorization);
        Assert.Equal(MockSolapi.ApiKey, header.Groups["key"].Value);
        Assert.Equal(Sign(header.Groups["date"].Value + header.Groups["salt"].Value), header.Groups["signature"].Value);
    }

    [Fact]
    public async Task The_date_is_the_clock_in_utc_and_whole_seconds()
    {
        var request = await FirstRequestAsync("GetBalance");

        Assert.Equal("2021-11-16T05:09:39Z", Header().Match(request.Authorization).Groups["date"].Value);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("fi-FI")]
    public async Task The_date_is_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var request = await FirstRequestAsync("GetBalance");
            Assert.Equal("2021-11-16T05:09:39Z", Header().Match(request.Authorization).Groups["date"].Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task No_two_calls_share_a_salt()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("balance"));
        using var client = MockSolapi.Client(provider);

        for (var i = 0; i < 50; i++)
            await client.GetBalanceAsync(Token);

        var salts = provider.Requests.Select(static request => Header().Match(request.Authorization).Groups["salt"].Value).ToList();
        Assert.Equal(50, salts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_retried_read_is_signed_anew()
    {
        var provider = MockProvider.Responding(HttpStatusCode.ServiceUnavailable, "");
        using var client = MockSolapi.Client(provider, static options => (options.MaxRetryAttempts, options.RetryDelay, options.MaxRetryDelay) = (2, TimeSpan.Zero, TimeSpan.Zero));

        await FailureAsync(() => client.GetBalanceAsync(Token));

        Assert.Equal(3, provider.Requests.Select(static request => request.Authorization).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Computed with another implementation: Python's hmac and hashlib.</summary>
    [Fact]
    public void The_signature_is_the_lower_case_hex_of_hmac_sha256()
    {
        var signer = new SolapiSigner(MockSolapi.ApiKey, Encoding.UTF8.GetBytes(MockSolapi.ApiSecret));

        var header = signer.Authorize(new DateTimeOffset(2021, 11, 16, 14, 9, 39, 999, TimeSpan.FromHours(9)), "00112233445566778899aabbccddeeff");

        Assert.Equal(
            "HMAC-SHA256 apiKey=NCSAYU7YDBXYORXC, date=2021-11-16T05:09:39Z, salt=00112233445566778899aabbccddeeff, "
            + "signature=f006c019f2492d45481e76324d6b6f2d170e9f3addbbb30d1bb2b43ae64519e7",
            header);
    }

    public static TheoryData<string> Operations() => [.. MockSolapi.Operations.Keys];

    private static async Task<MockRequest> FirstRequestAsync(string operation)
    {
        var provider = MockProvider.Responding(HttpStatusCode.Forbidden, "");
        using var client = MockSolapi.Client(provider, now: MockSolapi.Now);
        await Record.ExceptionAsync(() => MockSolapi.Operations[operation](client));
        return provider.Single();
    }

    private static string Sign(string text)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(MockSolapi.ApiSecret));
        return string.Concat(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(static value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"^HMAC-SHA256 apiKey=(?<key>[^,\s]+), date=(?<date>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z), salt=(?<salt>[0-9A-Za-z]{12,64}), signature=(?<signature>[0-9a-f]{64})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Header();
}
