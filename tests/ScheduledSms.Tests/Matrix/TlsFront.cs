using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ScheduledSms.Tests.Matrix;

/// <summary>A TLS peer in front of an emulator, with a certificate that we create: a valid one, or one that must not be accepted.</summary>
internal sealed class TlsFront : IAsyncDisposable
{
    private static readonly ECDsa RootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly X509Certificate2 Root = MakeRoot();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Identity _identity;
    private readonly Uri _behind;
    private readonly Task _accepting;

    public TlsFront(Identity identity, Uri behind)
    {
        (_identity, _behind) = (identity, behind);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/"));

    /// <summary>Makes a transport trust the throwaway root, and nothing else.</summary>
    public static void TrustRoot(SocketsHttpHandler transport) => transport.SslOptions.CertificateChainPolicy = new X509ChainPolicy
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { Root },
        RevocationMode = X509RevocationMode.NoCheck,
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private static X509Certificate2 MakeRoot()
    {
        var request = new CertificateRequest("CN=ScheduledSms test root", RootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddYears(-2), now.AddYears(1));
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                if (_identity.Certificate is null)
                {
                    await client.GetStream().WriteAsync("220 mail.example ESMTP ready\r\n"u8.ToArray(), _stop.Token);
                    _ = await client.GetStream().ReadAsync(new byte[1024], _stop.Token);
                    return;
                }

                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _identity.Certificate }, _stop.Token);
                using var behind = new TcpClient();
                await behind.ConnectAsync(IPAddress.Loopback, _behind.Port, _stop.Token);
                await Task.WhenAny(tls.CopyToAsync(behind.GetStream(), _stop.Token), behind.GetStream().CopyToAsync(tls, _stop.Token));
            }
        }
        catch (Exception ended) when (ended is IOException or AuthenticationException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    /// <summary>Who the peer claims to be.</summary>
    public sealed class Identity
    {
        private Identity(X509Certificate2? certificate) => Certificate = certificate;

        public static Identity Right { get; } = new(Issue("localhost", TimeProvider.System.GetUtcNow().AddDays(1)));

        public static Identity OfAnotherHost { get; } = new(Issue("api.example", TimeProvider.System.GetUtcNow().AddDays(1)));

        public static Identity Expired { get; } = new(Issue("localhost", TimeProvider.System.GetUtcNow().AddDays(-1)));

        public static Identity SelfSigned { get; } = new(Issue("localhost", TimeProvider.System.GetUtcNow().AddDays(1), byItself: true));

        /// <summary>It does not speak TLS.</summary>
        public static Identity None { get; } = new(null);

        public X509Certificate2? Certificate { get; }

        private static X509Certificate2 Issue(string host, DateTimeOffset until, bool byItself = false)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(host);
            request.CertificateExtensions.Add(names.Build());
            if (byItself)
                return request.CreateSelfSigned(until.AddYears(-1), until);
            using var issued = request.Create(Root.SubjectName, X509SignatureGenerator.CreateForECDsa(RootKey), until.AddYears(-1), until, RandomNumberGenerator.GetBytes(8));
            return issued.CopyWithPrivateKey(key);
        }
    }
}
