using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http.Transport;

namespace ScheduledSms.Http;

/// <summary>What a client is built on: its account, its clock, its HttpClient, and the current session.</summary>
internal sealed class ProviderConnection<TOptions> : IDisposable
    where TOptions : ProviderOptions
{
    private readonly IProvider<TOptions> _provider;
    private readonly HttpClient _http;
    private readonly ILogger _logger;
    private readonly RequestLimits _limits;
    private volatile ProviderSession<TOptions> _current;
    private IDisposable? _reload;

    public ProviderConnection(IProvider<TOptions> provider, string? account, TOptions options, HttpClient http, TimeProvider? time, ILogger logger)
    {
        _provider = provider;
        Account = account;
        _http = http;
        _logger = logger;
        _limits = new RequestLimits(options.RateLimit);
        Time = ShieldedTimeProvider.Around(time);
        _current = CreateSession(options);
    }

    /// <summary>The account's name, or null for the unnamed one.</summary>
    public string? Account { get; }

    public TimeProvider Time { get; }

    public ProviderSession<TOptions> Current => _current;

    /// <summary>Creates a separate connection, for a client without a container.</summary>
    public static ProviderConnection<TOptions> CreateOwned(
        IProvider<TOptions> provider, TOptions options, HttpMessageHandler? handler, TimeProvider? time, ILoggerFactory? loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        var copy = (TOptions)options.Copy();
        var validation = provider.Validator.Validate(Options.DefaultName, copy);
        if (validation.Failed)
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), validation.Failures);

        var http = TransportFactory.CreateClient(handler ?? TransportFactory.CreateHandler(new TransportOptions()));
        return new ProviderConnection<TOptions>(provider, account: null, copy, http, time, ShieldedLogger.Create(loggers));
    }

    /// <summary>Applies new options to calls that start from now on.</summary>
    public void Use(TOptions options) => _current = CreateSession(options);

    /// <summary>Keeps a subscription until the connection is disposed.</summary>
    public void Keep(IDisposable reload) => _reload = reload;

    /// <summary>Begins a typed call.</summary>
    public PlainCall Begin(string operation, string? scheduleId = null, DateTimeOffset? sendAt = null) =>
        new(_provider.Name, Account, operation, _logger) { ProviderScheduleId = scheduleId, SendAt = sendAt };

    /// <summary>Begins a common call about a schedule that exists: it reads or cancels, and so does no more when it is made twice.</summary>
    public CommonCall BeginCommon(string operation, ScheduleId id) =>
        new(_provider.Name, Account, operation, _logger) { Id = id, ProviderScheduleId = id.Value, IsIdempotent = true };

    /// <summary>Begins a common call with a request.</summary>
    /// <param name="operation">Its name.</param>
    /// <param name="request">The request.</param>
    /// <param name="sendAt">The send time as on the wire.</param>
    /// <param name="id">The schedule to replace, if there is one.</param>
    /// <param name="isIdempotent">Whether it does no more when it is made twice.</param>
    public CommonCall BeginCommon(string operation, ScheduledMessageRequest request, DateTimeOffset sendAt, ScheduleId? id = null, bool isIdempotent = false) =>
        new(_provider.Name, Account, operation, _logger) { Reference = request.Reference, SendAt = sendAt, Id = id, IsIdempotent = isIdempotent };

    public void Dispose()
    {
        _reload?.Dispose();
        _limits.Dispose();
        _http.Dispose();
    }

    private ProviderSession<TOptions> CreateSession(TOptions options) =>
        new(options, new ProviderPipeline(_http, options, _provider, _provider.CreateAuthorization(options, Time), _limits, Time));
}

/// <summary>One set of options and the pipeline made from it. A call uses one session from its beginning to its end.</summary>
internal sealed record ProviderSession<TOptions>(TOptions Options, ProviderPipeline Pipeline)
    where TOptions : ProviderOptions;
